import type { writeUrgingLetters } from '@songhanh/api/urging'
import { Notice } from '@songhanh/ui/sheet'
import type { Catalogue } from '@songhanh/words/catalogue'
import { urgingDesk as en } from '@songhanh/words/en/urging-letter'
import { urgingDesk as vi } from '@songhanh/words/vi/urging-letter'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { type Answer, ask, fillPath } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { keepFile } from '../app/keep-file.ts'
import { inLanguages } from '../app/language.tsx'
import { useFrameWords } from '../app/words.ts'
import { useAct } from '../people/act.ts'
import type { RoundPage } from './queries.ts'
import './urging.css'

const useUrgingWords = inLanguages<Catalogue<typeof vi>>({ vi, en })

type Turn = 'first' | 'second'
type Letters = Answer<typeof writeUrgingLetters>['letters']

/** Letters in the official form to those who have not sent: chosen, written, entered in the register, taken home. */
export function UrgingLetters({ round }: { readonly round: RoundPage }) {
  const words = useUrgingWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const open = round.lines.filter(({ cells }) => cells.some(({ state }) => state !== 'signed-off' && state !== 'accepted'))
  const [left, leave] = useState<ReadonlySet<string>>(new Set())
  const [turn, setTurn] = useState<Turn>('first')
  const [due, setDue] = useState(writeDay(round.lastWorkingDay))
  const [fault, setFault] = useState<string | null>(null)
  const [letters, setLetters] = useState<Letters>([])
  const chosen = open.filter(({ sender }) => !left.has(sender))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const day = readDay(due)
    setFault(day === null ? frame.day.wrong : null)
    if (day === null) return
    void run(async () => {
      const body = { senders: chosen.map(({ sender }) => sender), turn, due: day }
      const answer = await ask<typeof writeUrgingLetters>('POST', '/api/rounds/{roundId}/urging-letters', { roundId: round.id, body })
      setLetters(answer.letters)
      await queries.invalidateQueries({ queryKey: ['registers'] })
    })
  }
  const toggle = (sender: string) => leave((before) => new Set(before.has(sender) ? [...before].filter((one) => one !== sender) : [...before, sender])) // prettier-ignore
  return (
    <details className="sheet urging">
      <summary>{words.title}</summary>
      <p className="note">{words.lead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {open.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <form noValidate onSubmit={submit}>
          <div className="turn-and-day">
            <Field label={words.turn}>
              {(field) => (
                <select {...field} value={turn} onChange={(event) => setTurn(event.target.value as Turn)}>
                  <option value="first">{words.turns.first}</option>
                  <option value="second">{words.turns.second}</option>
                </select>
              )}
            </Field>
            <Field label={words.due} fault={fault}>
              {(field) => <input {...field} inputMode="numeric" value={due} onChange={(event) => setDue(event.target.value)} />}
            </Field>
          </div>
          <fieldset className="urged">
            <legend>{words.to}</legend>
            {open.map(({ sender, name }) => (
              <label key={sender}>
                <input type="checkbox" checked={!left.has(sender)} onChange={() => toggle(sender)} /> {name}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="primary" disabled={waiting || chosen.length === 0}>
            {words.write(chosen.length)}
          </button>
        </form>
      )}
      <ul className="written-letters" aria-live="polite">
        {letters.map(({ entryId, evidenceId, turn: written, to }) => (
          <li key={entryId}>
            {words.written(words.turns[written], to.length)}{' '}
            <button
              type="button"
              className="button"
              onClick={() =>
                void run(() => keepFile(fillPath('/api/register-entries/{entryId}/evidence/{evidenceId}', { entryId, evidenceId })))
              }
            >
              {words.take}
            </button>{' '}
            <Link to="/register-entries/$entryId" params={{ entryId }}>
              {words.entry}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
