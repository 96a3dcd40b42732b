/** What the columns of the open data mean, and every word that can stand in them; on the page of open data too. */
import type { Snapshot } from '@songhanh/core/publication/snapshot'
import { indicators as kindsEn } from '@songhanh/words/en/indicators'
import { portal as en } from '@songhanh/words/en/portal'
import { progress as statesEn } from '@songhanh/words/en/progress'
import { indicators as kindsVi } from '@songhanh/words/vi/indicators'
import { portal as vi } from '@songhanh/words/vi/portal'
import { progress as statesVi } from '@songhanh/words/vi/progress'
import { html, type Html } from './html.ts'
import { COLUMNS, FILES, type Column, type DataTable } from './open-data.ts'
import type { Opened, Reader } from './reader.ts'

type Meaning = readonly [column: Column, value: string, vi: string, en: string]

/** The words of one column; a word of the Vietnamese catalogue that the English one lacks is written as it is. */
const wordsOf = (column: Column, inVi: Readonly<Record<string, string>>, inEn: Readonly<Record<string, string>>): readonly Meaning[] =>
  Object.entries(inVi).map(([value, text]) => [column, value, text, inEn[value] ?? value])

function meanings({ threshold }: Pick<Snapshot, 'threshold'>): readonly Meaning[] {
  const few = [vi.meaningOf.few(threshold), en.meaningOf.few(threshold)] as const
  const counts = (['numerator', 'denominator', 'count'] as const).flatMap((column): Meaning[] => [
    [column, 'few', ...few],
    [column, 'withheld', vi.meaningOf.withheld, en.meaningOf.withheld],
  ])
  return [
    ...counts,
    ...wordsOf('missing', vi.reasons, en.reasons),
    ...wordsOf('state', statesVi.states, statesEn.states),
    ['state', 'withheld', vi.withheldState, en.withheldState],
    ['aim', 'all', vi.aims.all, en.aims.all],
    ['aim', 'yes', vi.aims.yes, en.aims.yes],
    ...wordsOf('kind', kindsVi.kinds, kindsEn.kinds),
    ['sex', 'women', vi.women, en.women],
    ['sex', 'men', vi.men, en.men],
    ['note', 'invented', vi.meaningOf.invented, en.meaningOf.invented],
  ]
}

/** Columns first, then the words that stand in them; in both languages. */
export const dictionaryTable = (snapshot: Pick<Snapshot, 'threshold'>): DataTable => ({
  columns: ['column', 'value', 'vi', 'en'],
  rows: [...COLUMNS.map((column) => [column, null, vi.columns[column], en.columns[column]]), ...meanings(snapshot)],
})

export function dataPage({ words, language, root }: Reader, { id, snapshot }: Opened): Html {
  const coded = Map.groupBy(meanings(snapshot), ([column]) => column)
  return html`<p>${words.openData}</p>
    <ul>
      ${(['csv', 'heads', 'xlsx', 'json', 'dictionary'] as const).map((kind) => html`<li><a href="${root}/${id}/${FILES[kind]}">${words.files[kind]}</a></li>`)}
    </ul>
    <p>${words.openDataSigns}</p>
    <h2>${words.dictionary}</h2>
    <table class="targets">
      <caption>
        ${words.dictionary}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.column}</th>
          <th scope="col">${words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        ${COLUMNS.map(
          (column) =>
            html`<tr>
              <th scope="row"><code>${column}</code></th>
              <td>
                ${words.columns[column]}
                ${(coded.get(column) ?? []).map(([, value, inVi, inEn]) => html`<small><code>${value}</code>: ${language === 'vi' ? inVi : inEn}</small>`)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`
}
