import { STAGES } from '@songhanh/core/work/money/money-line'
import { useLanguage } from '../app/language.tsx'
import { besides, writeTotal } from './amount-text.ts'
import type { PurposeTotal } from './queries.ts'
import { useMoneyWords } from './words.ts'

/** Two blocks, one a kind of money, each with its sources; there is no line that joins them. */
export function TotalsTable({ totals }: { readonly totals: readonly PurposeTotal[] }) {
  const words = useMoneyWords()
  const { language } = useLanguage()
  return (
    <table className="ledger totals">
      <caption className="note">{words.inMillions}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.source}</th>
          {STAGES.map((stage) => (
            <th key={stage} scope="col" className="number">
              {words.stages[stage]}
            </th>
          ))}
        </tr>
      </thead>
      {totals
        .filter(({ lines }) => lines > 0)
        .map(({ purpose, lines, stages, sources }) => (
          <tbody key={purpose}>
            <tr className="group">
              <th scope="rowgroup" colSpan={4}>
                {words.purposes[purpose]}
              </th>
            </tr>
            {sources.map((source) => (
              <tr key={source.source}>
                <th scope="row">{words.sources[source.source]}</th>
                {STAGES.map((stage) => (
                  <td key={stage} className="number">
                    {writeTotal(source.stages[stage], source.lines, language, words)}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="sum">
              <th scope="row">{words.total(lines)}</th>
              {STAGES.map((stage) => (
                <td key={stage} className="number">
                  {writeTotal(stages[stage], lines, language, words)}
                  {besides(stages[stage], words).map((text) => (
                    <span key={text} className="under">
                      {text}
                    </span>
                  ))}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
    </table>
  )
}
