import type { changeAfterwards } from '@songhanh/api/collection'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { figureOf, interpret, ownKindIn, sayingOf, textOf, type CellWords } from './cell-text.ts'
import type { FormCell, FormPage } from './queries.ts'
import { useDeskWords, useIndicatorWords } from './words.ts'

type How = 'corrected' | 'supplemented'

const isEmpty = ({ figure }: FormCell) => !figure.known && figure.reason === 'not-reported'

/**
 * After acceptance: a cell that had a number is corrected, one that had none is supplemented. The two are separate acts, each with its motive and
 * its source, and the number before stays beside.
 */
export function ChangeAfterwards({
  form,
  act,
}: {
  readonly form: FormPage
  readonly act: (doIt: () => Promise<unknown>) => Promise<void>
}) {
  const { change } = useDeskWords()
  const [how, setHow] = useState<How | null>(null)
  const ways = (['corrected', 'supplemented'] as const).filter((way) =>
    form.cells.some((cell) => isEmpty(cell) === (way === 'supplemented')),
  )
  if (how === null)
    return (
      <div className="acts">
        {ways.map((way) => (
          <button key={way} type="button" className="button" onClick={() => setHow(way)}>
            {change[way].open}
          </button>
        ))}
      </div>
    )
  return <ChangeForm key={how} form={form} how={how} act={act} onClose={() => setHow(null)} />
}

function ChangeForm(props: {
  readonly form: FormPage
  readonly how: How
  readonly act: (doIt: () => Promise<unknown>) => Promise<void>
  readonly onClose: () => void
}) {
  const { form, how } = props
  const desk = useDeskWords()
  const words: CellWords = { desk, indicators: useIndicatorWords() }
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map())
  const [why, setWhy] = useState({ motive: '', source: '' })
  const year = Number(form.period.slice(0, 4))
  const cells = form.cells.filter((cell) => isEmpty(cell) === (how === 'supplemented'))
  const typed = cells.flatMap((cell) => {
    const text = (texts.get(cell.element) ?? '').trim()
    const meant = interpret(text, cell.type, words)
    return text === ''
      ? []
      : [
          {
            cell,
            meant,
            figure: meant.kind === 'rejected' ? null : figureOf(meant.shown, cell.type, sayingOf(cell, year, ownKindIn(form.cells))),
          },
        ]
  })
  const ready = typed.length > 0 && typed.every(({ figure }) => figure !== null) && why.motive.trim() !== '' && why.source.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void props.act(async () => {
      await ask<typeof changeAfterwards>('POST', '/api/forms/{formId}/changes', {
        formId: form.id,
        body: {
          how,
          ...why,
          cells: typed.flatMap(({ cell, figure }) =>
            figure === null ? [] : [{ element: cell.element, figure, comment: cell.comment, seen: cell.seen }],
          ),
        },
      })
      props.onClose()
    })
  }
  return (
    <form className="sheet change-form" onSubmit={submit}>
      <h2>{desk.change[how].title}</h2>
      <p className="note">{desk.change[how].hint}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{desk.form.indicator}</th>
            <th scope="col" className="number">
              {desk.file.now}
            </th>
            <th scope="col">{desk.change.now}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => {
            const meant = typed.find((one) => one.cell === cell)?.meant
            return (
              <tr key={cell.element}>
                <th scope="row">
                  {cell.name} <span className="under">{cell.unitOfMeasure}</span>
                </th>
                <td className="number">{textOf(cell.figure, cell.type, words) || desk.form.empty}</td>
                <td>
                  <input
                    aria-label={desk.change.newValue(cell.name)}
                    inputMode="decimal"
                    aria-invalid={meant?.kind === 'rejected' ? true : undefined}
                    value={texts.get(cell.element) ?? ''}
                    onChange={(event) => setTexts(new Map(texts).set(cell.element, event.target.value))}
                  />
                  {meant === undefined || meant.kind === 'accepted' ? null : (
                    <span className={meant.kind === 'rejected' ? 'fault' : 'under'} role="status">
                      {meant.kind === 'rejected' ? meant.why : `${meant.shown}: ${meant.why}`}
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {(['motive', 'source'] as const).map((key) => (
        <Field key={key} label={desk.acts[key]} {...(key === 'source' ? { hint: desk.change.sourceHint } : {})}>
          {(field) => <input {...field} value={why[key]} onChange={(event) => setWhy({ ...why, [key]: event.target.value })} />}
        </Field>
      ))}
      <div className="acts">
        <button type="submit" className="primary" disabled={!ready}>
          {desk.change[how].submit(typed.length)}
        </button>
        <button type="button" className="button" onClick={props.onClose}>
          {desk.acts.cancel}
        </button>
      </div>
    </form>
  )
}
