import { Notice } from '@songhanh/ui/sheet'
import { type FormEvent, useState } from 'react'
import { Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { queries } from '../app/queries.ts'
import { type FrameWords, useFrameWords } from '../app/words.ts'
import type { Item } from '../plans/items.ts'
import { FieldInput } from './field-input.tsx'
import { changedFields, type FieldFault, type FieldForm, formOf, heldItem, readField, serverId, writeField } from './item-fields.ts'
import { correct } from './corrections.ts'
import { type Proposal, proposalQuery } from './proposal.ts'
import { type IntakeWords, useIntakeWords } from './words.ts'

interface ItemFormProps {
  readonly item: Item
  readonly proposal: Proposal
  /** It is about to be sent. */
  readonly deciding: () => void
  readonly done: () => void
}

/** Corrects one item. What is typed is read before it is sent; every fault stands at its own field. */
export function ItemForm({ item, proposal, deciding, done }: ItemFormProps) {
  const words = useIntakeWords()
  const frame = useFrameWords()
  const fields = formOf(item.kind, item.id)
  const held = heldItem(proposal.content, item.id)
  const [typed, setTyped] = useState(() => new Map(fields.map((field) => [field, writeField(field, held)])))
  const [faults, setFaults] = useState<ReadonlyMap<FieldForm, string>>(new Map())
  const [refused, setRefused] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const read = fields.map((field) => [field, readField(field, typed.get(field) ?? '')] as const)
    const faulty = read.flatMap(([field, result]) =>
      'fault' in result ? [[field, faultSentence(result.fault, words, frame)] as const] : [],
    )
    setFaults(new Map(faulty))
    setRefused(null)
    if (faulty.length > 0) return
    const changed = changedFields(fields, held, new Map(read.map(([field, result]) => [field, 'value' in result ? result.value : null])))
    if (Object.keys(changed).length === 0) return done()
    setSaving(true)
    deciding()
    try {
      await correct(proposal, { do: 'set', itemId: serverId(item.id), fields: changed })
      done()
    } catch (error) {
      setRefused(await refusalSentence(error, proposal, words, frame))
      setSaving(false)
    }
  }

  return (
    <form className="item-form" noValidate onSubmit={(event) => void save(event)}>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {fields.map((field) => (
        <Field key={field.name} label={words.fields[field.name]} fault={faults.get(field) ?? null} {...hintOf(field, words, frame)}>
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
          {words.review.save}
        </button>
        <button type="button" className="button" onClick={done}>
          {words.review.cancel}
        </button>
      </div>
    </form>
  )
}

/** Somebody else corrected the reading meanwhile: the newer one is fetched, and the person told so. */
export async function refusalSentence(error: unknown, proposal: Proposal, words: IntakeWords, frame: FrameWords): Promise<string> {
  if (error instanceof Refused && error.code === 'basics.version-conflict') {
    await queries.invalidateQueries({ queryKey: proposalQuery(proposal.id).queryKey })
    return words.review.conflict
  }
  const details = error instanceof Refused ? error.faults.map((fault) => fault.detail) : []
  return [sentenceOf(error, frame), ...details].join(' ')
}

export function faultSentence(fault: FieldFault, words: IntakeWords, frame: FrameWords): string {
  if (fault === 'number') return words.review.numberWrong
  if (fault === 'years') return words.review.yearsWrong
  if (fault === 'due') return words.review.dueWrong
  if (fault === 'window') return words.review.windowWrong
  return fault === 'day' ? frame.day.wrong : words.review.needed
}

export function hintOf(field: FieldForm, words: IntakeWords, frame: FrameWords): { readonly hint?: string } {
  if (field.as === 'day') return { hint: frame.day.hint }
  if (field.as === 'due') return { hint: words.review.dueHint }
  return {}
}
