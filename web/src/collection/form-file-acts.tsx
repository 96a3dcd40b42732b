import { sentence } from '@songhanh/words/refusals'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { keepFile } from '../app/keep-file.ts'
import { useAct } from '../people/act.ts'
import { Notice } from '@songhanh/ui/sheet'
import type { CellWords } from './cell-text.ts'
import type { FileCell } from './form-file.ts'
import { FormOut } from './form-out.tsx'
import { DecimalQuestion } from './grid/decimal-question.tsx'
import type { DecimalSign } from './grid/grid-shape.ts'
import type { FormPage } from './queries.ts'
import type { Pending } from './use-saving.ts'
import { useDeskWords, useIndicatorWords } from './words.ts'

// Spreadsheets are read in the browser, by code that comes only when somebody asks for it.
const formFile = () => import('./form-file.ts')

/** Where the report of this sender for the year of the form is taken from. */
const ownReportOf = ({ planId, sender, period }: FormPage): string =>
  `/api/plans/${planId}/own-report?${new URLSearchParams({ year: period.slice(0, 4), seat: sender, format: 'docx' })}`

/** The form out as a workbook and back: what came back is looked at, cell by address, before any of it is saved. */
export function FormFileActs(props: {
  readonly form: FormPage
  readonly open: boolean
  readonly rights: readonly string[]
  readonly onTake: (cells: readonly Pending[]) => void
}) {
  const { form, open, rights, onTake } = props
  const { waiting, refused, run } = useAct()
  const desk = useDeskWords()
  const words: CellWords = { desk, indicators: useIndicatorWords() }
  const { language } = useLanguage()
  const chooser = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<ReadFile | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const readAs = async (bytes: Uint8Array, decimal: DecimalSign) => {
    const { readFormFile } = await formFile()
    const reading = await readFormFile(bytes, form, words, decimal)
    setWhy(reading.ok ? null : sentence(reading.refusal.code, reading.refusal.params, language))
    setRead(reading.ok ? { bytes, decimal, ...reading.value } : null)
  }
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    await readAs(new Uint8Array(await file.arrayBuffer()), null)
    if (chooser.current !== null) chooser.current.value = ''
  }
  return (
    <div className="form-file">
      <div className="acts">
        <FormOut read={() => Promise.resolve(form)} />
        {open ? (
          <label className="button">
            {desk.file.upload}
            <input
              ref={chooser}
              className="out-of-sight"
              type="file"
              accept=".xlsx,.xls,.ods"
              onChange={(event) => void take(event.target.files?.[0])}
            />
          </label>
        ) : null}
        <Link className="button" to="/forms/$formId/paper" params={{ formId: form.id }} search={{ blank: false }}>
          {desk.form.printed}
        </Link>
        {rights.includes('collection.see-completeness') ? (
          <button type="button" className="button" disabled={waiting} onClick={() => void run(() => keepFile(ownReportOf(form)))}>
            {desk.file.ownReport}
          </button>
        ) : null}
      </div>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {why === null ? null : (
        <p className="fault" role="alert">
          {why}
        </p>
      )}
      {read === null ? null : (
        <FilePreview
          read={read}
          onDecimal={(decimal) => void readAs(read.bytes, decimal)}
          onClose={(taken) => {
            setRead(null)
            if (taken) onTake(read.cells.flatMap((cell) => (cell.taken === null ? [] : [cell.taken])))
          }}
        />
      )}
    </div>
  )
}

interface ReadFile {
  readonly bytes: Uint8Array
  readonly cells: readonly FileCell[]
  readonly unsure: boolean
  readonly older: boolean
  readonly decimal: DecimalSign
}

function FilePreview(props: {
  readonly read: ReadFile
  readonly onDecimal: (decimal: DecimalSign) => void
  readonly onClose: (taken: boolean) => void
}) {
  const { read, onDecimal, onClose } = props
  const { file, form } = useDeskWords()
  const undecided = read.unsure && read.decimal === null
  const cells = undecided ? [] : read.cells
  const taken = cells.filter((cell) => cell.taken !== null).length
  return (
    <section className="sheet" aria-label={file.preview}>
      <h2>{file.preview}</h2>
      {read.unsure ? <DecimalQuestion asked={file.unsure} answer={read.decimal} onAnswer={onDecimal} /> : null}
      {undecided ? null : <p>{cells.length === 0 ? file.same : file.summary(taken, cells.length - taken)}</p>}
      {read.older && cells.length > 0 ? <Notice kind="notice">{file.older}</Notice> : null}
      {cells.length === 0 ? null : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{file.cell}</th>
              <th scope="col">{form.indicator}</th>
              <th scope="col">{file.now}</th>
              <th scope="col">{file.inFile}</th>
              <th scope="col">{file.why}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.address}>
                <th scope="row">{cell.address}</th>
                <td>{cell.name}</td>
                <td>{cell.now || form.empty}</td>
                <td>{cell.inFile || form.empty}</td>
                <td className={cell.taken === null ? 'fault' : undefined}>{cell.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="acts">
        <button type="button" className="primary" disabled={taken === 0} onClick={() => onClose(true)}>
          {file.take(taken)}
        </button>
        <button type="button" className="button" onClick={() => onClose(false)}>
          {file.leave}
        </button>
      </div>
    </section>
  )
}
