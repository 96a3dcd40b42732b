import { memo, useLayoutEffect, useRef } from 'react'
import type { CellRemark, GridColumn } from './grid-shape.ts'

export const cellId = (grid: string, row: number, column: number) => `${grid}-${row}-${column}`

/**
 * One cell: a real input, so that input methods, phones and screen readers work as everywhere. It is not controlled by React: nothing may write
 * into it while a person types (an input method would lose its word); a text that changes from outside is written in afterwards.
 */
export const GridCell = memo(function GridCell(props: {
  readonly grid: string
  /** The id of the form of its row. */
  readonly form: string
  readonly row: number
  readonly index: number
  readonly column: GridColumn
  readonly text: string
  readonly label: string
  readonly remark: CellRemark | null
  readonly selected: boolean
  readonly entry: boolean
  readonly closed: boolean
}) {
  const { grid, row, index, column, text, remark, closed } = props
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const element = input.current
    if (element === null || element.value === text) return
    element.value = text
    if (document.activeElement === element) element.select()
  }, [text])
  const id = cellId(grid, row, index)
  return (
    <td aria-colindex={index + 2} aria-selected={props.selected} className={closed ? 'closed' : undefined} data-head={column.head}>
      <input
        ref={input}
        id={id}
        form={props.form}
        data-row={row}
        data-column={index}
        defaultValue={text}
        type="text"
        inputMode={column.kind === 'number' ? 'decimal' : 'text'}
        className={column.kind}
        style={{ width: `${column.width}ch` }}
        tabIndex={props.entry ? 0 : -1}
        readOnly={closed}
        autoComplete="off"
        spellCheck={false}
        aria-label={props.label}
        aria-invalid={remark?.level === 'error' ? true : undefined}
        aria-describedby={remark === null ? undefined : `${id}-remark`}
        data-remark={remark?.level}
        title={remark?.text}
      />
      {remark === null ? null : (
        <span id={`${id}-remark`} className="out-of-sight">
          {remark.text}
        </span>
      )}
    </td>
  )
})
