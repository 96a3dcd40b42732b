import { Notice } from '@songhanh/ui/sheet'
import { type FormEvent, useState } from 'react'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { type Addable, ADDABLE, addForm, fieldsToAdd, mainField, parentsOf, placeOf, readFields } from './added-item.ts'
import { FieldInput, WholeName } from './field-input.tsx'
import { faultSentence, hintOf, refusalSentence } from './item-form.tsx'
import type { FieldForm } from './item-fields.ts'
import { correct } from './corrections.ts'
import type { Proposal } from './proposal.ts'
import { useIntakeWords } from './words.ts'

interface AddProps {
  readonly proposal: Proposal
  /** The text of the paper, in which the words of the item are looked for. */
  readonly text: string
}

/** Adds what the reader missed, tied to its words in the paper or, where it stands nowhere, to none. */
export function AddItem({ proposal, text }: AddProps) {
  const words = useIntakeWords()
  const [open, setOpen] = useState(false)
  return (
    <section aria-label={words.add.title}>
      <h2>{words.add.title}</h2>
      <p className="note">{words.add.lead}</p>
      {open ? (
        <AddForm proposal={proposal} text={text} done={() => setOpen(false)} />
      ) : (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {words.add.open}
        </button>
      )}
    </section>
  )
}

function AddForm({ proposal, text, done }: AddProps & { readonly done: () => void }) {
  const words = useIntakeWords()
  const frame = useFrameWords()
  const [kind, setKind] = useState<Addable>('target')
  const [marked, setMarked] = useState('')
  const [parent, setParent] = useState('')
  const [typed, setTyped] = useState<ReadonlyMap<FieldForm, string>>(new Map())
  const [faults, setFaults] = useState<ReadonlyMap<FieldForm | 'words' | 'parent', string>>(new Map())
  const [refused, setRefused] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const fields = addForm(kind)
  const parents = parentsOf(kind, proposal.content)

  const begin = (sought: string) => {
    setMarked(sought)
    const main = mainField(fields)
    if (main !== undefined && (typed.get(main) ?? '') === '') setTyped(new Map(typed).set(main, sought.trim().replace(/\s+/g, ' ')))
  }
  const take = () => {
    const chosen = window.getSelection()?.toString() ?? ''
    if (chosen.trim() === '') return setFaults(new Map([['words', words.add.nothingMarked]]))
    setFaults(new Map())
    begin(chosen)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const place = placeOf(text, marked)
    const read = readFields(fields, typed)
    const faulty = new Map<FieldForm | 'words' | 'parent', string>(
      read.flatMap((one) => ('fault' in one.read ? [[one.field, faultSentence(one.read.fault, words, frame)] as const] : [])),
    )
    if ('times' in place) faulty.set('words', place.times === 0 ? words.add.notThere : words.add.severalTimes(place.times))
    if (kind === 'duty' && parent === '') faulty.set('parent', words.review.needed)
    setFaults(faulty)
    setRefused(null)
    if ('times' in place || faulty.size > 0) return
    setSaving(true)
    try {
      const spans = place.spans.map((span) => ({ ...span }))
      await correct(proposal, {
        do: 'add',
        kind,
        fields: fieldsToAdd(kind, read, marked),
        spans,
        parent: parent === '' ? null : parent,
        after: null,
      })
      done()
    } catch (error) {
      setRefused(await refusalSentence(error, proposal, words, frame))
      setSaving(false)
    }
  }

  return (
    <form className="sheet add-item" noValidate aria-label={words.add.title} onSubmit={(event) => void save(event)}>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.add.kind}>
        {(attributes) => (
          <select
            {...attributes}
            value={kind}
            onChange={(event) => {
              setKind(ADDABLE.find((one) => one === event.target.value) ?? 'target')
              setTyped(new Map())
              setFaults(new Map())
              setParent('')
            }}
          >
            {ADDABLE.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.add.words} fault={faults.get('words') ?? null}>
        {(attributes) => (
          <textarea
            {...attributes}
            value={marked}
            onChange={(event) => setMarked(event.target.value)}
            onBlur={(event) => begin(event.target.value)}
          />
        )}
      </Field>
      {/* Pressing a button takes the mark off the words in some browsers; the press itself is enough. */}
      <button type="button" className="quiet" onMouseDown={(event) => event.preventDefault()} onClick={take}>
        {words.add.take}
      </button>
      {kind === 'duty' || kind === 'section' ? (
        <Field label={words.add.under[kind]} fault={faults.get('parent') ?? null}>
          {(attributes) => (
            <>
              <select {...attributes} value={parent} onChange={(event) => setParent(event.target.value)}>
                <option value="">{kind === 'section' ? words.add.top : words.none}</option>
                {parents.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
              <WholeName name={parents.find(({ id }) => id === parent)?.name ?? ''} />
            </>
          )}
        </Field>
      ) : null}
      {fields.map((field) => (
        <Field
          key={`${kind} ${field.name}`}
          label={words.fields[field.name]}
          fault={faults.get(field) ?? null}
          {...hintOf(field, words, frame)}
        >
          {(attributes) => (
            <FieldInput
              field={field}
              objectives={proposal.content.objectives}
              attributes={attributes}
              value={typed.get(field) ?? ''}
              onChange={(value) => setTyped(new Map(typed).set(field, value))}
            />
          )}
        </Field>
      ))}
      <div className="acts">
        <button type="submit" className="primary" disabled={saving}>
          {words.add.submit}
        </button>
        <button type="button" className="button" onClick={done}>
          {words.review.cancel}
        </button>
      </div>
    </form>
  )
}
