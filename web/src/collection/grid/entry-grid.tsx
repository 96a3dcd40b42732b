import type { CellChange } from '@songhanh/core/collection/grid-history'
import { type ClipboardEvent, useEffect, useId, useRef, useState } from 'react'
import { cellId } from './grid-cell.tsx'
import { GridLine } from './grid-line.tsx'
import type { EntryGridProps } from './grid-shape.ts'
import { KeyList } from './key-list.tsx'
import { PastePreview } from './paste-preview.tsx'
import { boxOf } from './selection.ts'
import { useGridActs } from './use-grid-acts.ts'
import './grid.css'

const NO_TEXTS: readonly string[] = []
const NOT_HERE = -1

/** A table of inputs for figures: keyboard alone, block paste with a look before, undo as one step. */
export function EntryGrid(props: EntryGridProps) {
  const grid = useId()
  const { rows, columns } = props
  const acts = useGridActs({ ...props, grid })
  const [block, setBlock] = useState<readonly CellChange[] | null>(null)
  const box = boxOf(acts.selection)
  // The cell cannot take the focus while the dialog lies over it: it is given back once the dialog is gone, so that undo works at once.
  const looking = useRef(false)
  useEffect(() => {
    if (looking.current && block === null) document.getElementById(cellId(grid, acts.selection.at.row, acts.selection.at.column))?.focus()
    looking.current = block !== null
  })
  const paste = (event: ClipboardEvent) => {
    const cells = acts.pastedCells(event)
    if (cells !== null) setBlock(cells)
  }
  return (
    <div className="entry-grid">
      <output className="out-of-sight">{acts.said}</output>
      {acts.remark === null ? null : <p className="grid-remark">{acts.remark}</p>}
      <div className="grid-scroll">
        <table
          role="grid"
          aria-label={props.label}
          aria-multiselectable="true"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          {...acts.handlers}
          onPaste={paste}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" aria-colindex={1}>
                {props.rowHead}
              </th>
              {columns.map((column, c) => (
                <th key={column.key} scope="col" aria-colindex={c + 2} className={column.kind}>
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <GridLine
                key={row.key}
                grid={grid}
                row={row}
                at={r}
                columns={columns}
                texts={acts.texts[r] ?? NO_TEXTS}
                opensGroup={row.group !== undefined && row.group !== rows[r - 1]?.group}
                remark={props.remark}
                from={r < box.top || r > box.bottom ? NOT_HERE : box.left}
                to={r < box.top || r > box.bottom ? NOT_HERE : box.right}
                entry={acts.selection.at.row === r ? acts.selection.at.column : NOT_HERE}
              />
            ))}
          </tbody>
        </table>
      </div>
      {block === null ? null : (
        <PastePreview
          block={block}
          rows={rows}
          columns={columns}
          readBlock={props.rules.readBlock}
          onClose={(changes) => {
            setBlock(null)
            if (changes !== null) acts.takeBlock(changes)
          }}
        />
      )}
      <KeyList after={grid} />
    </div>
  )
}
