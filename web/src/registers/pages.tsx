import { useRegisterWords } from './words.ts'

/** From one page of a list to the next. */
export function Pages(props: {
  readonly at: number
  readonly of: number
  readonly waiting?: boolean
  readonly onTurn: (to: number) => void
}) {
  const words = useRegisterWords()
  const { at, of } = props
  return (
    <p className="acts pages">
      <button type="button" className="button" disabled={at === 1 || props.waiting} onClick={() => props.onTurn(at - 1)}>
        {words.previous}
      </button>
      <span>{words.page(at, of)}</span>
      <button type="button" className="button" disabled={at === of || props.waiting} onClick={() => props.onTurn(at + 1)}>
        {words.next}
      </button>
    </p>
  )
}
