import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Field } from '../app/field.tsx'
import { useAct } from '../people/act.ts'
import { type DifficultyLine, type Step, takeStep } from './queries.ts'
import { useDifficultyWords } from './words.ts'

/** Puts several difficulties into one group, or answers them with one answer: all of them or none. */
export function AnswerMany({ difficulties, onDone }: { readonly difficulties: readonly DifficultyLine[]; readonly onDone: () => void }) {
  const words = useDifficultyWords().acts
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const [group, setGroup] = useState('')
  const [text, setText] = useState('')
  const take = (step: Step) => (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      await takeStep(difficulties, step)
      await queries.invalidateQueries({ queryKey: ['difficulties'] })
      onDone()
    })
  }
  return (
    <section className="sheet beside" aria-label={words.chosen(difficulties.length)}>
      <h2>{words.chosen(difficulties.length)}</h2>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <form className="inline-form" noValidate onSubmit={take({ kind: 'group', group })}>
        <Field label={words.groupName}>
          {(field) => <input {...field} value={group} maxLength={200} onChange={(event) => setGroup(event.target.value)} />}
        </Field>
        <button type="submit" className="button" disabled={waiting}>
          {words.group}
        </button>
      </form>
      <form noValidate onSubmit={take({ kind: 'answer', text, document: null })}>
        <Field label={words.answerText}>
          {(field) => <textarea {...field} value={text} maxLength={2000} onChange={(event) => setText(event.target.value)} />}
        </Field>
        <button type="submit" className="primary" disabled={waiting}>
          {words.answer}
        </button>
      </form>
    </section>
  )
}
