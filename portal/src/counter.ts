/** Which address is which page. The server looks up the release and sends what comes out of here. */
import { communeWords } from '@songhanh/core/units/commune-words'
import { correctionsPage } from './corrections-page.ts'
import { dataPage } from './data-dictionary.ts'
import { LEAVE_SCRIPT, page } from './frame.ts'
import { html } from './html.ts'
import { measurePage } from './measure-page.ts'
import { bodiesPage, monthPage, paperPage } from './plan-pages.ts'
import { addressOf, type Opened, type Reader } from './reader.ts'
import { searchPage } from './search-page.ts'
import { targetsPage } from './targets-page.ts'
import { unitPage, unitsOf, unitsPage } from './units-pages.ts'

export type { Opened, Reader }
export { readerOf, ROOT } from './reader.ts'
export { LEAVE_SCRIPT }

/** The one page of a release that is made of two: what changed since the one before. */
export const CHANGES = 'dinh-chinh'

export interface Listed {
  readonly id: string
  readonly title: string
  readonly year: number
  /** When it became public, to the minute: two of one day look different. */
  readonly at: string
  readonly ground: string | null
}

/** The counter's first page: what has been released, newest first. */
export function listPage(reader: Reader, listed: readonly Listed[]): string {
  const { words } = reader
  const body =
    listed.length === 0
      ? html`<p>${words.noRelease}</p>`
      : html`<ul>
          ${listed.map(
            ({ id, title, year, at, ground }, n) =>
              html`<li>
                <a href="${addressOf(reader, `/${id}`)}"><span lang="vi">${title}</span>, ${words.yearOf(year)}</a>,
                ${words.published(at)}${listed.findIndex((one) => one.title === title && one.year === year) === n ? html` <strong>(${words.newest})</strong>` : null}
                ${ground === null ? null : html`<br /><small>${words.groundIs(ground.replace(/\.$/u, ''))}</small>`}
              </li>`,
          )}
        </ul>`
  return page(reader, { title: words.releases, path: '', opened: null, body })
}

/** Said in place of a release that was taken back: why, and where to read what holds now. */
export function withdrawnPage(reader: Reader, id: string, reason: string, newer: string | null): string {
  const { words } = reader
  const body = html`<p>${words.withdrawnFor(reason)}</p>
    ${newer === null ? null : html`<p>${words.newerThere} <a href="${addressOf(reader, `/${newer}`)}">${words.readNewer}</a></p>`}
    <p><a href="${addressOf(reader, '')}">${words.releases}</a></p>`
  return page(reader, { title: words.withdrawn, path: `/${id}`, opened: null, body })
}

export const nowherePage = (reader: Reader): string =>
  page(reader, {
    title: reader.words.notFound,
    path: '',
    opened: null,
    body: html`<p>${reader.words.notFoundText}</p>
      <p><a href="${addressOf(reader, '')}">${reader.words.releases}</a></p>`,
  })

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
