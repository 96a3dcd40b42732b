import { memo } from 'react'
import { GridCell } from './grid-cell.tsx'
import { type EntryGridProps, type GridRow, isClosed } from './grid-shape.ts'
import { useGridWords } from './words.ts'

/** One row of the grid. A key changes one or two of them, and only those are drawn anew: everything given here stays the same for the others. */
export const GridLine = memo(function GridLine(
  props: Pick<EntryGridProps, 'columns' | 'remark'> & {
    readonly grid: string
    readonly row: GridRow
    /** Its number among the rows, from 0. */
    readonly at: number
    readonly texts: readonly string[]
    readonly opensGroup: boolean
    /** The selected columns of this row; -1 where none is. */
    readonly from: number
    readonly to: number
    /** The column that takes the keys, where it lies in this row; else -1. */
    readonly entry: number
  },
) {
  const words = useGridWords()
  const { row, at, columns, texts } = props
  const form = `${props.grid}-row-${at}`
  return (
    <>
      {props.opensGroup ? (
        <tr className="group">
          <th colSpan={columns.length + 1} scope="rowgroup">
            {row.group}
          </th>
        </tr>
      ) : null}
      <tr aria-rowindex={at + 2}>
        <th scope="row" aria-colindex={1}>
          {/* Browsers look for words to fill in, at every key, through all inputs of the form it was typed in: a row is a form of its own. */}
          <form id={form} hidden />
          {row.head}
          {row.under === undefined ? null : <span className="under">{row.under}</span>}
        </th>
        {columns.map((column, c) => (
          <GridCell
            key={column.key}
            grid={props.grid}
            form={form}
            row={at}
            index={c}
            column={column}
            text={texts[c] ?? ''}
            label={words.cell(row.head, column.head)}
            remark={props.remark(row, column, texts)}
            selected={c >= props.from && c <= props.to}
            entry={c === props.entry}
            closed={isClosed(row, column)}
          />
        ))}
      </tr>
    </>
  )
})
