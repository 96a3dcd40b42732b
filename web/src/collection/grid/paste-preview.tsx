import type { CellChange } from '@songhanh/core/collection/grid-history'
import { useEffect, useId, useRef, useState } from 'react'
import { DecimalQuestion } from './decimal-question.tsx'
import { type DecimalSign, type GridColumn, type GridRow, type GridRules, isClosed } from './grid-shape.ts'
import { useGridWords } from './words.ts'

/** A look at a pasted block before it is taken: what goes in as written, what is understood differently, what does not go in and why. */
export function PastePreview(props: {
  readonly block: readonly CellChange[]
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly readBlock: GridRules['readBlock']
  readonly onClose: (changes: readonly CellChange[] | null) => void
}) {
  const words = useGridWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [decimal, setDecimal] = useState<DecimalSign>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const inside = props.block.filter(({ row, column }) => !isClosed(props.rows[row], props.columns[column]))
  const { unsure, cells } = props.readBlock(inside, decimal)
  const taken = cells.flatMap(({ interpretation, row, column }) =>
    interpretation.kind === 'rejected' ? [] : [{ row, column, text: interpretation.shown }],
  )
  const remarkable = cells.filter(({ interpretation }) => interpretation.kind !== 'accepted')
  const count = (kind: string) => cells.filter(({ interpretation }) => interpretation.kind === kind).length
  const nameOf = ({ row, column }: CellChange) => words.cell(props.rows[row]?.head ?? '', props.columns[column]?.head ?? '')
  const undecided = unsure && decimal === null
  return (
    <dialog ref={dialog} className="paste-preview" aria-labelledby={title} onCancel={() => props.onClose(null)}>
      <h2 id={title}>{words.paste.title}</h2>
      {unsure ? <DecimalQuestion asked={words.paste.unsure} answer={decimal} onAnswer={setDecimal} /> : null}
      {undecided ? null : (
        <>
          <ul>
            <li>{words.paste.accepted(count('accepted'))}</li>
            {count('changed') === 0 ? null : <li>{words.paste.changed(count('changed'))}</li>}
            {count('rejected') === 0 ? null : <li>{words.paste.rejected(count('rejected'))}</li>}
            {inside.length === props.block.length ? null : <li>{words.paste.outside(props.block.length - inside.length)}</li>}
          </ul>
          {remarkable.length === 0 ? null : (
            <div className="grid-scroll">
              <table className="ledger">
                <thead>
                  <tr>
                    <th scope="col">{words.paste.where}</th>
                    <th scope="col">{words.paste.typed}</th>
                    <th scope="col">{words.paste.shown}</th>
                    <th scope="col">{words.paste.why}</th>
                  </tr>
                </thead>
                <tbody>
                  {remarkable.map((cell) => (
                    <tr key={`${cell.row},${cell.column}`} className={cell.interpretation.kind}>
                      <th scope="row">{nameOf(cell)}</th>
                      <td>{cell.text}</td>
                      <td>{cell.interpretation.kind === 'changed' ? cell.interpretation.shown : '–'}</td>
                      <td>{cell.interpretation.kind === 'accepted' ? '' : cell.interpretation.why}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
      <div className="acts">
        <button type="button" className="primary" disabled={undecided || taken.length === 0} onClick={() => props.onClose(taken)}>
          {words.paste.apply(taken.length)}
        </button>
        <button type="button" className="button" onClick={() => props.onClose(null)}>
          {words.paste.cancel}
        </button>
      </div>
    </dialog>
  )
}
