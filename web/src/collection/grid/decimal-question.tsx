import { useId } from 'react'
import type { DecimalSign } from './grid-shape.ts'
import { useGridWords } from './words.ts'

/** Asks once, for a whole block or a file, which sign starts the decimals where a number such as `1.234` could be read in two ways. */
export function DecimalQuestion(props: {
  readonly asked: string
  readonly answer: DecimalSign
  readonly onAnswer: (sign: DecimalSign) => void
}) {
  const words = useGridWords()
  const name = useId()
  const choices = [
    [',', words.paste.comma],
    ['.', words.paste.point],
  ] as const
  return (
    <fieldset>
      <legend>{props.asked}</legend>
      {choices.map(([sign, label]) => (
        <label key={sign}>
          <input type="radio" name={name} checked={props.answer === sign} onChange={() => props.onAnswer(sign)} /> {label}
        </label>
      ))}
    </fieldset>
  )
}
