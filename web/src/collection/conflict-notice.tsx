import { Notice } from '@songhanh/ui/sheet'
import { textOf } from './cell-text.ts'
import type { FormPage } from './queries.ts'
import type { Conflict } from './use-saving.ts'
import { useDeskWords, useIndicatorWords } from './words.ts'

/** What waits for an answer stays in sight wherever the person is typing; F6 leads from the grid to it. */
export function ConflictNotices(props: {
  readonly form: FormPage
  readonly conflicts: readonly Conflict[]
  readonly onDecide: (conflict: Conflict, keepMine: boolean) => void
}) {
  if (props.conflicts.length === 0) return null
  return (
    <div className="conflicts">
      {props.conflicts.map((conflict) => (
        <ConflictNotice
          key={conflict.element}
          form={props.form}
          conflict={conflict}
          onDecide={(keepMine) => {
            props.onDecide(conflict, keepMine)
            requestAnimationFrame(goOn)
          }}
        />
      ))}
    </div>
  )
}

/** The answer given, the hand goes on at the next question, or where it was typing. */
const goOn = () => document.querySelector<HTMLElement>('[data-asks], [role="grid"] input[tabindex="0"]')?.focus()

/** A cell two people typed at once: both numbers, and whose stays; but a sender's own number that was not sent is shown to nobody else. */
function ConflictNotice(props: { readonly form: FormPage; readonly conflict: Conflict; readonly onDecide: (keepMine: boolean) => void }) {
  const desk = useDeskWords()
  const words = { desk, indicators: useIndicatorWords() }
  const { conflict } = props
  const cell = props.form.cells.find(({ element }) => element === conflict.element)
  if (cell === undefined) return null
  const shown = (figure: Conflict['theirs']) => textOf(figure, cell.type, words) || desk.form.empty
  return (
    <Notice kind="fault">
      {cell.heldBack
        ? desk.forAnother.heldBackConflict(cell.name, shown(conflict.mine.figure))
        : desk.form.conflict(cell.name, shown(conflict.theirs), shown(conflict.mine.figure))}{' '}
      <button type="button" className="button" data-asks onClick={() => props.onDecide(true)}>
        {desk.form.keepMine}
      </button>{' '}
      <button type="button" className="button" onClick={() => props.onDecide(false)}>
        {desk.form.takeTheirs}
      </button>{' '}
      <span className="note">{desk.form.answerByKey}</span>
    </Notice>
  )
}
