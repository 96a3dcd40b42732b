import type { PlanContent } from '../plans/plan-page.ts'
import { BearersInput, WindowInput } from './composed-inputs.tsx'
import type { FieldForm } from './item-fields.ts'
import { useIntakeWords } from './words.ts'

interface FieldInputProps {
  readonly field: FieldForm
  readonly attributes: object
  readonly value: string
  readonly objectives: PlanContent['objectives']
  readonly onChange: (value: string) => void
}

/** What one field of an item is typed into or chosen from. */
export function FieldInput({ field, attributes, value, objectives, onChange }: FieldInputProps) {
  const words = useIntakeWords()
  switch (field.as) {
    case 'text':
      return <textarea {...attributes} value={value} onChange={(event) => onChange(event.target.value)} />
    case 'bearers':
      return <BearersInput attributes={attributes} value={value} onChange={onChange} />
    case 'window':
      return <WindowInput attributes={attributes} value={value} onChange={onChange} />
    case 'objective':
      return (
        <>
          <Choice field={field} attributes={attributes} value={value} onChange={onChange}>
            {objectives.map(({ code, heading }) => [code, `${code}. ${heading}`])}
          </Choice>
          <WholeName name={objectives.find(({ code }) => code === value)?.heading ?? ''} />
        </>
      )
    case 'comparators':
    case 'bounds':
    case 'directions':
    case 'dutyParts':
    case 'sources':
      return (
        <Choice field={field} attributes={attributes} value={value} onChange={onChange}>
          {Object.entries(words[field.as])}
        </Choice>
      )
    default: {
      const inputMode = field.as === 'value' ? 'decimal' : field.as === 'number' || field.as === 'years' ? 'numeric' : 'text'
      return (
        <input {...attributes} value={value} inputMode={inputMode} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      )
    }
  }
}

/** A closed list cuts a long name off: it stands whole below. */
export const WholeName = ({ name }: { readonly name: string }) => (name.length > 40 ? <p className="note whole-name">{name}</p> : null)

/** One of several, by code and word; also none, where the paper may not state it. */
function Choice(props: Omit<FieldInputProps, 'objectives'> & { readonly children: readonly (readonly [code: string, word: string])[] }) {
  const words = useIntakeWords()
  const { field, attributes, value, onChange, children } = props
  return (
    <select {...attributes} value={value} onChange={(event) => onChange(event.target.value)}>
      {field.nullable || value === '' ? <option value="">{words.none}</option> : null}
      {children.map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  )
}
