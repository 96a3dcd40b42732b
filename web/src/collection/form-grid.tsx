import type { CellChange, GridTexts } from '@songhanh/core/collection/grid-history'
import { useMemo, useRef } from 'react'
import type { OwnKind } from '@songhanh/core/collection/value-kind'
import { figureOf, interpret, kindText, readPasted, sayingOf, textOf } from './cell-text.ts'
import { EntryGrid } from './grid/entry-grid.tsx'
import type { CellRemark, GridColumn, GridRow } from './grid/grid-shape.ts'
import type { Finding, FormCell, FormPage } from './queries.ts'
import type { Pending } from './use-saving.ts'
import { useDeskWords, useIndicatorWords } from './words.ts'

const VALUE = 0
const LAST_YEAR = 1
const COMMENT = 2

/** The form as a grid: one row an element with its unit and the kind of its number, its value beside last year's, and a comment. */
export function FormGrid(props: {
  readonly form: FormPage
  /** Whether this person may type here now. */
  readonly open: boolean
  /** The kind of the form's own figures. */
  readonly own: OwnKind
  readonly sentenceOf: (finding: Finding) => string
  readonly onPut: (cells: readonly Pending[]) => void
}) {
  const { form } = props
  const desk = useDeskWords()
  const words = { desk, indicators: useIndicatorWords() }
  const year = Number(form.period.slice(0, 4))
  const closed = !props.open
  const columns: readonly GridColumn[] = [
    { key: 'value', head: desk.form.value(form.period), kind: 'number', width: 16, closed },
    { key: 'lastYear', head: desk.form.before(form.period), kind: 'number', width: 15, closed: true },
    { key: 'comment', head: desk.form.comment, kind: 'text', width: 30, closed },
  ]
  const rows: readonly GridRow[] = form.cells.map(({ element, name, unitOfMeasure, figure, heldBack }) => ({
    key: element,
    head: name,
    under: [unitOfMeasure, kindText(figure, props.own, form.period, words), heldBack ? desk.forAnother.heldBack : '']
      .filter((part) => part !== '')
      .join(' · '),
  }))
  const first: GridTexts = useMemo(
    () =>
      form.cells.map((cell) => [
        textOf(cell.figure, cell.type, words),
        cell.lastYear === null ? '' : textOf(cell.lastYear, cell.type, words),
        cell.comment ?? '',
      ]),
    // The grid keeps what is typed itself: only another form begins anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [form.id],
  )
  const now = useRef(first)
  const cellAt = (row: number): FormCell | undefined => form.cells[row]

  const take = (changes: readonly CellChange[]) => {
    const touched = [...new Set(changes.map(({ row }) => row))]
    const next = [...now.current]
    for (const { row, column, text } of changes) next[row] = (next[row] ?? []).with(column, text)
    now.current = next
    props.onPut(
      touched.flatMap((row) => {
        const cell = cellAt(row)
        if (cell === undefined) return []
        const figure = figureOf(now.current[row]?.[VALUE] ?? '', cell.type, sayingOf(cell, year, props.own))
        const comment = (now.current[row]?.[COMMENT] ?? '').trim()
        return figure === null ? [] : [{ element: cell.element, figure, comment: comment === '' ? null : comment }]
      }),
    )
  }
  const cellOf = new Map(form.cells.map((cell) => [cell.element, cell]))
  const findingOf = Map.groupBy(
    form.findings.filter(({ code }) => code !== 'left-empty'),
    ({ element }) => element,
  )
  const remark = (row: GridRow, column: GridColumn, texts: readonly string[]): CellRemark | null => {
    if (column.key !== 'value') return null
    const cell = cellOf.get(row.key)
    if (cell !== undefined && cell.returnedFor !== null) return { level: 'error', text: desk.form.returnedCell(cell.returnedFor) }
    const meant = interpret(texts[VALUE] ?? '', cell?.type ?? 'amount', words)
    if (meant.kind === 'rejected') return { level: 'error', text: meant.why }
    const finding = findingOf.get(row.key)?.[0]
    return finding === undefined ? null : { level: finding.level, text: props.sentenceOf(finding) }
  }
  return (
    <EntryGrid
      key={form.id}
      label={desk.form.label(form.senderName)}
      rowHead={desk.form.indicator}
      rows={rows}
      columns={columns}
      texts={first}
      remark={remark}
      onChange={take}
      rules={{
        interpret: (row, column, text) =>
          column.key === 'value' ? interpret(text, cellOf.get(row.key)?.type ?? 'amount', words) : { kind: 'accepted', shown: text },
        readBlock: (cells, decimal) => {
          const read = readPasted(
            cells.filter(({ column }) => column === VALUE),
            ({ row }) => cellAt(row)?.type ?? 'amount',
            decimal,
            words,
          )
          const others = cells.filter(({ column }) => column !== VALUE && column !== LAST_YEAR)
          return {
            unsure: read.unsure,
            cells: [...read.cells, ...others.map((cell) => ({ ...cell, interpretation: { kind: 'accepted' as const, shown: cell.text } }))],
          }
        },
      }}
    />
  )
}
