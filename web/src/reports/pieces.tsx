import { Link } from '@tanstack/react-router'
import type { Piece, ReportTable } from './queries.ts'
import { TableFrame } from './table-frame.tsx'
import { useReportWords } from './words.ts'

/** Words and numbers of a sentence; a number of a measure opens its explanation, "căn cứ số liệu". */
export function Pieces({ pieces, planId }: { readonly pieces: readonly Piece[]; readonly planId: string }) {
  const words = useReportWords()
  return pieces.map(({ text, ref }, n) => {
    if (ref === null || ref.kind === 'quoted') return text
    const key = `${n} ${text}`
    return 'measure' in ref ? (
      <Link
        key={key}
        className="ground"
        to="/progress/$planId/$measure"
        params={{ planId, measure: ref.measure }}
        search={{ year: ref.year }}
        title={words.basis(ref.measure)}
      >
        {text}
      </Link>
    ) : (
      <span key={key} className="counted">
        {text}
      </span>
    )
  })
}

/** A long table, such as one of 129 communes, is shown to here and stands whole in the files. */
const ROWS_SHOWN = 40

export function PieceTable({ table, planId }: { readonly table: ReportTable; readonly planId: string }) {
  const words = useReportWords()
  const rows = table.rows.slice(0, ROWS_SHOWN)
  const plain = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')
  return (
    <TableFrame label={plain(table.title)}>
      <table className="ledger">
        <caption>
          {plain(table.title)}
          {table.note === null ? null : <span className="note"> {table.note}</span>}
        </caption>
        <thead>
          <tr>
            {table.columns.map(({ head, align }) => (
              <th key={plain(head)} scope="col" className={align === 'right' ? 'number' : undefined}>
                {plain(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, strong }, r) => (
            <tr key={plain(cells[0] ?? []) + String(r)} className={strong ? 'group' : 'row'}>
              {table.columns.map(({ head, align }, c) => (
                <td key={plain(head)} className={align === 'right' ? 'number' : undefined}>
                  <Pieces pieces={cells[c] ?? []} planId={planId} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length > ROWS_SHOWN ? <p className="note">{words.rows(table.rows.length)}</p> : null}
    </TableFrame>
  )
}
