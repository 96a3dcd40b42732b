import type { PublicCoverage, PublicFigure, PublicMeasure, Snapshot } from '@songhanh/core/publication/snapshot'
import { helpBox } from './frame.ts'
import { html, type Html } from './html.ts'
import { addressOf, boundText, figureText, hidesAnything, kindText, partialText, stateText, type Opened, type Reader } from './reader.ts'

export const measurePath = ({ id }: Opened, measure: Pick<PublicMeasure, 'code'>) => `/${id}/chi-tieu/${encodeURIComponent(measure.code)}`

export const withheldNote = ({ words }: Reader, { threshold }: Snapshot, measures: readonly PublicMeasure[]): Html | null =>
  measures.some(hidesAnything) ? html`<p class="note">${words.withheldWhy(threshold)}</p>` : null

/** Below a figure, that it does not count all who were asked. */
export function partialNote(
  reader: Reader,
  measure: PublicMeasure,
  figure: PublicFigure,
  coverage: PublicCoverage | undefined,
): Html | null {
  const text = partialText(reader, measure, figure, coverage)
  return text === null ? null : html`<small>${text}</small>`
}

/** Below the figure of the year: what it is, where it is not simply what was counted so far, and whom it does not count. */
export function notes(reader: Reader, measure: PublicMeasure): Html {
  const isPlain = measure.pooledOver === 1 && measure.kinds.every((kind) => kind === 'administrative')
  const kind = isPlain ? null : kindText(reader, measure)
  return html`${kind === null ? null : html`<small>${kind}</small>`}${partialNote(reader, measure, measure.figure, measure.coverage)}`
}

/** How many of the promises stand where, each with the mark it has in the table. */
function summary(reader: Reader, { snapshot }: Opened): Html | null {
  const { words, states } = reader
  if (snapshot.measures.length === 0) return null
  const of = Map.groupBy(snapshot.measures, ({ state }) => state ?? 'withheld')
  const named: readonly (readonly [state: string, name: string])[] = [...Object.entries(states), ['withheld', words.withheldState]]
  return html`<h2>${words.summary(snapshot.measures.length)}</h2>
    <ul class="summary">
      ${named.map(([state, name]) => {
        const count = of.get(state as keyof typeof states & PublicMeasure['state'])?.length ?? 0
        return count === 0 ? null : html`<li><strong>${count}</strong> <span class="state state-${state}">${name}</span></li>`
      })}
    </ul>`
}

function objectiveRow({ words }: Reader, { snapshot }: Opened, code: string | null): Html | null {
  const objective = snapshot.objectives.find((one) => one.code === code)
  if (!objective) return null
  return html`<tr class="objective">
    <th colspan="5" scope="rowgroup" lang="vi">${words.objective(objective.code, objective.heading)}</th>
  </tr>`
}

/** Every promise of the plan with where it stands. */
export function targetsPage(reader: Reader, opened: Opened): Html {
  const { words } = reader
  const { snapshot } = opened
  const { table } = words
  const row = (measure: PublicMeasure) =>
    html`<tr>
      <th scope="row">${measure.code}</th>
      <td>
        <a lang="vi" href="${addressOf(reader, measurePath(opened, measure))}">${measure.text}</a>
        ${measure.lead === null ? null : html`<small>${words.lead}: <span lang="vi">${measure.lead}</span></small>`}
      </td>
      <td data-label="${table.bound}">${boundText(reader, measure)}</td>
      <td data-label="${table.figure}">${figureText(reader, measure, measure.figure)}${notes(reader, measure)}</td>
      <td><span class="state state-${measure.state ?? 'withheld'}">${stateText(reader, measure)}</span></td>
    </tr>`
  return html`<p class="when">${words.yearOf(snapshot.year)}</p>
    ${
      snapshot.plan.goal === null
        ? null
        : html`<h2>${words.goal}</h2>
            <blockquote lang="vi">${snapshot.plan.goal}</blockquote>`
    }
    ${summary(reader, opened)}
    <div class="wide" tabindex="0" role="region" aria-label="${table.caption}">
      <table class="targets">
        <caption>
          ${table.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${table.code}</th>
            <th scope="col">${table.target}</th>
            <th scope="col">${table.bound}</th>
            <th scope="col">${table.figure}</th>
            <th scope="col">${table.state}</th>
          </tr>
        </thead>
        ${[...Map.groupBy(snapshot.measures, ({ objective }) => objective)].map(
          ([code, measures]) =>
            html`<tbody>
              ${objectiveRow(reader, opened, code)} ${measures.map(row)}
            </tbody>`,
        )}
      </table>
    </div>
    ${withheldNote(reader, snapshot, snapshot.measures)} ${snapshot.measures.some(({ violence }) => violence) ? helpBox(reader) : null}`
}
