/** The pages that carry the plan's own words. */
import { writeMonthDay } from '@songhanh/words/writing'
import { html, type Html } from './html.ts'
import { addressOf, anchorOf, bodyAnchor, placeOf, type Opened, type Reader } from './reader.ts'
import { measurePath } from './targets-page.ts'

/** The whole paper, every promise marked where it stands and leading to where it stands now. */
export function paperPage(reader: Reader, opened: Opened): Html {
  const { plan, measures } = opened.snapshot
  const marks = measures.flatMap((measure) => (measure.span ? [{ measure, ...measure.span }] : [])).toSorted((a, b) => a.start - b.start)
  const pieces: Html[] = []
  let at = 0
  // Duties and what a search found lead to the line they stand on; a line is an anchor by its first character.
  const lines = (from: number, to: number): Html => {
    const text = plan.text.slice(from, to)
    return html`${text.split(/(?<=\n)/u).map((line, n, all) => {
      const start = from + all.slice(0, n).reduce((sum, { length }) => sum + length, 0)
      return line.trim() !== '' && (start === 0 || plan.text[start - 1] === '\n') ? html`<a id="${placeOf(start)}"></a>${line}` : line
    })}`
  }
  for (const { measure, start, end } of marks) {
    const link = html`<a id="${anchorOf(measure.code)}" href="${addressOf(reader, measurePath(opened, measure))}"
      ><mark>${plan.text.slice(start, end)}</mark></a
    >`
    // Two measures of one printed target share their words: the second is an anchor at the same place.
    if (start < at) pieces.push(html`<a id="${anchorOf(measure.code)}"></a>`)
    else {
      pieces.push(html`${lines(at, start)}${link}`)
      at = end
    }
  }
  return html`<div class="paper" lang="vi">${pieces}${lines(at, plan.text.length)}</div>`
}

/** First character of the line a place in the text is on. */
export const lineOf = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

export function bodiesPage(reader: Reader, { id, snapshot }: Opened): Html {
  const { words } = reader
  return html`<p>${words.bodiesLead}</p>
    ${snapshot.bodies.map(
      ({ name, duties, spans = [] }, at) =>
        html`<section lang="vi">
          <h2 id="${bodyAnchor(at)}">${name}</h2>
          ${
            duties.length === 0
              ? html`<p>${words.noDuties}</p>`
              : html`<ul>
                  ${duties.map((duty, n) => {
                    const span = spans[n]
                    return html`<li>
                      ${span ? html`<a href="${addressOf(reader, `/${id}/ke-hoach`, `#${placeOf(lineOf(snapshot.plan.text, span.start))}`)}">${duty}</a>` : duty}
                    </li>`
                  })}
                </ul>`
          }
        </section>`,
    )}`
}

export function monthPage({ words }: Reader, { snapshot }: Opened): Html {
  if (snapshot.actionMonth.length === 0) return html`<p>${words.noMonth}</p>`
  return html`<h2>${words.monthLead}</h2>
    ${snapshot.actionMonth.map(
      ({ text, from, to }) =>
        html`<p>${words.fromTo(writeMonthDay(from), writeMonthDay(to))}</p>
          <blockquote lang="vi">${text}</blockquote>`,
    )}`
}
