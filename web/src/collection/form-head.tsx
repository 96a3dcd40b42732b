import { Notice } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { Link } from '@tanstack/react-router'
import { RaiseOn } from '../difficulties/raise-on.tsx'
import { PaperMark } from './entry-history.tsx'
import type { FormPage } from './queries.ts'
import { SaveLine } from './save-line.tsx'
import type { SavingTold } from './saving-told.ts'
import { useCollectionWords, useDeskWords } from './words.ts'

/** Whose form it is, how it stands, until when it is due, and what everybody who opens it must know. */
export function FormHead({ form, title, saving }: { readonly form: FormPage; readonly title: string; readonly saving: SavingTold }) {
  const words = useDeskWords()
  const domain = useCollectionWords()
  const paper = form.signedOff?.paper ?? null
  const shared = [...new Set(form.cells.flatMap(({ elsewhere, entries }) => elsewhere?.round ?? entries.at(-1)?.from?.round ?? []))]
  return (
    <>
      <p className="kicker">
        <Link to="/rounds/$roundId" params={{ roundId: form.roundId }}>
          {words.form.back}
        </Link>{' '}
        · {domain.period(form.period)} · {domain.states[form.state]}
        {/* What was never signed off has not come late: it has not come. */}
        {form.late ? ` · ${form.state === 'draft' ? domain.pastDue : domain.late}` : ''}
      </p>
      <div className="head">
        <h1>{title}</h1>
        <SaveLine told={saving} />
        <RaiseOn kind="form" id={form.id} words={`${title} · ${domain.period(form.period)}`} />
      </div>
      <p className="note">
        {words.form.due(writeDay(form.due), writeDay(form.closing))}
        {form.lateBecause === null ? '' : ` ${words.late.told(form.lateBecause.motive, form.lateBecause.source)}`}
      </p>
      {shared.length === 0 ? null : <p className="note">{words.form.shared(shared.join(', '))}</p>}
      {paper === null ? null : (
        <p className="note">
          <PaperMark formId={form.id} paper={paper} text={words.paper.signedBy(paper.number, writeDay(paper.date))} />
        </p>
      )}
      {form.returned === null ? null : (
        <Notice kind="fault">
          {words.form.returned(form.returned.by, writeDay(form.returned.on), form.returned.text)}
          <ReturnedCells cells={form.cells} />
        </Notice>
      )}
      {form.unconfirmed ? <Notice kind="notice">{words.form.unconfirmed}</Notice> : null}
    </>
  )
}

/** The cells it came back for, each with its reason; one press leads to the cell, however far down the form it stands. */
function ReturnedCells({ cells }: { readonly cells: FormPage['cells'] }) {
  const goTo = (row: number) => document.querySelector<HTMLElement>(`[role="grid"] input[data-row="${row}"][data-column="0"]`)?.focus()
  const back = cells.flatMap(({ element, name, returnedFor }, row) => (returnedFor === null ? [] : [{ element, name, returnedFor, row }]))
  if (back.length === 0) return null
  return (
    <ul className="returned-cells">
      {back.map(({ element, name, returnedFor, row }) => (
        <li key={element}>
          <button type="button" className="quiet" onClick={() => goTo(row)}>
            {name}
          </button>
          : {returnedFor}
        </li>
      ))}
    </ul>
  )
}
