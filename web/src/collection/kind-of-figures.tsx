import { isOwnKind, OWN_KINDS, type OwnKind } from '@songhanh/core/collection/value-kind'
import { writeDay } from '@songhanh/words/writing'
import { type FormEvent, useState } from 'react'
import { Field } from '../app/field.tsx'
import type { FormCell, FormPage } from './queries.ts'
import type { Pending } from './use-saving.ts'
import { useDeskWords, useIndicatorWords } from './words.ts'

type Known = Extract<FormCell['figure'], { known: true }>
type NumberCell = FormCell & { readonly figure: Known }
type Kind = Known['kind']

const LEVELS = ['province', 'nation', 'district'] as const

/** What kind of numbers the form holds: its own figures to the closing day or an estimate, and of single cells another kind, year and source. */
export function KindOfFigures(props: {
  readonly form: FormPage
  readonly own: OwnKind
  /** Null where nothing may be typed. */
  readonly onOwn: ((own: OwnKind) => void) | null
  readonly onPut: (cells: readonly Pending[]) => void
}) {
  const { form, own, onOwn, onPut } = props
  const { kind: words } = useDeskWords()
  const numbers = form.cells.filter((cell): cell is NumberCell => cell.figure.known)
  const told = (one: OwnKind) => (one === 'administrative' ? words.toClosing(writeDay(form.closing)) : words.estimate(form.period))
  if (onOwn === null) return <p className="note kind-of-figures">{words.own(told(own))}</p>
  const choose = (next: OwnKind) => {
    onOwn(next)
    const own = numbers.filter(({ figure }) => isOwnKind(figure.kind.kind) && figure.kind.kind !== next)
    if (own.length > 0)
      onPut(own.map(({ element, figure, comment }) => ({ element, comment, figure: { ...figure, kind: { kind: next } } })))
  }
  return (
    <div className="kind-of-figures">
      <fieldset>
        <legend>{words.ownTitle}</legend>
        {OWN_KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="own-kind" checked={one === own} onChange={() => choose(one)} /> {told(one)}
          </label>
        ))}
      </fieldset>
      {numbers.length === 0 ? null : (
        <details>
          <summary>{words.other}</summary>
          <KindOfCell form={form} numbers={numbers} own={own} onPut={onPut} />
        </details>
      )}
    </div>
  )
}

function KindOfCell(props: {
  readonly form: FormPage
  readonly numbers: readonly NumberCell[]
  readonly own: OwnKind
  readonly onPut: (cells: readonly Pending[]) => void
}) {
  const { form, numbers } = props
  const { kind: words } = useDeskWords()
  const [element, setElement] = useState(numbers[0]?.element ?? '')
  const cell = numbers.find((one) => one.element === element) ?? numbers[0]
  if (cell === undefined) return null
  return (
    <>
      <p className="note">{words.otherHint}</p>
      <Field label={words.cell}>
        {(field) => (
          <select {...field} value={cell.element} onChange={(event) => setElement(event.target.value)}>
            {numbers.map(({ element: key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <KindFields key={`${cell.element} ${cell.seen}`} cell={cell} period={form.period} own={props.own} onPut={props.onPut} />
    </>
  )
}

function KindFields(props: {
  readonly cell: NumberCell
  readonly period: string
  readonly own: OwnKind
  readonly onPut: (cells: readonly Pending[]) => void
}) {
  const { cell, period } = props
  const year = Number(period.slice(0, 4))
  const { kind: words } = useDeskWords()
  const { kinds, levels } = useIndicatorWords()
  const { kind: now, dataYear } = cell.figure
  const source = 'source' in now ? now.source : null
  const [given, setGiven] = useState({
    kind: now.kind,
    year: String(dataYear),
    from: now.kind === 'borrowed' ? now.fromUnit : 'province',
    title: source?.title ?? '',
    number: source?.number ?? '',
    published: String(source?.year ?? year),
  })
  const set = (key: keyof typeof given, value: string) => setGiven((before) => ({ ...before, [key]: value }))
  const isYear = (text: string) => /^(19|20)\d\d$/.test(text)
  const sourced = !isOwnKind(given.kind)
  const needsSource = sourced && given.kind !== 'borrowed'
  const faults = {
    year: isYear(given.year) ? null : words.yearWrong,
    published: !sourced || isYear(given.published) ? null : words.yearWrong,
    title: needsSource && given.title.trim() === '' ? words.sourceAsked : null,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const named = {
      title: given.title.trim(),
      number: given.number.trim() === '' ? null : given.number.trim(),
      year: Number(given.published),
    }
    const kind: Kind =
      given.kind === 'borrowed'
        ? { kind: 'borrowed', fromUnit: given.from, source: named.title === '' ? null : named }
        : given.kind === 'official' || given.kind === 'preliminary'
          ? { kind: given.kind, source: named }
          : { kind: given.kind }
    props.onPut([{ element: cell.element, comment: cell.comment, figure: { ...cell.figure, kind, dataYear: Number(given.year) } }])
  }
  return (
    <form onSubmit={submit}>
      <div className="paper-fields">
        <Field label={words.kind}>
          {(field) => (
            <select {...field} value={given.kind} onChange={(event) => set('kind', event.target.value)}>
              {cell.kinds.map((one) => (
                <option key={one} value={one}>
                  {one === 'estimate' ? words.estimate(period) : kinds[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.dataYear} fault={faults.year}>
          {(field) => (
            <input {...field} inputMode="numeric" size={6} value={given.year} onChange={(event) => set('year', event.target.value)} />
          )}
        </Field>
        {given.kind === 'borrowed' ? (
          <Field label={words.from}>
            {(field) => (
              <select {...field} value={given.from} onChange={(event) => set('from', event.target.value)}>
                {[...LEVELS, ...(LEVELS.some((level) => level === given.from) ? [] : [given.from])].map((one) => (
                  <option key={one} value={one}>
                    {(levels as Readonly<Record<string, string>>)[one] ?? one}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        {sourced ? (
          <>
            <Field label={words.sourceTitle} {...(needsSource ? {} : { hint: words.sourceIfAny })} fault={faults.title}>
              {(field) => <input {...field} value={given.title} onChange={(event) => set('title', event.target.value)} />}
            </Field>
            <Field label={words.sourceNumber}>
              {(field) => <input {...field} value={given.number} onChange={(event) => set('number', event.target.value)} />}
            </Field>
            <Field label={words.sourceYear} fault={faults.published}>
              {(field) => (
                <input
                  {...field}
                  inputMode="numeric"
                  size={6}
                  value={given.published}
                  onChange={(event) => set('published', event.target.value)}
                />
              )}
            </Field>
          </>
        ) : null}
      </div>
      <button type="submit" className="button" disabled={Object.values(faults).some((fault) => fault !== null)}>
        {words.submit}
      </button>
    </form>
  )
}
