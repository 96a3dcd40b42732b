import type { changeMoney, enterMoney } from '@songhanh/api/money'
import { PURPOSES, STAGES, type Stage } from '@songhanh/core/work/money/money-line'
import { SOURCE_KEYS } from '@songhanh/core/work/money/totals'
import { MONEY_UNITS, type MoneyUnit } from '@songhanh/core/work/money/typed-money'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask, Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { draftOf, lineOf, type MoneyDraft } from './money-draft.ts'
import type { MoneyRow } from './queries.ts'
import { useMoneyWords } from './words.ts'

/** One line of money. A size that does not fit comes back beside its field, and is kept once it is said to be right. */
export function MoneyForm({ year, row, onDone }: { readonly year: number; readonly row: MoneyRow | null; readonly onDone: () => void }) {
  const words = useMoneyWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<MoneyDraft>(() => draftOf(row?.line ?? null))
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [refused, setRefused] = useState<{ readonly text: string; readonly size: boolean } | null>(null)
  const [sure, setSure] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const set = (change: Partial<MoneyDraft>) => setDraft((before) => ({ ...before, ...change }))
  const setAmount = (stage: Stage, text: string) => set({ amounts: { ...draft.amounts, [stage]: text } })
  const setApart = (stage: Stage, apart: boolean) => set({ notSeparate: { ...draft.notSeparate, [stage]: apart } })

  const save = async () => {
    const { line, wrong } = lineOf(draft, year, row?.line ?? null)
    setFaults(Object.fromEntries(wrong.map((stage) => [`amounts.${stage}`, words.form.wrong])))
    if (wrong.length > 0) return
    setWaiting(true)
    setRefused(null)
    try {
      if (row === null) await ask<typeof enterMoney>('POST', '/api/money', { body: { seat: null, line, sure } })
      else
        await ask<typeof changeMoney>('PUT', '/api/money/{lineId}', { lineId: row.id, body: { expectedVersion: row.version, line, sure } })
      await queries.invalidateQueries({ queryKey: ['money'] })
      onDone()
    } catch (error) {
      const size = error instanceof Refused && error.faults.length > 0 && error.faults.every(({ at }) => at.startsWith('amounts.'))
      setRefused({ text: sentenceOf(error, frame), size })
      if (error instanceof Refused) setFaults(Object.fromEntries(error.faults.map(({ at, detail }) => [at, detail])))
    } finally {
      setWaiting(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <form className="sheet money-form" noValidate onSubmit={submit}>
      {refused === null ? null : <Notice kind="fault">{refused.text}</Notice>}
      <div className="in-a-row">
        <Field label={words.form.purpose}>
          {(field) => (
            <select {...field} value={draft.purpose} onChange={(event) => set({ purpose: event.target.value as MoneyDraft['purpose'] })}>
              {PURPOSES.map((purpose) => (
                <option key={purpose} value={purpose}>
                  {words.purposes[purpose]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.form.source} fault={faults['source'] ?? null}>
          {(field) => (
            <select {...field} value={draft.source} onChange={(event) => set({ source: event.target.value as MoneyDraft['source'] })}>
              {SOURCE_KEYS.map((source) => (
                <option key={source} value={source}>
                  {words.sources[source]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {draft.source === 'money' || draft.source === 'in-kind' ? (
          <Field label={words.form.donor}>
            {(field) => <input {...field} value={draft.donor} maxLength={300} onChange={(event) => set({ donor: event.target.value })} />}
          </Field>
        ) : null}
        <Field label={words.form.unit}>
          {(field) => (
            <select {...field} value={draft.unit} onChange={(event) => set({ unit: event.target.value as MoneyUnit })}>
              {MONEY_UNITS.map((unit) => (
                <option key={unit} value={unit}>
                  {words.form.units[unit]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="in-a-row">
        {STAGES.map((stage) => (
          <div key={stage} className="field">
            <Field label={words.stages[stage]} hint={words.form.amountHint} fault={faults[`amounts.${stage}`] ?? null}>
              {(field) => (
                <input
                  {...field}
                  inputMode="decimal"
                  disabled={draft.notSeparate[stage]}
                  value={draft.notSeparate[stage] ? '' : draft.amounts[stage]}
                  onChange={(event) => setAmount(stage, event.target.value)}
                />
              )}
            </Field>
            <label className="choice">
              <input type="checkbox" checked={draft.notSeparate[stage]} onChange={(event) => setApart(stage, event.target.checked)} />{' '}
              {words.form.notSeparate}
            </label>
          </div>
        ))}
      </div>
      <Field label={words.form.task}>
        {(field) => <input {...field} value={draft.task} maxLength={400} onChange={(event) => set({ task: event.target.value })} />}
      </Field>
      <Field label={words.form.note}>
        {(field) => <input {...field} value={draft.note} maxLength={1000} onChange={(event) => set({ note: event.target.value })} />}
      </Field>
      {refused?.size ? (
        <label className="choice">
          <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} /> {words.form.sure}
        </label>
      ) : null}
      <div className="acts">
        <button type="submit" className="primary" disabled={waiting}>
          {words.form.submit}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {words.form.cancel}
        </button>
      </div>
    </form>
  )
}
