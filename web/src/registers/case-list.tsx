import type { addEntries } from '@songhanh/api/registers'
import { accept, type Decision } from '@songhanh/core/basics/decision'
import { countCases, type CountedCases } from '@songhanh/core/registers/case-list'
import type { Cell } from '@songhanh/papers/sheet/cell'
import { readCsv } from '@songhanh/papers/sheet/read-csv'
import { readWorkbook } from '@songhanh/papers/sheet/read-workbook'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { sentence } from '@songhanh/words/refusals'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { useLanguage } from '../app/language.tsx'
import { useAct } from '../people/act.ts'
import type { Register } from './queries.ts'
import { useRegisterWords, useWording } from './words.ts'

type Counted = Extract<CountedCases, { readonly known: true }>

const textOf = (cell: Cell): string => {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return String(cell.number)
    case 'day':
      return cell.day
    case 'truth':
      return String(cell.truth)
    case 'fault':
      return cell.shown
    case 'empty':
      return ''
  }
}

/** The rows of the first sheet a person sees, or of a file of delimited text. */
async function rowsIn(file: File): Promise<Decision<readonly (readonly Cell[])[]>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (/\.csv$/i.test(file.name)) {
    const sheet = readCsv(bytes)
    return sheet.ok ? accept(sheet.value.rows) : sheet
  }
  const workbook = await readWorkbook(bytes)
  return workbook.ok ? accept(workbook.value.sheets.find(({ hidden }) => !hidden)?.rows ?? []) : workbook
}

/** Counts the office's own list of cases on this machine: the file is read here, only the counts are shown, and only what is confirmed is sent. */
export function CaseList({ register }: { readonly register: Register }) {
  const words = useRegisterWords().cases
  const { language } = useLanguage()
  const [counted, setCounted] = useState<Counted | null>(null)
  const [told, setTold] = useState<{ readonly kind: 'done' | 'fault'; readonly text: string } | null>(null)
  const keeper = register.mayEnterFor[0]?.seat
  if (keeper === undefined) return null
  const look = async (file: File) => {
    setCounted(null)
    const rows = await rowsIn(file)
    if (!rows.ok) return setTold({ kind: 'fault', text: sentence(rows.refusal.code, rows.refusal.params, language) })
    const found = countCases(rows.value.map((row) => row.map(textOf)))
    if (!found.known)
      return setTold({ kind: 'fault', text: words.missing(found.missing.map((column) => words.columns[column]).join(', ')) })
    setTold(null)
    return setCounted(found)
  }
  return (
    <Sheet title={words.title} note={words.lead}>
      <Field label={words.file}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".xlsx,.xls,.ods,.csv"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) void look(file)
              event.target.value = ''
            }}
          />
        )}
      </Field>
      {told === null ? null : <Notice kind={told.kind}>{told.text}</Notice>}
      {counted === null ? null : (
        <Counts
          register={register}
          keeper={keeper}
          counted={counted}
          onDone={(text) => {
            setCounted(null)
            setTold(text === null ? null : { kind: 'done', text })
          }}
        />
      )}
    </Sheet>
  )
}

function Counts(props: {
  readonly register: Register
  readonly keeper: string
  readonly counted: Counted
  readonly onDone: (told: string | null) => void
}) {
  const { register, keeper, counted, onDone } = props
  const words = useRegisterWords().cases
  const wording = useWording()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const settings = register.fields.find((field) => field.key === 'setting')?.choices ?? []
  const heads = counted.months.map(({ month, setting }) => {
    const name = settings.find((choice) => choice.key === setting)?.name
    return `${month.split('-').toReversed().join('/')} · ${name ? wording(name) : setting}`
  })
  const shown = register.fields.filter((field) => counted.months.some(({ counts }) => field.key in counts))
  const send = () =>
    run(async () => {
      const entries = counted.months.map(({ month, setting, counts }) => ({ month, setting, ...counts }))
      await ask<typeof addEntries>('POST', '/api/registers/{register}/entries', { register: register.key, body: { keeper, entries } })
      await queries.invalidateQueries({ queryKey: ['board'] })
      onDone(words.sent(entries.length))
    })
  return (
    <>
      <p role="status">{words.counted(counted.rows, counted.faults.length)}</p>
      {counted.faults.length === 0 ? null : (
        <Notice kind="fault">{words.notUnderstood(counted.faults.map(({ row, head }) => words.at(row, head)).join('; '))}</Notice>
      )}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="wide-table" role="region" aria-label={words.count} tabIndex={0}>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.count}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <tr key={field.key}>
                <th scope="row">{wording(field.name)}</th>
                {counted.months.map(({ month, setting, counts }) => (
                  <td key={`${month} ${setting}`} className="number">
                    {counts[field.key] ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{words.rowIsPerson}</p>
      <div className="acts">
        <button
          type="button"
          className="primary"
          disabled={waiting || counted.months.length === 0 || counted.faults.length > 0}
          onClick={() => void send()}
        >
          {words.send}
        </button>
        <button type="button" className="button" onClick={() => onDone(null)}>
          {words.leave}
        </button>
      </div>
    </>
  )
}
