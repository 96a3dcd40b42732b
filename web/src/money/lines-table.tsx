import { STAGES } from '@songhanh/core/work/money/money-line'
import { sourceKey } from '@songhanh/core/work/money/totals'
import { useLanguage } from '../app/language.tsx'
import { writeAmount } from './amount-text.ts'
import type { MoneyRow } from './queries.ts'
import { useMoneyWords } from './words.ts'

/** Every line with its body, its source and what it is for. */
export function LinesTable(props: { readonly lines: readonly MoneyRow[]; readonly onChange: ((row: MoneyRow) => void) | null }) {
  const { lines, onChange } = props
  const words = useMoneyWords()
  const { language } = useLanguage()
  return (
    <table className="ledger stacks lines" aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.columns.body}</th>
          <th scope="col">{words.columns.source}</th>
          {STAGES.map((stage) => (
            <th key={stage} scope="col" className="number">
              {words.stages[stage]}
            </th>
          ))}
          <th scope="col">{words.columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((row) => {
          const { purpose, source, amounts, task, note } = row.line
          return (
            <tr className="row" key={row.id}>
              <th scope="row">
                {row.seat.name}
                {task === null ? null : <span className="under">{task.words}</span>}
              </th>
              <td>
                {words.sources[sourceKey(source)]}
                {source.kind === 'mobilised' ? <span className="under">{words.donor(source.donor)}</span> : null}
                <span className="under">{words.purposes[purpose]}</span>
              </td>
              {STAGES.map((stage) => (
                <td key={stage} className="number" data-head={words.stages[stage]}>
                  {writeAmount(amounts[stage], language, words)}
                </td>
              ))}
              <td>
                {note}
                {onChange === null ? null : (
                  <button type="button" className="quiet" onClick={() => onChange(row)}>
                    {words.change}
                  </button>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
