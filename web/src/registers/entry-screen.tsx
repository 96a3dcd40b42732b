import type { correctEntry, giveEntryEvidence, moveEntry, removeEntryEvidence, withdrawEntry } from '@songhanh/api/registers'
import { Facts, Notice, Sheet } from '@songhanh/ui/sheet'
import { writeDay, writeNumber } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, fillPath } from '../app/ask.ts'
import { NotFound } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { useLanguage } from '../app/language.tsx'
import { upload } from '../app/upload.ts'
import { useFrameWords } from '../app/words.ts'
import { useAct } from '../people/act.ts'
import { Evidence } from './evidence.tsx'
import { EntryFields } from './entry-fields.tsx'
import { shownText } from './field-text.ts'
import { entryQuery, registersQuery, type EntryWithHistory, type Register } from './queries.ts'
import './registers.css'
import { useEntry } from './use-entry.ts'
import { useRegisterWords, useWording } from './words.ts'

const route = getRouteApi('/desk/register-entries/$entryId')

/** What a person is doing to the entry: reading it, correcting it, withdrawing it, or taking it to another state. */
type Doing = { readonly what: 'reading' | 'correcting' | 'withdrawing' } | { readonly what: 'moving'; readonly to: string }

/** One entry: what it says, where it stands, every version it has had; and the acts open to this person. */
export function EntryScreen() {
  const { entryId } = route.useParams()
  const entry = useSuspenseQuery(entryQuery(entryId)).data
  const register = useSuspenseQuery(registersQuery).data.registers.find((one) => one.key === entry.register)
  return register === undefined ? <NotFound /> : <OneEntry key={entry.version} register={register} entry={entry} />
}

function OneEntry({ register, entry }: { readonly register: Register; readonly entry: EntryWithHistory }) {
  const words = useRegisterWords()
  const frame = useFrameWords()
  const wording = useWording()
  const { language } = useLanguage()
  const text = { yes: words.yes, no: words.no, language }
  const [doing, setDoing] = useState<Doing>({ what: 'reading' })
  const title = register.fields.find((field) => field.key === register.titledBy)
  const heading = (title && shownText(title, entry.values[title.key], text)) ?? ''
  const state = register.states.find((one) => one.key === entry.state)
  const stateName = (key: string) => wording(register.states.find((one) => one.key === key)?.name ?? { vi: key, en: key })
  const stop = () => setDoing({ what: 'reading' })
  return (
    <main className="page narrow registers-page" id="content">
      <title>{`${heading} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/registers/$register" params={{ register: register.key }}>
          {wording(register.name)}
        </Link>{' '}
        · {entry.keeperName}
      </p>
      <h1>{heading}</h1>
      {entry.withdrawn ? <Notice kind="notice">{words.entry.withdrawn}</Notice> : null}
      {doing.what === 'reading' ? (
        <>
          {entry.mayChange ? (
            <div className="acts entry-acts">
              {(state?.next ?? []).map((next) => (
                <button key={next} type="button" className="primary" onClick={() => setDoing({ what: 'moving', to: next })}>
                  {words.entry.moveTo(stateName(next))}
                </button>
              ))}
              <button type="button" className="button" onClick={() => setDoing({ what: 'correcting' })}>
                {words.entry.correct}
              </button>
              <button type="button" className="button" onClick={() => setDoing({ what: 'withdrawing' })}>
                {words.entry.withdraw}
              </button>
            </div>
          ) : null}
          <Sheet title={words.entry.says}>
            <Facts
              rows={[
                [words.state, stateName(entry.state)],
                ...register.fields.map((field) => [wording(field.name), shownText(field, entry.values[field.key], text) || '–'] as const),
              ]}
            />
            {entry.counts.map(({ element, name, amount, year }) => (
              <p key={element} className="note">
                {words.entry.countsInto(writeNumber(language, amount), name, year)}
              </p>
            ))}
          </Sheet>
        </>
      ) : doing.what === 'withdrawing' ? (
        <WithdrawForm entry={entry} onStop={stop} />
      ) : (
        <ChangeForm register={register} entry={entry} to={doing.what === 'moving' ? doing.to : null} onStop={stop} />
      )}
      <EntryEvidence entry={entry} />
      <h2>{words.entry.history}</h2>
      <ol className="history">
        {entry.versions.toReversed().map((version) => (
          <li key={version.version}>
            <b>{words.entry.acts[version.act]}</b> · {words.entry.byOn(version.by, writeDay(version.on))}
            {version.motive === null ? null : <span className="under">{version.motive}</span>}
          </li>
        ))}
      </ol>
    </main>
  )
}

function EntryEvidence({ entry }: { readonly entry: EntryWithHistory }) {
  const refresh = useRefresh()
  const given = { entryId: entry.id }
  return (
    <Evidence
      lines={entry.evidence}
      mayAdd={entry.mayChange}
      mayRemove={entry.mayChange}
      pathOf={(evidenceId) => fillPath('/api/register-entries/{entryId}/evidence/{evidenceId}', { ...given, evidenceId })}
      onGive={async (file) => {
        await upload<typeof giveEntryEvidence>('/api/register-entries/{entryId}/evidence', given, file)
        await refresh()
      }}
      onRemove={async (evidenceId, reason) => {
        const body = { reason }
        await ask<typeof removeEntryEvidence>('POST', '/api/register-entries/{entryId}/evidence/{evidenceId}/remove', { ...given, evidenceId, body }) // prettier-ignore
        await refresh()
      }}
    />
  )
}

/** What has been read of registers and of the board is old once an entry has changed. */
function useRefresh() {
  const queries = useQueryClient()
  return () => Promise.all(['registers', 'board'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
}

/** Correcting asks for a reason; moving asks for what the next state needs. */
function ChangeForm(props: {
  readonly register: Register
  readonly entry: EntryWithHistory
  readonly to: string | null
  readonly onStop: () => void
}) {
  const { register, entry, to } = props
  const words = useRegisterWords()
  const wording = useWording()
  const refresh = useRefresh()
  const form = useEntry(register, entry.values, to ?? entry.state)
  const [motive, setMotive] = useState('')
  const target = register.states.find((state) => state.key === to)
  // Moving shows what the state asks for; where it asks for nothing, the whole entry may be completed.
  const fields = target && target.needs.length > 0 ? register.fields.filter((field) => target.needs.includes(field.key)) : register.fields
  const save = () =>
    form.send(async (values) => {
      const given = { entryId: entry.id }
      if (to === null)
        await ask<typeof correctEntry>('POST', '/api/register-entries/{entryId}/correct', {
          ...given,
          body: { expectedVersion: entry.version, values, motive },
        })
      else
        await ask<typeof moveEntry>('POST', '/api/register-entries/{entryId}/move', {
          ...given,
          body: { expectedVersion: entry.version, state: to, values },
        })
      await refresh()
    })
  return (
    <form
      className="sheet entry-acts"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{target ? words.entry.moveTo(wording(target.name)) : words.form.correct(wording(register.name))}</h2>
      {form.why === null ? null : <Notice kind="fault">{form.why}</Notice>}
      <EntryFields fields={fields} typed={form.typed} faults={form.faults} onType={form.type} />
      {to === null ? (
        <Field label={words.form.motive}>
          {(field) => <input {...field} required maxLength={1000} value={motive} onChange={(event) => setMotive(event.target.value)} />}
        </Field>
      ) : null}
      <div className="acts">
        <button type="submit" className="primary" disabled={form.waiting || (to === null && motive.trim() === '')}>
          {target ? words.entry.moveTo(wording(target.name)) : words.form.saveCorrection}
        </button>
        <button type="button" className="button" onClick={props.onStop}>
          {words.form.cancel}
        </button>
      </div>
    </form>
  )
}

function WithdrawForm({ entry, onStop }: { readonly entry: EntryWithHistory; readonly onStop: () => void }) {
  const words = useRegisterWords()
  const refresh = useRefresh()
  const [motive, setMotive] = useState('')
  const { waiting, refused, run } = useAct()
  const withdraw = () =>
    run(async () => {
      await ask<typeof withdrawEntry>('POST', '/api/register-entries/{entryId}/withdraw', {
        entryId: entry.id,
        body: { expectedVersion: entry.version, motive },
      })
      await refresh()
    })
  return (
    <form
      className="sheet entry-acts"
      onSubmit={(event) => {
        event.preventDefault()
        void withdraw()
      }}
    >
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.entry.withdrawReason} hint={words.entry.withdrawHint}>
        {(field) => <input {...field} required maxLength={1000} value={motive} onChange={(event) => setMotive(event.target.value)} />}
      </Field>
      <div className="acts">
        <button type="submit" className="primary" disabled={waiting || motive.trim() === ''}>
          {words.entry.withdraw}
        </button>
        <button type="button" className="button" onClick={onStop}>
          {words.form.cancel}
        </button>
      </div>
    </form>
  )
}
