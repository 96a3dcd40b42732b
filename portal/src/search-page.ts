import { unaccentedKey } from '@songhanh/core/basics/vietnamese'
import { html, type Html } from './html.ts'
import { addressOf, bodyAnchor, placeOf, ROOT, type Opened, type Reader } from './reader.ts'
import { measurePath } from './targets-page.ts'

/** Lines of the paper a search may show; who wants more reads the paper. */
const MOST_LINES = 40

function linesWith(text: string, holds: (line: string) => boolean) {
  let start = 0
  return text
    .split('\n')
    .flatMap((line) => {
      const at = start
      start += line.length + 1
      return line.trim() !== '' && holds(line) ? [{ line: line.trim(), start: at }] : []
    })
    .slice(0, MOST_LINES)
}

/** Targets, duties, bodies and lines of the paper in which every word of the question occurs; typed with marks or without. */
export function searchPage(reader: Reader, opened: Opened, question: string): Html {
  const { words } = reader
  const { snapshot, id } = opened
  const wanted = unaccentedKey(question)
    .split(/\s+/u)
    .filter((word) => word !== '')
  const holds = (...texts: readonly (string | null)[]) => wanted.every((word) => unaccentedKey(texts.join(' ')).includes(word))
  const found = [
    ...snapshot.measures
      .filter(({ code, text, name }) => holds(code, text, name?.vi ?? null, name?.en ?? null))
      .map(
        (measure) =>
          html`<li lang="vi"><a href="${addressOf(reader, measurePath(opened, measure))}">${measure.code}. ${measure.text}</a></li>`,
      ),
    ...snapshot.bodies
      .filter(({ name, duties }) => holds(name, ...duties))
      .map(
        ({ name }) =>
          html`<li lang="vi">
            <a href="${addressOf(reader, `/${id}/phan-cong`, `#${bodyAnchor(snapshot.bodies.findIndex((one) => one.name === name))}`)}"
              >${name}</a
            >
          </li>`,
      ),
  ]
  const inPaper = linesWith(snapshot.plan.text, holds).map(
    ({ line, start }) => html`<li><a href="${addressOf(reader, `/${id}/ke-hoach`, `#${placeOf(start)}`)}">${line}</a></li>`,
  )
  return html`<form action="${ROOT}/${id}/tim" method="get" role="search">
      <label for="q">${words.searchLabel}</label>
      <input id="q" name="q" type="search" value="${question}" maxlength="200" />
      ${reader.language === 'en' ? html`<input type="hidden" name="lang" value="en" />` : null}
      <button>${words.searchButton}</button>
    </form>
    ${
      wanted.length === 0
        ? null
        : html`<p role="status">${words.found(found.length + inPaper.length)}</p>
            <ul>
              ${found}
            </ul>
            ${
              inPaper.length === 0
                ? null
                : html`<h2>${words.inPaper}</h2>
                    <ul lang="vi">
                      ${inPaper}
                    </ul>`
            }`
    }`
}
