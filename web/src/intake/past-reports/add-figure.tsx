import { decimalText, readFormatted } from '@songhanh/core/basics/decimal'
import { Notice } from '@songhanh/ui/sheet'
import { type FormEvent, useState } from 'react'
import { Field } from '../../app/field.tsx'
import { useAct } from '../../people/act.ts'
import { WholeName } from '../field-input.tsx'
import { useIntakeWords } from '../words.ts'
import { decide, type PastReport } from './queries.ts'
import { usePastReportWords } from './words.ts'

/** Says which measures no figure was read of, and adds one the reading missed, with the words of the report it stands in. */
export function AddFigure({ report }: { readonly report: PastReport }) {
  const words = usePastReportWords()
  const [open, setOpen] = useState(false)
  const told = new Set(report.figures.map(({ measure, confirmed }) => confirmed?.measure ?? measure))
  const without = report.measures.filter(({ code }) => !told.has(code))
  return (
    <section aria-label={words.add.title}>
      <h2>{words.add.title}</h2>
      {without.length === 0 ? null : <p className="note">{words.without(without.map(({ code }) => code).join(', '))}</p>}
      <p className="note">{words.add.lead}</p>
      {open ? (
        <AddForm report={report} first={without[0]?.code ?? ''} done={() => setOpen(false)} />
      ) : (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {words.add.open}
        </button>
      )}
    </section>
  )
}

interface FormProps {
  readonly report: PastReport
  readonly first: string
  readonly done: () => void
}

function AddForm({ report, first, done }: FormProps) {
  const words = usePastReportWords()
  const { add } = useIntakeWords()
  const [marked, setMarked] = useState('')
  const [measure, setMeasure] = useState(first)
  const [year, setYear] = useState(String(report.head.year ?? ''))
  const [value, setValue] = useState('')
  const [estimated, setEstimated] = useState(false)
  const [fault, setFault] = useState<{ readonly at: 'words' | 'value'; readonly text: string } | null>(null)
  const { waiting, refused, run } = useAct()
  const chosen = report.measures.find(({ code }) => code === measure)
  const take = () => {
    const selected = window.getSelection()?.toString() ?? ''
    setFault(selected.trim() === '' ? { at: 'words', text: add.nothingMarked } : null)
    if (selected.trim() !== '') setMarked(selected.trim().replace(/\s+/g, ' '))
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const number = readFormatted(chosen?.yesNo === true ? value || '1' : value.trim())
    if (marked.trim() === '') return setFault({ at: 'words', text: add.nothingMarked })
    if (number === null || number.units < 0n) return setFault({ at: 'value', text: words.valueWrong })
    setFault(null)
    void run(async () => {
      const figure = { measure, year: Number(year), value: decimalText(number), estimated }
      await decide(report, nextOwn(report), { do: 'add', ...figure, words: marked })
      done()
    })
  }
  return (
    <form className="sheet add-item" aria-label={words.add.title} onSubmit={save}>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.add.words} fault={fault?.at === 'words' ? fault.text : null}>
        {(attributes) => <textarea {...attributes} value={marked} onChange={(event) => setMarked(event.target.value)} />}
      </Field>
      {/* Pressing a button takes the mark off the words in some browsers; the press itself is enough. */}
      <button type="button" className="quiet" onMouseDown={(event) => event.preventDefault()} onClick={take}>
        {add.take}
      </button>
      <Field label={words.measure}>
        {(attributes) => (
          <>
            <select {...attributes} required value={measure} onChange={(event) => setMeasure(event.target.value)}>
              <option value="">{words.noMeasure}</option>
              {report.measures.map(({ code, name }) => (
                <option key={code} value={code}>{`${code}. ${name}`}</option>
              ))}
            </select>
            <WholeName name={chosen?.name ?? ''} />
          </>
        )}
      </Field>
      <Field label={words.year}>
        {(attributes) => (
          <input
            {...attributes}
            inputMode="numeric"
            required
            pattern="(19|20)[0-9]{2}"
            value={year}
            onChange={(event) => setYear(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={[words.value, chosen?.yesNo === true ? null : (chosen?.unit ?? null)].filter((part) => part !== null).join(' · ')}
        fault={fault?.at === 'value' ? fault.text : null}
      >
        {(attributes) =>
          chosen?.yesNo === true ? (
            <select {...attributes} value={value || '1'} onChange={(event) => setValue(event.target.value)}>
              <option value="1">{words.answer.yes}</option>
              <option value="0">{words.answer.no}</option>
            </select>
          ) : (
            <input {...attributes} inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} />
          )
        }
      </Field>
      <label className="check">
        <input type="checkbox" checked={estimated} onChange={(event) => setEstimated(event.target.checked)} /> {words.estimated}
      </label>
      <div className="acts">
        <button type="submit" className="primary" disabled={waiting}>
          {words.add.submit}
        </button>
        <button type="button" className="button" onClick={done}>
          {words.add.cancel}
        </button>
      </div>
    </form>
  )
}

/** The first name no added figure of this report has. */
function nextOwn({ figures }: PastReport): string {
  const taken = new Set(figures.map(({ id }) => id))
  let at = 1
  while (taken.has(`own-${at}`)) at += 1
  return `own-${at}`
}
