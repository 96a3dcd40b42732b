/** Which other plans of the place a plan is held against: chosen from a list, left again, and taken back at once. */
import type { holdAgainst } from '@songhanh/api/crosswalk'
import { Notice } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { ask } from '../../app/ask.ts'
import { sentenceOf } from '../../app/errors.tsx'
import { useFrameWords } from '../../app/words.ts'
import { type Crosswalk, crosswalksQuery, type PlanBeside } from './queries.ts'
import { useComparisonWords } from './words.ts'

export interface Choice {
  readonly refused: string | null
  /** The plan left last, to be taken back. */
  readonly left: { readonly id: string; readonly title: string } | null
  readonly isSaving: boolean
  hold(id: string, version: number): Promise<void>
  leave(crosswalk: Crosswalk): Promise<void>
}

const UNDO = 'undo-leaving'
const leaveId = (aboveId: string) => `leave-${aboveId}`

export function useChoice(planId: string): Choice {
  const queries = useQueryClient()
  const frame = useFrameWords()
  const [refused, setRefused] = useState<string | null>(null)
  const [left, setLeft] = useState<Choice['left']>(null)
  const [isSaving, setSaving] = useState(false)
  // The button that was pressed is gone: the keyboard goes on at what takes it back.
  const goesOnAt = useRef<string | null>(null)
  useEffect(() => {
    const next = goesOnAt.current === null ? null : document.getElementById(goesOnAt.current)
    if (next === null) return
    goesOnAt.current = null
    next.focus()
  })
  const choose = async (aboveId: string, held: boolean, expectedVersion: number): Promise<boolean> => {
    setRefused(null)
    setSaving(true)
    try {
      const body = { aboveId, held, expectedVersion }
      const answer = await ask<typeof holdAgainst>('POST', '/api/plans/{planId}/crosswalks', { planId, body })
      queries.setQueryData(crosswalksQuery(planId).queryKey, answer)
      return true
    } catch (error) {
      setRefused(sentenceOf(error, frame))
      await queries.invalidateQueries({ queryKey: crosswalksQuery(planId).queryKey })
      return false
    } finally {
      setSaving(false)
    }
  }
  return {
    refused,
    left,
    isSaving,
    async hold(id, version) {
      if (!(await choose(id, true, version))) return
      goesOnAt.current = leaveId(id)
      setLeft(null)
    },
    async leave({ strategy: { id, title, kept } }) {
      if (kept === null || !(await choose(id, false, kept.version))) return
      goesOnAt.current = UNDO
      setLeft({ id, title })
    },
  }
}

export function Leave({ crosswalk, choice }: { readonly crosswalk: Crosswalk; readonly choice: Choice }) {
  const { beside } = useComparisonWords().strategy
  if (crosswalk.strategy.kept === null) return null
  return (
    <p className="leave">
      <button
        type="button"
        id={leaveId(crosswalk.strategy.id)}
        className="quiet"
        disabled={choice.isSaving}
        onClick={() => void choice.leave(crosswalk)}
      >
        {beside.leave}
        <span className="unseen"> {crosswalk.strategy.title}</span>
      </button>
    </p>
  )
}

export function PlansBeside(props: { readonly others: readonly PlanBeside[]; readonly anyHeld: boolean; readonly choice: Choice }) {
  const { others, choice } = props
  const words = useComparisonWords().strategy
  const { beside } = words
  const list = useId()
  const [chosen, setChosen] = useState('')
  const [isMissing, setMissing] = useState(false)
  const nameOf = ({ title, act }: PlanBeside) => `${title} (${words.act(act.kind, act.number, act.date && writeDay(act.date), act.issuer)})`
  const leftOne = others.find(({ id }) => id === choice.left?.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const plan = others.find(({ id }) => id === chosen)
    setMissing(plan === undefined)
    if (plan !== undefined) void choice.hold(plan.id, plan.version).then(() => setChosen(''))
  }
  return (
    <section className="beside" aria-label={beside.title}>
      <h2 className="part-title">{beside.title}</h2>
      {choice.refused === null ? null : <Notice kind="fault">{choice.refused}</Notice>}
      {choice.left === null || leftOne === undefined ? null : (
        <Notice kind="done">
          {beside.left(choice.left.title)}{' '}
          <button
            type="button"
            id={UNDO}
            className="quiet"
            disabled={choice.isSaving}
            onClick={() => void choice.hold(leftOne.id, leftOne.version)}
          >
            {beside.undo}
          </button>
        </Notice>
      )}
      <p className="note">{others.length > 0 ? beside.lead : props.anyHeld ? beside.all : beside.empty}</p>
      {others.length === 0 ? null : (
        <form noValidate onSubmit={submit} className="chosen">
          <label htmlFor={list}>{beside.label}</label>
          <select id={list} value={chosen} aria-invalid={isMissing} onChange={(event) => setChosen(event.target.value)}>
            <option value="" />
            {others.map((plan) => (
              <option key={plan.id} value={plan.id}>
                {nameOf(plan)}
              </option>
            ))}
          </select>
          <button type="submit" className="button" disabled={choice.isSaving}>
            {beside.hold}
          </button>
          {isMissing && chosen === '' ? <Notice kind="fault">{beside.none}</Notice> : null}
        </form>
      )}
    </section>
  )
}
