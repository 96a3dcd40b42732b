import type { CellChange } from '@songhanh/core/collection/grid-history'
import { type ClipboardEvent, Fragment, useEffect, useId, useRef, useState } from 'react'
import { cellId, GridCell } from './grid-cell.tsx'
import { type EntryGridProps, isClosed } from './grid-shape.ts'
import { KeyList } from './key-list.tsx'
import { PastePreview } from './paste-preview.tsx'
import { boxOf, isIn } from './selection.ts'
import { useGridActs } from './use-grid-acts.ts'
import { useGridWords } from './words.ts'
import './grid.css'

/** A table of inputs for figures: keyboard alone, block paste with a look before, undo as one step. */
export function EntryGrid(props: EntryGridProps) {
  const words = useGridWords()
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
              <Fragment key={row.key}>
                {row.group !== undefined && row.group !== rows[r - 1]?.group ? (
                  <tr className="group">
                    <th colSpan={columns.length + 1} scope="rowgroup">
                      {row.group}
                    </th>
                  </tr>
                ) : null}
                <tr aria-rowindex={r + 2}>
                  <th scope="row" aria-colindex={1}>
                    {row.head}
                    {row.under === undefined ? null : <span className="under">{row.under}</span>}
                  </th>
                  {columns.map((column, c) => (
                    <GridCell
                      key={column.key}
                      grid={grid}
                      row={r}
                      index={c}
                      column={column}
                      text={acts.texts[r]?.[c] ?? ''}
                      label={words.cell(row.head, column.head)}
                      remark={props.remark(row, column)}
                      selected={isIn(box, r, c)}
                      entry={acts.selection.at.row === r && acts.selection.at.column === c}
                      closed={isClosed(row, column)}
                    />
                  ))}
                </tr>
              </Fragment>
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
