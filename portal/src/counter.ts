/** Which address is which page. The server looks up the release and sends what comes out of here. */
import { communeWords } from '@songhanh/core/units/commune-words'
import { correctionsPage } from './corrections-page.ts'
import { dataPage } from './data-dictionary.ts'
import { LEAVE_SCRIPT, page } from './frame.ts'
import type { html } from './html.ts'
import { listPage, nowherePage, withdrawnPage, type Listed, type TakenBack } from './list-pages.ts'
import { measurePage } from './measure-page.ts'
import { bodiesPage, monthPage, paperPage } from './plan-pages.ts'
import type { Opened, Reader } from './reader.ts'
import { searchPage } from './search-page.ts'
import { targetsPage } from './targets-page.ts'
import { unitPage, unitsOf, unitsPage } from './units-pages.ts'

export { listPage, nowherePage, withdrawnPage }
export type { Listed, Opened, Reader, TakenBack }
export { readerOf, ROOT } from './reader.ts'
export { LEAVE_SCRIPT }

/** The one page of a release that is made of two: what changed since the one before. */
export const CHANGES = 'dinh-chinh'

/** A page of a release by its address below it, such as `chi-tieu/3.2a`; null where there is none. */
export function releasePage(by: Reader, opened: Opened, address: string, question: string): string | null {
  const reader: Reader = { ...by, communes: communeWords(unitsOf(opened).map(({ name }) => name)) }
  const { words } = reader
  const path = `/${opened.id}${address === '' ? '' : `/${address}`}`
  const made = (title: string, body: ReturnType<typeof html>) => page(reader, { title, path, opened, body })
  switch (address) {
    case '':
      return made(words.nav.targets, targetsPage(reader, opened))
    case 'xa':
      return made(words.nav.units, unitsPage(reader, opened))
    case 'ke-hoach':
      return made(words.nav.paper, paperPage(reader, opened))
    case 'phan-cong':
      return made(words.nav.bodies, bodiesPage(reader, opened))
    case 'thang-hanh-dong':
      return made(words.nav.month, monthPage(reader, opened))
    case CHANGES:
      return made(words.nav.corrections, correctionsPage(reader, opened))
    case 'du-lieu':
      return made(words.nav.data, dataPage(reader, opened))
    case 'tim':
      return made(words.nav.search, searchPage(reader, opened, question))
    default: {
      const unit = unitsOf(opened).find((one) => address === `xa/${one.code}`)
      if (unit) return made(unit.name, unitPage(reader, opened, unit))
      const code = /^chi-tieu\/(.+)$/u.exec(address)?.[1]
      const measure = opened.snapshot.measures.find((one) => one.code === code)
      if (!measure) return null
      const title = `${measure.code}. ${measure.name?.[reader.language] ?? measure.label}`
      return page(reader, {
        title,
        path,
        opened,
        body: measurePage(reader, opened, measure),
        violence: measure.violence,
        tab: measure.violence ? words.targetNo(measure.code) : title,
      })
    }
  }
}
