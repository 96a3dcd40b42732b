import type { writeUrgingLetters } from '@songhanh/api/urging'
import { Notice } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Answer, ask, fillPath } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { keepFile } from '../app/keep-file.ts'
import { useFrameWords } from '../app/words.ts'
import { useAct } from '../people/act.ts'
import { type RoundPage, urgingQuery } from './queries.ts'
import { asProposed, mayBeUrged, type Turn, UrgedPlaces, type UrgedPlace } from './urged-places.tsx'
import { useUrgingWords } from './words.ts'
import './urging.css'

type Letters = Answer<typeof writeUrgingLetters>['letters']

/** As many places as a screen can show; those not written to yet come first. */
const SHOWN = 200

/** Those who have not sent, with what each has had: those that are proposed first. */
function usePlaces(round: RoundPage, turn: Turn, opened: boolean, neverCameOnly: boolean) {
  const { data, error } = useQuery({ ...urgingQuery(round.id), enabled: opened })
  const had = new Map((data?.senders ?? []).map((one) => [one.sender, one]))
  const open = round.lines.flatMap(({ sender, name }): UrgedPlace[] => {
    const one = had.get(sender)
    return one ? [{ ...one, name }] : []
  })
  const never = new Set(round.neverCame)
  const proposed = (place: UrgedPlace) => asProposed(place, turn) && (!neverCameOnly || never.has(place.sender))
  return {
    register: data?.register ?? null,
    error,
    places: [...open.filter(proposed), ...open.filter((place) => !proposed(place))],
    proposed,
  }
}

/** Letters in the official form to those who have not sent: chosen, written, entered in the register, taken home. */
export function UrgingLetters({ round, neverCameOnly }: { readonly round: RoundPage; readonly neverCameOnly: boolean }) {
  const words = useUrgingWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const summary = useRef<HTMLElement>(null)
  const [opened, open] = useState(neverCameOnly)
  const [turn, setTurn] = useState<Turn>('first')
  const [changed, change] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [due, setDue] = useState(writeDay(round.lastWorkingDay))
  const [fault, setFault] = useState<string | null>(null)
  const [letters, setLetters] = useState<Letters>([])
  const { register, error, places, proposed } = usePlaces(round, turn, opened, neverCameOnly)
  const shown = places.slice(0, SHOWN)
  const isChosen = (place: UrgedPlace) => mayBeUrged(place, turn) && (changed.get(place.sender) ?? proposed(place))
  const chosen = shown.filter(isChosen)
  useEffect(() => {
    if (neverCameOnly) summary.current?.focus()
  }, [neverCameOnly])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const day = readDay(due)
    setFault(day === null ? frame.day.wrong : null)
    if (day === null) return
    void run(async () => {
      const body = { senders: chosen.map(({ sender }) => sender), turn, due: day }
      const answer = await ask<typeof writeUrgingLetters>('POST', '/api/rounds/{roundId}/urging-letters', { roundId: round.id, body })
      setLetters((before) => [...answer.letters, ...before])
      change(new Map())
      await Promise.all([queries.invalidateQueries({ queryKey: ['registers'] }), queries.invalidateQueries({ queryKey: ['urging'] })])
    })
  }
  return (
    <details className="sheet urging" open={opened} onToggle={(event) => open(event.currentTarget.open)}>
      <summary ref={summary}>{words.title}</summary>
      <p className="note">{words.lead}</p>
      {refused === null && !error ? null : <Notice kind="fault">{refused ?? sentenceOf(error, frame)}</Notice>}
      {register !== null && places.length === 0 ? <p>{words.none}</p> : null}
      {register === null || places.length === 0 ? null : (
        <form noValidate onSubmit={submit}>
          <div className="turn-and-day">
            <Field label={words.turn}>
              {(field) => (
                <select
                  {...field}
                  value={turn}
                  onChange={(event) => {
                    setTurn(event.target.value as Turn)
                    change(new Map())
                  }}
                >
                  <option value="first">{words.turns.first}</option>
                  <option value="second">{words.turns.second}</option>
                </select>
              )}
            </Field>
            <Field label={words.due} fault={fault}>
              {(field) => <input {...field} inputMode="numeric" value={due} onChange={(event) => setDue(event.target.value)} />}
            </Field>
          </div>
          {turn === 'first' ? null : <SecondRule register={register} anybody={places.some((place) => mayBeUrged(place, turn))} />}
          <UrgedPlaces
            places={shown}
            hidden={places.length - shown.length}
            turn={turn}
            isChosen={isChosen}
            onChoose={(sender, isOn) => change((before) => new Map([...before, [sender, isOn]]))}
          />
          <button type="submit" className="primary" disabled={waiting || chosen.length === 0}>
            {words.write(chosen.length)}
          </button>
        </form>
      )}
      <WrittenLetters letters={letters} onTake={(path) => void run(() => keepFile(path))} />
    </details>
  )
}

/** A second letter names the first one: where the number of that is to be entered. */
function SecondRule({ register, anybody }: { readonly register: string; readonly anybody: boolean }) {
  const words = useUrgingWords()
  return (
    <p className="note">
      {words.secondRule} {anybody ? null : <b>{words.nobodyForSecond}</b>}{' '}
      <Link to="/registers/$register" params={{ register }} search={{}}>
        {words.openRegister}
      </Link>
    </p>
  )
}

function WrittenLetters({ letters, onTake }: { readonly letters: Letters; readonly onTake: (path: string) => void }) {
  const words = useUrgingWords()
  return (
    <ul className="written-letters" aria-live="polite">
      {letters.map(({ entryId, evidenceId, turn: written, to }) => (
        <li key={entryId}>
          {words.written(words.turns[written], to.length)}{' '}
          <button
            type="button"
            className="button"
            onClick={() => onTake(fillPath('/api/register-entries/{entryId}/evidence/{evidenceId}', { entryId, evidenceId }))}
          >
            {words.take}
          </button>{' '}
          <Link to="/register-entries/$entryId" params={{ entryId }}>
            {words.entry}
          </Link>
        </li>
      ))}
    </ul>
  )
}
