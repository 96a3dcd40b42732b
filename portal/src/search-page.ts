import { plain, toneKey, unaccentedKey } from '@songhanh/core/basics/vietnamese'
import { html, type Html } from './html.ts'
import { addressOf, bodyAnchor, placeOf, type Opened, type Reader } from './reader.ts'
import { measurePath } from './targets-page.ts'
import { unitsOf } from './units-pages.ts'

/** Lines of the paper a search may show; who wants more reads the paper. */
const MOST_LINES = 40

/** How well a text answers: 2 with every word as it was typed, marks and all, 1 without regard to marks, 0 not at all. */
function rankFor(question: string): (...texts: readonly (string | null)[]) => 0 | 1 | 2 {
  const words = plain(question)
    .split(' ')
    .filter((word) => word !== '')
  const [keys, tones] = [words.map(unaccentedKey), words.map(toneKey)]
  return (...texts) => {
    const text = texts.join(' ')
    const key = unaccentedKey(text)
    if (!keys.every((word) => key.includes(word))) return 0
    const [typed, toned] = [plain(text).toLowerCase(), toneKey(text)]
    return words.every((word, n) => typed.includes(word.toLowerCase()) || toned.includes(tones[n]!)) ? 2 : 1
  }
}

interface Found {
  readonly rank: 0 | 1 | 2
  readonly item: Html
}

/** What was written as it was asked comes first; spellings of a paper may be wrong, so others follow. */
const ordered = (found: readonly Found[]): readonly Html[] =>
  found
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ item }) => item)

/** Targets, communes, duties, bodies and lines of the paper in which every word of the question occurs; typed with marks or without. */
export function searchPage(reader: Reader, opened: Opened, question: string): Html {
  const { words } = reader
  const { snapshot, id } = opened
  const isAsked = unaccentedKey(question) !== ''
  const rank = rankFor(question)
  const found = !isAsked
    ? []
    : ordered([
        ...snapshot.measures.map((measure) => ({
          rank: rank(measure.code, measure.text, measure.name?.vi ?? null, measure.name?.en ?? null),
          item: html`<li lang="vi"><a href="${addressOf(reader, measurePath(opened, measure))}">${measure.code}. ${measure.text}</a></li>`,
        })),
        ...unitsOf(opened).map(({ code, name }) => ({
          rank: rank(name),
          item: html`<li lang="vi"><a href="${addressOf(reader, `/${id}/xa/${code}`)}">${name}</a></li>`,
        })),
        ...snapshot.bodies.map(({ name, duties }, at) => ({
          rank: rank(name, ...duties),
          item: html`<li lang="vi"><a href="${addressOf(reader, `/${id}/phan-cong`, `#${bodyAnchor(at)}`)}">${name}</a></li>`,
        })),
      ])
  let start = 0
  const inPaper = !isAsked
    ? []
    : ordered(
        snapshot.plan.text.split('\n').map((line) => {
          const at = start
          start += line.length + 1
          return {
            rank: line.trim() === '' ? 0 : rank(line),
            item: html`<li><a href="${addressOf(reader, `/${id}/ke-hoach`, `#${placeOf(at)}`)}">${line.trim()}</a></li>`,
          }
        }),
      ).slice(0, MOST_LINES)
  return html`<form action="${reader.root}/${id}/tim" method="get" role="search">
      <label for="q">${words.searchLabel}</label>
      <input id="q" name="q" type="search" value="${question}" maxlength="200" />
      ${reader.language === 'en' ? html`<input type="hidden" name="lang" value="en" />` : null}
      <button>${words.searchButton}</button>
    </form>
    ${
      !isAsked
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
