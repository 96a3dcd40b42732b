import type { reopenDifficulty } from '@songhanh/api/difficulties'
import { Notice } from '@songhanh/ui/sheet'
import { readDay } from '@songhanh/words/writing'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { useAct } from '../people/act.ts'
import { type DifficultyPage, type Step, takeStep } from './queries.ts'
import { useDifficultyWords } from './words.ts'

type ActName = 'answer' | 'sendUp' | 'group' | 'cause' | 'setDue' | 'reopen'

/** What the person may do next: one act open at a time, the first of them from the start. */
export function DifficultyActs({ difficulty }: { readonly difficulty: DifficultyPage }) {
  const words = useDifficultyWords().acts
  const { may } = difficulty
  const acts = (
    [
      ['answer', may.answer],
      ['sendUp', may.sendUp],
      ['group', may.answer],
      ['cause', may.cause],
      ['setDue', may.answer],
      ['reopen', may.reopen],
    ] as const
  ).flatMap(([name, allowed]): ActName[] => (allowed ? [name] : []))
  const [chosen, setChosen] = useState<ActName | null>(null)
  const [first] = acts
  if (first === undefined) return null
  const open = chosen ?? first
  return (
    <section className="sheet beside">
      <div className="act-choice" role="group">
        {acts.map((name) => (
          <button key={name} type="button" className="button" aria-pressed={name === open} onClick={() => setChosen(name)}>
            {words[name]}
          </button>
        ))}
      </div>
      <ActForm key={open} name={open} difficulty={difficulty} />
    </section>
  )
}

function ActForm({ name, difficulty }: { readonly name: ActName; readonly difficulty: DifficultyPage }) {
  const words = useDifficultyWords().acts
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({
    group: difficulty.group ?? '',
    text: name === 'cause' ? (difficulty.cause ?? '') : '',
  })
  const [fault, setFault] = useState<string | null>(null)
  const said = (field: string) => (given[field] ?? '').trim()
  const set = (field: string, value: string) => setGiven((before) => ({ ...before, [field]: value }))

  const step = (): Step | null => {
    if (name === 'answer') return { kind: 'answer', text: said('text'), document: documentOf() }
    if (name === 'sendUp') return { kind: 'send-up', question: said('text') }
    if (name === 'group') return { kind: 'group', group: said('group') }
    if (name === 'cause') return { kind: 'say-cause', cause: said('text') }
    const due = readDay(said('day'))
    return due === null ? null : { kind: 'set-due', due }
  }
  const documentOf = () =>
    said('title') === '' ? null : { title: said('title'), number: said('number') || null, date: readDay(said('date')) }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrongDay = (name === 'setDue' && readDay(said('day')) === null) || (said('date') !== '' && readDay(said('date')) === null)
    setFault(wrongDay ? frame.day.wrong : null)
    if (wrongDay) return
    void run(async () => {
      const next = name === 'reopen' ? null : step()
      if (next === null) {
        const body = { expectedVersion: difficulty.version, reason: said('text') }
        await ask<typeof reopenDifficulty>('POST', '/api/difficulties/{difficultyId}/reopen', { difficultyId: difficulty.id, body })
      } else await takeStep([difficulty], next)
      await queries.invalidateQueries({ queryKey: ['difficulties'] })
    })
  }

  const long = (label: string) => (
    <Field label={label}>
      {(field) => (
        <textarea {...field} value={given['text'] ?? ''} maxLength={2000} onChange={(event) => set('text', event.target.value)} />
      )}
    </Field>
  )
  const short = (key: string, label: string, wrong: string | null = null) => (
    <Field label={label} fault={wrong}>
      {(field) => <input {...field} value={given[key] ?? ''} maxLength={200} onChange={(event) => set(key, event.target.value)} />}
    </Field>
  )
  return (
    <form noValidate onSubmit={submit}>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {name === 'answer' ? (
        <>
          {long(words.answerText)}
          <div className="in-a-row">
            {short('title', words.document)}
            {short('number', words.documentNumber)}
            {short('date', words.documentDate, fault)}
          </div>
        </>
      ) : null}
      {name === 'sendUp' ? long(words.question) : null}
      {name === 'cause' ? long(words.causeText) : null}
      {name === 'reopen' ? long(words.reason) : null}
      {name === 'group' ? short('group', words.groupName) : null}
      {name === 'setDue' ? short('day', words.dueDay, fault) : null}
      <button type="submit" className="primary" disabled={waiting}>
        {words[name]}
      </button>
    </form>
  )
}
