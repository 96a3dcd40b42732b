import type { giveEntryEvidence, removeEntryEvidence } from '@songhanh/api/registers'
import { Facts, Notice, Sheet } from '@songhanh/ui/sheet'
import { shownText } from '@songhanh/words/entry-text'
import { writeDay, writeNumber } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, fillPath } from '../app/ask.ts'
import { NotFound } from '../app/errors.tsx'
import { useLanguage } from '../app/language.tsx'
import { upload } from '../app/upload.ts'
import { useFrameWords } from '../app/words.ts'
import { ChangeForm, WithdrawForm } from './change-forms.tsx'
import { Evidence } from './evidence.tsx'
import { entryQuery, registersQuery, useRefresh, type EntryWithHistory, type Register } from './queries.ts'
import { LetterPaper } from './letter.tsx'
import './registers.css'
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
  const refresh = useRefresh()
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
        <WithdrawForm entry={entry} onDone={refresh} onStop={stop} />
      ) : (
        <ChangeForm register={register} entry={entry} to={doing.what === 'moving' ? doing.to : null} onDone={refresh} onStop={stop} />
      )}
      {entry.mayChange && register.letters !== undefined ? <LetterPaper entryId={entry.id} /> : null}
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
