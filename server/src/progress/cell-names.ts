/** What cells are called, whichever catalogue of the place defines them: each plan may be measured by one of its own. */
import { publishedKey } from '@songhanh/core/collection/form'
import type { Catalogue } from '@songhanh/core/indicators/definition'
import { askedIn } from '../collection/form-page.ts'

/** The name of an element or published figure; its key where no catalogue knows it any more. */
export function cellNames(catalogues: readonly Catalogue[]): (key: string) => string {
  const known = new Map<string, string>()
  const knows = ({ elements, indicators }: Catalogue, key: string) =>
    elements.some(({ code }) => code === key) || indicators.some(({ code }) => publishedKey(code) === key)
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const catalogue = catalogues.find((one) => knows(one, key))
    const name = catalogue ? askedIn(catalogue, key).name : key
    known.set(key, name)
    return name
  }
}
