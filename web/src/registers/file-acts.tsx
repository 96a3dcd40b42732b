import type { addEntries } from '@songhanh/api/registers'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { MOST_ENTRIES } from '@songhanh/core/registers/entry'
import { readWorkbook } from '@songhanh/papers/sheet/read-workbook'
import { Notice } from '@songhanh/ui/sheet'
import { sentence } from '@songhanh/words/refusals'
import { type Language, writeNumber } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { keepFile } from '../app/keep-file.ts'
import { useLanguage } from '../app/language.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { useAct } from '../people/act.ts'
import { readEntries, type FileRows } from './entry-file.ts'
import type { Asked, Register } from './queries.ts'
import { useRegisterWords, useWording } from './words.ts'

const FAULTS_SHOWN = 1000

/** A cell that keeps the file from going in: its row and field, and why. */
interface ShownFault {
  readonly row: number
  readonly field: string
  readonly why: string
}

/** Faults the server found, at the rows of the file; what lies in no row is told by the refusal itself. */
const atRows = (error: unknown, good: FileRows['good']): readonly ShownFault[] =>
  !(error instanceof Refused)
    ? []
    : error.faults.flatMap(({ at, detail }) => {
        const [, n, field = ''] = /^entries\.(\d+)\.(.*)$/.exec(at) ?? []
        const row = good[Number(n)]?.row
        return row === undefined ? [] : [{ row, field, why: detail }]
      })

/** Where everything that fits is had as one workbook, made by the server as it goes out. */
function fileOf(register: string, { page: _, ...asked }: Asked, language: Language): string {
  const given = Object.entries({ ...asked, format: 'xlsx', language }).filter(([, value]) => value !== undefined)
  return `/api/registers/${encodeURIComponent(register)}/file?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}

/** What has become of a file: nothing yet, looked at, on its way in, or told. */
type Step =
  | { readonly at: 'idle' }
  | { readonly at: 'told'; readonly kind: 'done' | 'fault'; readonly text: string }
  | { readonly at: 'looked-at'; readonly rows: FileRows; readonly refused: readonly ShownFault[] }
  | { readonly at: 'entering'; readonly text: string }

/** The register out to Excel, and entries in from it: read and checked here, looked at, then sent whole: all of it is entered, or none. */
export function FileActs(props: {
  readonly register: Register
  readonly asked: Asked
  /** Where the file is not had from its address: counts of violence, which are opened with a reason. */
  readonly onDownload?: () => Promise<void>
  readonly onEntered?: () => unknown
}) {
  const { register, asked } = props
  const words = useRegisterWords()
  const frame = useFrameWords()
  const { language } = useLanguage()
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const queries = useQueryClient()
  const [step, setStep] = useState<Step>({ at: 'idle' })
  const out = useAct()
  const number = (n: number) => writeNumber(language, n)
  const text = { yes: words.yes, no: words.no, language }
  const keeper = register.mayEnterFor[0]?.seat

  const look = async (file: File) => {
    const workbook = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
    const read = workbook.ok ? readEntries(register, workbook.value, businessDay as PlainDate, text) : workbook
    if (read.ok) setStep({ at: 'looked-at', rows: read.value, refused: [] })
    else {
      const told = read.refusal.code === 'sheet.no-form' ? words.file.noHead : sentence(read.refusal.code, read.refusal.params, language)
      setStep({ at: 'told', kind: 'fault', text: told })
    }
  }
  const enter = async (rows: FileRows) => {
    const { good } = rows
    setStep({ at: 'entering', text: words.file.entering(number(good.length)) })
    try {
      const body = { keeper: keeper ?? '', entries: good.map(({ values }) => values) }
      await ask<typeof addEntries>('POST', '/api/registers/{register}/entries', { register: register.key, body })
      setStep({ at: 'told', kind: 'done', text: words.file.done(number(good.length)) })
    } catch (error) {
      const refused = atRows(error, good)
      if (refused.length > 0) setStep({ at: 'looked-at', rows, refused })
      else setStep({ at: 'told', kind: 'fault', text: words.file.refused(sentenceOf(error, frame)) })
    }
    await Promise.all(['registers', 'board'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
    await props.onEntered?.()
  }
  return (
    <section className="sheet file-acts" aria-label={words.file.label}>
      <h2 className="sheet-title">{words.file.label}</h2>
      <p className="note">{words.file.hint}</p>
      <div className="inline-form">
        <button
          type="button"
          className="button"
          disabled={out.waiting}
          onClick={() => void out.run(props.onDownload ?? (() => keepFile(fileOf(register.key, asked, language))))}
        >
          {words.file.download}
        </button>
        {keeper === undefined ? null : (
          <Field label={words.file.upload}>
            {(field) => (
              <input
                {...field}
                type="file"
                accept=".xlsx,.xls,.ods"
                onChange={(event) => {
                  const [file] = event.target.files ?? []
                  if (file) void look(file)
                  event.target.value = ''
                }}
              />
            )}
          </Field>
        )}
      </div>
      {out.refused === null ? null : <Notice kind="fault">{out.refused}</Notice>}
      {step.at === 'told' ? <Notice kind={step.kind}>{step.text}</Notice> : null}
      {step.at === 'entering' ? <p role="status">{step.text}</p> : null}
      {step.at === 'looked-at' ? (
        <Preview
          register={register}
          rows={step.rows}
          refused={step.refused}
          onTake={() => void enter(step.rows)}
          onLeave={() => setStep({ at: 'idle' })}
        />
      ) : null}
    </section>
  )
}

function Preview(props: {
  readonly register: Register
  readonly rows: FileRows
  /** What the server found wrong at the last try. */
  readonly refused: readonly ShownFault[]
  readonly onTake: () => void
  readonly onLeave: () => void
}) {
  const { good, faultyRows } = props.rows
  const words = useRegisterWords().file
  const wording = useWording()
  const { language } = useLanguage()
  const number = (n: number) => writeNumber(language, n)
  const faults: readonly ShownFault[] = [
    ...props.refused,
    ...props.rows.faults.map(({ row, field, code, params }) => ({ row, field, why: sentence(code, params, language) })),
  ]
  const nameOf = (key: string) => wording(props.register.fields.find((field) => field.key === key)?.name ?? { vi: key, en: key })
  return (
    <>
      <p role="status">{words.rows(number(good.length), number(faultyRows))}</p>
      {props.refused.length === 0 ? null : <Notice kind="fault">{words.refusedAt(number(props.refused.length))}</Notice>}
      {good.length > MOST_ENTRIES ? <Notice kind="fault">{words.tooMany(number(MOST_ENTRIES))}</Notice> : null}
      {faults.length === 0 ? null : (
        <div className="faults">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{words.row}</th>
                <th scope="col">{words.column}</th>
                <th scope="col">{words.why}</th>
              </tr>
            </thead>
            <tbody>
              {faults.slice(0, FAULTS_SHOWN).map((fault) => (
                <tr key={`${fault.row} ${fault.field}`}>
                  <th scope="row">{fault.row}</th>
                  <td>{nameOf(fault.field)}</td>
                  <td className="fault">{fault.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {faults.length > FAULTS_SHOWN ? <p className="note">{words.more(number(faults.length - FAULTS_SHOWN))}</p> : null}
      <div className="acts">
        <button type="button" className="primary" disabled={good.length === 0 || good.length > MOST_ENTRIES} onClick={props.onTake}>
          {words.take(number(good.length))}
        </button>
        <button type="button" className="button" onClick={props.onLeave}>
          {words.leave}
        </button>
      </div>
    </>
  )
}
