import type { previewUnitEvent, recordUnitEvent } from '@songhanh/api/units'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ask, Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { emptyDraft, type EventDraft, readDraft, type UnitEvent } from './event-draft.ts'
import { BegunRows, TransferRows } from './event-rows.tsx'
import { SuccessionTable, UnitTable } from './unit-tables.tsx'
import type { PlannedEvent } from './queries.ts'
import './units.css'
import { useUnitWords } from './words.ts'

interface Previewed {
  readonly event: UnitEvent
  readonly plan: PlannedEvent
}

/** A merger, split, renaming or move as the act says it: typed, previewed, recorded. */
export function EventForm() {
  const words = useUnitWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(emptyDraft)
  const [previewed, setPreviewed] = useState<Previewed | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [recorded, setRecorded] = useState<string | null>(null)
  const [seen, setSeen] = useState(false)

  const tell = (error: unknown) => {
    const details = error instanceof Refused ? error.faults.map((fault) => fault.detail) : []
    setRefused([sentenceOf(error, frame), ...details].join(' '))
  }
  const preview = async (event: UnitEvent) => {
    setRefused(null)
    setRecorded(null)
    try {
      setPreviewed({ event, plan: await ask<typeof previewUnitEvent>('POST', '/api/unit-events/preview', { body: event }) })
      setSeen(true)
    } catch (error) {
      tell(error)
    }
  }
  const record = async ({ event, plan }: Previewed) => {
    setRefused(null)
    try {
      await ask<typeof recordUnitEvent>('POST', '/api/unit-events', { body: { event, expectedVersion: plan.version } })
      await queries.invalidateQueries({ queryKey: ['units'] })
      setRecorded(event.date)
      setDraft(emptyDraft)
    } catch (error) {
      tell(error)
    }
    setPreviewed(null)
  }

  return (
    <main className="page" id="content">
      <title>{`${words.event.title} · ${frame.product}`}</title>
      <h1>{words.event.title}</h1>
      <p className="part-note">{words.event.lead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {recorded === null ? null : <Notice kind="done">{words.event.recorded(writeDay(recorded))}</Notice>}
      {previewed === null ? (
        <DraftForm draft={draft} change={setDraft} preview={preview} comesBack={seen} />
      ) : (
        <Preview previewed={previewed} record={() => void record(previewed)} change={() => setPreviewed(null)} />
      )}
    </main>
  )
}

function DraftForm(props: {
  readonly draft: EventDraft
  readonly change: (draft: EventDraft) => void
  readonly preview: (event: UnitEvent) => Promise<void>
  /** From the preview: who works by keys goes on at the first field. */
  readonly comesBack: boolean
}) {
  const words = useUnitWords()
  const frame = useFrameWords()
  const { draft, change } = props
  const [wrong, setWrong] = useState<readonly string[]>([])
  const form = useRef<HTMLFormElement>(null)
  const { comesBack } = props
  useEffect(() => {
    if (comesBack) form.current?.querySelector('input')?.focus()
  }, [comesBack])
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    const read = readDraft(draft)
    setWrong(read.wrong)
    if (read.event !== null) void props.preview(read.event)
  }
  const text = (name: 'act' | 'signedOn' | 'date') => (
    <Field label={words.event[name]} fault={wrong.includes(name) ? frame.day.wrong : null}>
      {(field) => (
        <input {...field} autoComplete="off" value={draft[name]} onChange={(event) => change({ ...draft, [name]: event.target.value })} />
      )}
    </Field>
  )
  return (
    <form ref={form} className="unit-sheets" onSubmit={submit} noValidate>
      <div className="event-head">
        {text('act')}
        {text('signedOn')}
        {text('date')}
      </div>
      <BegunRows rows={draft.begins} change={(begins) => change({ ...draft, begins })} />
      <TransferRows rows={draft.mapping} change={(mapping) => change({ ...draft, mapping })} />
      <div className="acts">
        <button type="submit" className="button primary">
          {words.event.preview}
        </button>
      </div>
    </form>
  )
}

function Preview({
  previewed,
  record,
  change,
}: {
  readonly previewed: Previewed
  readonly record: () => void
  readonly change: () => void
}) {
  const words = useUnitWords()
  const { event, plan } = previewed
  // What was shown stands where the form stood: the keyboard and whoever listens go on from here.
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.focus(), [])
  return (
    <div ref={top} tabIndex={-1} className="previewed">
      <Sheet title={words.event.previewed}>
        <h3 className="part-title">{words.event.ends}</h3>
        <UnitTable label={words.event.ends} rows={plan.ended.map((unit) => ({ unit, on: unit.validFrom }))} />
        {plan.begun.map((unit) => (
          <section key={unit.code}>
            <h3 className="part-title">{`${words.event.starts}: ${unit.fullName}`}</h3>
            <SuccessionTable
              label={unit.fullName}
              rows={plan.successions
                .filter((s) => s.to.code === unit.code)
                .map((s) => ({ unit: s.from, relation: s.relation, date: event.date, act: event.act.number }))}
              dayOf={(row) => row.unit.validFrom}
            />
          </section>
        ))}
        <div className="acts">
          <button type="button" className="button primary" onClick={record}>
            {words.event.record}
          </button>
          <button type="button" className="button" onClick={change}>
            {words.event.change}
          </button>
        </div>
      </Sheet>
    </div>
  )
}
