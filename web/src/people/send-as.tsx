import { capacitiesToAsk, type Sending } from '@songhanh/core/people/capacity'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, type Ref, useRef, useSyncExternalStore } from 'react'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { capacity } from './capacity.ts'
import { capacityName } from './capacity-name.ts'
import './send-as.css'
import { usePeopleWords } from './words.ts'

/** An act that sends something on, and whose things it is about, as keys of their seats. */
interface Act {
  readonly right: Sending
  readonly owners: readonly string[]
}

/**
 * Asks once in which role the person sends, where several of theirs allow this very act and none was chosen; nothing for everybody else. What they
 * choose holds for this page, as if chosen at its head. Within a form the field is a required one of it.
 */
export function SendAs({ right, owners, field: select }: Act & { readonly field?: Ref<HTMLSelectElement> }) {
  const words = usePeopleWords()
  const queries = useQueryClient()
  const { roles } = useSuspenseQuery(placeQuery).data.person
  const chosen = useSyncExternalStore(capacity.onChange, capacity.read)
  const asked = capacitiesToAsk(roles, right, owners, chosen)
  if (asked.length === 0) return null
  const choose = (roleId: string) => {
    capacity.choose(roleId)
    void queries.invalidateQueries()
  }
  return (
    <div className="send-as">
      <Field label={words.capacity.sendAs} hint={words.capacity.sendAsHint}>
        {(field) => (
          <select {...field} ref={select} required value="" onChange={(event) => choose(event.target.value)}>
            <option value="">{words.capacity.choose}</option>
            {asked.map((held) => (
              <option key={held.id} value={held.id}>
                {capacityName(held, words)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}

/** The button of an act that sends, with the question of the role beside it: pressed before that is answered, it leads there and sends nothing. */
export function SendButton(
  props: Act & { readonly className: string; readonly disabled?: boolean; readonly onSend: () => void; readonly children: ReactNode },
) {
  const { right, owners, className, disabled = false, onSend, children } = props
  const select = useRef<HTMLSelectElement>(null)
  return (
    <>
      <SendAs right={right} owners={owners} field={select} />
      <button
        type="button"
        className={className}
        disabled={disabled}
        onClick={() => {
          if (select.current?.reportValidity() ?? true) onSend()
        }}
      >
        {children}
      </button>
    </>
  )
}
