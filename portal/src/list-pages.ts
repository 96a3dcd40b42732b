/** The pages of the counter that belong to no release: what there is, what was taken back, what is nowhere. */
import { page } from './frame.ts'
import { html } from './html.ts'
import { addressOf, type Reader } from './reader.ts'

export interface Listed {
  readonly id: string
  /** Whose it is, and whether its figures are invented. */
  readonly place: string
  readonly demonstration: boolean
  readonly title: string
  readonly year: number
  /** When it became public, to the minute: two of one day look different. */
  readonly at: string
  readonly ground: string | null
}

/** A release that was public once. */
export interface TakenBack extends Pick<Listed, 'id' | 'year' | 'at'> {
  readonly withdrawnAt: string
  readonly reason: string
}

/** The counter's first page: what has been released, newest first, and what was taken back, with why. */
export function listPage(reader: Reader, listed: readonly Listed[], takenBack: readonly TakenBack[]): string {
  const { words } = reader
  const body = html`${
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
  }
  ${
    takenBack.length === 0
      ? null
      : html`<h2>${words.takenBack}</h2>
          <ul>
            ${takenBack.map(
              ({ id, year, at, withdrawnAt, reason }) =>
                html`<li>
                  <a href="${addressOf(reader, `/${id}`)}">${words.yearOf(year)}, ${words.published(at)}</a>,
                  ${words.takenBackAt(withdrawnAt)} <br /><small>${words.withdrawnFor(reason)}</small>
                </li>`,
            )}
          </ul>`
  }`
  return page(reader, { title: words.releases, path: '', opened: null, office: listed[0] ?? null, body })
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
