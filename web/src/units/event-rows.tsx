import { UNIT_KINDS } from '@songhanh/core/units/kind'
import { RELATIONS } from '@songhanh/core/units/succession'
import type { ReactNode } from 'react'
import { emptyTransfer, emptyUnit, type EventDraft } from './event-draft.ts'
import { useUnitWords } from './words.ts'

type Begun = EventDraft['begins'][number]
type Transfer = EventDraft['mapping'][number]

/** What a person may state of a transfer: `code-kept` is only what lists leave open. */
const STATED = RELATIONS.filter((relation) => relation !== 'code-kept')

const replaced = <T,>(rows: readonly T[], at: number, row: T): readonly T[] => rows.map((old, i) => (i === at ? row : old))

/** A table of inputs whose rows can be added and removed; every cell is named by its column and its row. */
function Rows<T>(props: {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly T[]
  readonly empty: T
  readonly add: string
  readonly change: (rows: readonly T[]) => void
  /** The cells of one row, a `td` a column. */
  readonly cells: (row: T, set: (row: T) => void, label: (column: number) => string) => ReactNode
}) {
  const words = useUnitWords()
  return (
    <fieldset className="event-rows">
      <legend>{props.title}</legend>
      <table className="ledger">
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
            <th scope="col">{words.event.drop}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, i) => (
            // Rows have no identity of their own: they are what is typed, in the order it is typed.
            <tr key={i}>
              {props.cells(
                row,
                (next) => props.change(replaced(props.rows, i, next)),
                (column) => words.event.rowLabel(props.columns[column] ?? '', i + 1),
              )}
              <td>
                <button
                  type="button"
                  className="quiet"
                  aria-label={words.event.remove(i + 1)}
                  onClick={() => props.change(props.rows.filter((_, at) => at !== i))}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="quiet" onClick={() => props.change([...props.rows, props.empty])}>
        {props.add}
      </button>
    </fieldset>
  )
}

export function BegunRows({ rows, change }: { readonly rows: readonly Begun[]; readonly change: (rows: readonly Begun[]) => void }) {
  const words = useUnitWords()
  return (
    <Rows
      title={words.event.begins}
      columns={[words.event.code, words.event.kind, words.event.name, words.event.parent]}
      rows={rows}
      empty={emptyUnit}
      add={words.event.addUnit}
      change={change}
      cells={(row, set, label) => (
        <>
          <td>
            <input
              aria-label={label(0)}
              inputMode="numeric"
              value={row.code}
              onChange={(event) => set({ ...row, code: event.target.value })}
            />
          </td>
          <td>
            <select
              aria-label={label(1)}
              value={row.kind}
              onChange={(event) => set({ ...row, kind: UNIT_KINDS.find((kind) => kind === event.target.value) ?? row.kind })}
            >
              {UNIT_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          </td>
          <td>
            <input aria-label={label(2)} value={row.name} onChange={(event) => set({ ...row, name: event.target.value })} />
          </td>
          <td>
            <input
              aria-label={label(3)}
              inputMode="numeric"
              value={row.parent}
              onChange={(event) => set({ ...row, parent: event.target.value })}
            />
          </td>
        </>
      )}
    />
  )
}

export function TransferRows({
  rows,
  change,
}: {
  readonly rows: readonly Transfer[]
  readonly change: (rows: readonly Transfer[]) => void
}) {
  const words = useUnitWords()
  return (
    <Rows
      title={words.event.mapping}
      columns={[words.event.from, words.event.to, words.event.relation]}
      rows={rows}
      empty={emptyTransfer}
      add={words.event.addTransfer}
      change={change}
      cells={(row, set, label) => (
        <>
          <td>
            <input
              aria-label={label(0)}
              inputMode="numeric"
              value={row.from}
              onChange={(event) => set({ ...row, from: event.target.value })}
            />
          </td>
          <td>
            <input aria-label={label(1)} inputMode="numeric" value={row.to} onChange={(event) => set({ ...row, to: event.target.value })} />
          </td>
          <td>
            <select
              aria-label={label(2)}
              value={row.relation}
              onChange={(event) => set({ ...row, relation: STATED.find((relation) => relation === event.target.value) ?? row.relation })}
            >
              {STATED.map((relation) => (
                <option key={relation} value={relation}>
                  {words.relations[relation]}
                </option>
              ))}
            </select>
          </td>
        </>
      )}
    />
  )
}
