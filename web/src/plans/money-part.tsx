import { DefectSign, useRow, WordsLink } from './picked.tsx'
import type { PlanContent, PlanPage } from './plan-page.ts'
import { usePlanPartWords } from './part-words.ts'
import { usePlanWords } from './words.ts'

/** Where the money comes from. A plan of this kind names sources, not amounts; the page says so rather than showing a nought. */
export function MoneyPart({ page }: { readonly page: PlanPage }) {
  const { parts } = usePlanWords()
  const words = usePlanPartWords()
  const { funding } = page.content
  return (
    <section aria-label={parts.money}>
      <h2 className="part-title">{parts.money}</h2>
      {funding.length === 0 ? (
        <p className="empty">{words.money.none}</p>
      ) : (
        <table className="ledger stacks">
          <thead>
            <tr>
              <th scope="col">{words.money.source}</th>
              <th scope="col">{words.money.text}</th>
            </tr>
          </thead>
          <tbody>
            {funding.map((source) => (
              <SourceRow key={source.id} source={source} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function SourceRow({ source }: { readonly source: PlanContent['funding'][number] }) {
  const words = usePlanPartWords()
  return (
    <tr className="row" {...useRow(source.id)}>
      <td className="who-cell">{words.money.kinds[source.source]}</td>
      <td className="name">
        <WordsLink itemId={source.id} part="money">
          {source.text}
        </WordsLink>
        {/\d/.test(source.text) ? null : <span className="under">{words.money.noAmount}</span>}
        <DefectSign itemId={source.id} />
      </td>
    </tr>
  )
}
