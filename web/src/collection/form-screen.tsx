import { writeDay } from '@songhanh/words/writing'
import { Notice } from '@songhanh/ui/sheet'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { textOf } from './cell-text.ts'
import { FindingList, useFindingSentence } from './finding-list.tsx'
import { FormActs } from './form-acts.tsx'
import { FormFileActs } from './form-file-acts.tsx'
import { FormGrid } from './form-grid.tsx'
import { formQuery, type FormPage } from './queries.ts'
import { SaveLine } from './save-line.tsx'
import { Unchanged } from './unchanged.tsx'
import { type Conflict, type Pending, useSaving } from './use-saving.ts'
import { useCollectionWords, useDeskWords, useIndicatorWords } from './words.ts'
import './collection.css'

const route = getRouteApi('/desk/forms/$formId')

/** One form: typed into, checked, signed off, taken in or sent back. */
export function FormScreen() {
  const { formId } = route.useParams()
  const form = useSuspenseQuery(formQuery(formId)).data
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const words = useDeskWords()
  const frame = useFrameWords()
  const domain = useCollectionWords()
  const { saving, conflicts, put, decide, flush } = useSaving(form)
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map())
  const sentenceOf = useFindingSentence(form)
  // The grid keeps its own texts while a person types; what comes from elsewhere is saved first and then drawn anew.
  const [drawn, draw] = useState(0)
  const putAndDraw = async (cells: readonly Pending[]) => {
    put(cells)
    await flush()
    draw((n) => n + 1)
  }
  return (
    <main className="page form-page" id="content">
      <title>{`${form.senderName} · ${form.period} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/rounds/$roundId" params={{ roundId: form.roundId }}>
          {words.form.back}
        </Link>{' '}
        · {domain.states[form.state]}
        {form.late ? ` · ${domain.late}` : ''}
      </p>
      <div className="head">
        <h1>{form.senderName}</h1>
        <SaveLine saving={saving} />
      </div>
      <p className="note">{words.form.due(writeDay(form.due), writeDay(form.closing))}</p>
      {form.returned === null ? null : (
        <Notice kind="fault">{words.form.returned(form.returned.by, writeDay(form.returned.on), form.returned.text)}</Notice>
      )}
      {form.unconfirmed ? <Notice kind="notice">{words.form.unconfirmed}</Notice> : null}
      {conflicts.map((conflict) => (
        <ConflictNotice key={conflict.element} form={form} conflict={conflict} onDecide={(keepMine) => decide(conflict, keepMine)} />
      ))}
      <FormFileActs form={form} onTake={(cells) => void putAndDraw(cells)} />
      <FormGrid key={`${form.id} ${drawn}`} form={form} sentenceOf={sentenceOf} onPut={put} />
      <Unchanged form={form} onTake={(cells) => void putAndDraw(cells)} />
      <FindingList form={form} reasons={reasons} onReason={(finding, text) => setReasons(new Map(reasons).set(finding, text))} />
      <FormActs form={form} reasons={reasons} rights={rights} beforeSigning={flush} />
      <EntryHistory form={form} />
    </main>
  )
}

function ConflictNotice(props: { readonly form: FormPage; readonly conflict: Conflict; readonly onDecide: (keepMine: boolean) => void }) {
  const desk = useDeskWords()
  const words = { desk, indicators: useIndicatorWords() }
  const { conflict } = props
  const cell = props.form.cells.find(({ element }) => element === conflict.element)
  if (cell === undefined) return null
  const shown = (figure: Conflict['theirs']) => textOf(figure, cell.type, words) || desk.form.empty
  return (
    <Notice kind="fault">
      {desk.form.conflict(cell.name, shown(conflict.theirs), shown(conflict.mine.figure))}{' '}
      <button type="button" className="button" onClick={() => props.onDecide(true)}>
        {desk.form.keepMine}
      </button>{' '}
      <button type="button" className="button" onClick={() => props.onDecide(false)}>
        {desk.form.takeTheirs}
      </button>
    </Notice>
  )
}

/** Every number each cell has had: nothing that was typed is ever gone. */
function EntryHistory({ form }: { readonly form: FormPage }) {
  const desk = useDeskWords()
  const words = { desk, indicators: useIndicatorWords() }
  const several = form.cells.filter(({ entries }) => entries.length > 1)
  if (several.length === 0) return null
  return (
    <details className="history">
      <summary>{desk.form.history}</summary>
      <dl>
        {several.map((cell) => (
          <div key={cell.element}>
            <dt>{cell.name}</dt>
            {cell.entries.map((entry, n) => (
              // Entries are never reordered or removed: their place is their identity.
              <dd key={n}>{desk.form.entry(textOf(entry.figure, cell.type, words) || desk.form.empty, writeDay(entry.on), entry.by)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}
