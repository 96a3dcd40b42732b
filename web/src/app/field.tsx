import { type ReactNode, useId } from 'react'

interface FieldAttributes {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

/** A labelled input with its hint and its fault in the same words for eye and screen reader; the child draws the input itself. */
export function Field(props: {
  readonly label: string
  readonly hint?: string
  readonly fault?: string | null
  readonly children: (field: FieldAttributes) => ReactNode
}) {
  const id = useId()
  const described = [props.hint === undefined ? null : `${id}-hint`, props.fault ? `${id}-fault` : null]
    .filter((part) => part !== null)
    .join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.hint === undefined ? null : (
        <span className="note" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      {props.children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(props.fault ? { 'aria-invalid': true } : {}),
      })}
      {props.fault ? (
        <span className="fault" id={`${id}-fault`} role="alert">
          {props.fault}
        </span>
      ) : null}
    </div>
  )
}
