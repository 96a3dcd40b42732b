/** What changed since the release before: values that are others, what is no longer told, and what is told for the first time. */
import { changesBetween, type Change } from '@songhanh/core/publication/changes'
import { html, type Html } from './html.ts'
import { addressOf, boundText, countText, figureText, stateText, unitText, wordingOf, type Opened, type Reader } from './reader.ts'
import { measurePath } from './targets-page.ts'

/** Communes of one measure that a list names; the page of the measure has them all. */
const MOST_UNITS = 20

function partText(reader: Reader, { measure, part }: Change): string | null {
  const { words } = reader
  switch (part.of) {
    case 'year':
    case 'measure':
      return null
    case 'pooled':
      return words.pooled(measure.pooledOver)
    case 'state':
      return words.table.state
    case 'aim':
      return words.table.bound
    case 'units':
      return words.byUnit(reader.communes)
    case 'unit':
      return part.name
    case 'head':
      return `${wordingOf(reader, part.name)}, ${words[part.sex]}`
  }
}

function saidText(reader: Reader, change: Change, side: 'before' | 'after'): string {
  const { words } = reader
  const { part } = change
  const said = change[side]
  const measure = side === 'before' ? (change.then ?? change.measure) : change.measure
  if (!said.told) {
    if (part.of === 'measure') return side === 'before' ? words.corrections.measureNew : words.corrections.measureGone
    return said.reason === null ? words.corrections.notThere : (words.reasons[said.reason] ?? '')
  }
  const figure = { value: String(said.value), reason: null, above: null, below: null }
  switch (part.of) {
    case 'year':
    case 'pooled':
      return figureText(reader, measure, figure)
    case 'unit':
      return unitText(reader, measure, figure)
    case 'head':
      return countText(reader, Number(said.value), 0)
    case 'state':
      return stateText(reader, measure)
    case 'aim':
      return boundText(reader, measure)
    case 'measure':
    case 'units':
      return words.corrections.told
  }
}

/** Of many communes of one measure only the first are named; how many others there are stands beside the last. */
function shortened(changes: readonly Change[]): readonly { readonly change: Change; readonly others: number }[] {
  const byMeasure = Map.groupBy(
    changes.filter(({ part }) => part.of === 'unit'),
    ({ measure }) => measure,
  )
  return changes.flatMap((change) => {
    const own = change.part.of === 'unit' ? (byMeasure.get(change.measure) ?? []) : []
    const at = own.indexOf(change)
    return at >= MOST_UNITS ? [] : [{ change, others: at === MOST_UNITS - 1 ? own.length - MOST_UNITS : 0 }]
  })
}

type Column = readonly [head: string, text: (change: Change) => string]

function list(reader: Reader, opened: Opened, title: string, changes: readonly Change[], columns: readonly Column[]): Html | null {
  const { words } = reader
  if (changes.length === 0) return null
  const isThere = ({ measure }: Change) => opened.snapshot.measures.includes(measure)
  const row = ({ change, others }: { readonly change: Change; readonly others: number }) => {
    const { measure, year } = change
    const part = partText(reader, change)
    return html`<tr>
      <th scope="row">${measure.code}</th>
      <td>
        ${isThere(change) ? html`<a lang="vi" href="${addressOf(reader, measurePath(opened, measure))}">${measure.text}</a>` : html`<span lang="vi">${measure.text}</span>`}
        ${part === null ? null : html`<small>${part}${others > 0 ? `, ${words.corrections.unitsMore(others)}` : null}</small>`}
      </td>
      <td data-label="${words.year}">${year ?? '–'}</td>
      ${columns.map(([head, text]) => html`<td data-label="${head}">${text(change)}</td>`)}
    </tr>`
  }
  return html`<h2>${title}</h2>
    <div class="wide" tabindex="0" role="region" aria-label="${title}">
      <table class="targets">
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.table.code}</th>
            <th scope="col">${words.table.target}</th>
            <th scope="col">${words.year}</th>
            ${columns.map(([head]) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shortened(changes).map(row)}
        </tbody>
      </table>
    </div>`
}

export function correctionsPage(reader: Reader, opened: Opened): Html {
  const { words } = reader
  const { snapshot, earlier } = opened
  if (earlier === null) return html`<p>${words.corrections.first}</p>`
  const changes = changesBetween(earlier.snapshot, snapshot)
  const before: Column = [words.before, (change) => saidText(reader, change, 'before')]
  const after: Column = [words.after, (change) => saidText(reader, change, 'after')]
  const gone = changes.filter((one) => one.before.told && !one.after.told)
  return html`<p>${words.corrections.since(earlier.at)} <a href="${addressOf(reader, `/${earlier.id}`)}">${words.corrections.read}</a></p>
    ${earlier.snapshot.year < snapshot.year ? html`<p>${words.corrections.newYear(snapshot.year)}</p>` : null}
    ${changes.length === 0 ? html`<p>${words.corrections.none}</p>` : null}
    ${list(
      reader,
      opened,
      words.corrections.changed,
      changes.filter((one) => one.before.told && one.after.told),
      [before, after],
    )}
    ${list(reader, opened, words.corrections.gone, gone, [[words.corrections.now, after[1]]])}
    ${
      gone.length === 0
        ? null
        : html`<p class="note">
            ${words.corrections.goneNote}
            ${gone.some(({ after: now }) => !now.told && now.reason === 'withheld') ? words.withheldWhy(snapshot.threshold) : null}
          </p>`
    }
    ${list(
      reader,
      opened,
      words.corrections.fresh,
      changes.filter((one) => !one.before.told && one.after.told),
      [before, after],
    )}`
}
