import { useRow, WordsLink } from './picked.tsx'
import type { PlanContent, PlanPage } from './plan-page.ts'
import { usePlanPartWords } from './part-words.ts'
import { usePlanWords } from './words.ts'

type Defect = PlanContent['defects'][number]

/** What a proof-reader would flag in the paper, with the fix proposed where there is one. */
export function DefectsPart({ page }: { readonly page: PlanPage }) {
  const { parts } = usePlanWords()
  const words = usePlanPartWords()
  const { defects } = page.content
  return (
    <section aria-label={parts.defects}>
      <h2 className="part-title">{parts.defects}</h2>
      {defects.length === 0 ? (
        <p className="empty">{words.defects.none}</p>
      ) : (
        <>
          <p className="note part-note">{words.defects.lead}</p>
          <table className="ledger stacks defects">
            <thead>
              <tr>
                <th scope="col">{words.defects.where}</th>
                <th scope="col">{words.defects.found}</th>
                <th scope="col">{words.defects.fix}</th>
              </tr>
            </thead>
            <tbody>
              {defects.map((defect) => (
                <DefectRow key={defect.id} defect={defect} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

function DefectRow({ defect }: { readonly defect: Defect }) {
  const words = usePlanPartWords()
  const kinds: Readonly<Record<string, string>> = words.defects.kinds
  return (
    <tr className="row" {...useRow(defect.id)}>
      <td className="who-cell">{defect.where}</td>
      <td className="name">
        <b>{kinds[defect.kind] ?? words.defects.kinds.other}</b>
        <span className="quote">
          <WordsLink itemId={defect.id} part="defects">
            {defect.text}
          </WordsLink>
        </span>
      </td>
      <td className="fix">{defect.fix ?? <i className="open">{words.defects.noFix}</i>}</td>
    </tr>
  )
}
