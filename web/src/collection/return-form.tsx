import { useState } from 'react'
import { Field } from '../app/field.tsx'
import type { FormPage } from './queries.ts'
import { useDeskWords } from './words.ts'

interface CellReason {
  readonly element: string
  readonly text: string
}

/** Sends a form back: what is wrong in general, and a reason on each cell that is to be mended. */
export function ReturnForm(props: {
  readonly form: FormPage
  readonly onCancel: () => void
  readonly onReturn: (text: string, cells: readonly CellReason[]) => Promise<void>
}) {
  const words = useDeskWords()
  const [text, setText] = useState('')
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map())
  const chosen = [...reasons].map(([element, reason]) => ({ element, text: reason }))
  const toggle = (element: string) =>
    setReasons((before) => {
      const next = new Map(before)
      if (!next.delete(element)) next.set(element, '')
      return next
    })
  return (
    <form
      className="sheet return-form"
      onSubmit={(event) => {
        event.preventDefault()
        void props.onReturn(text, chosen)
      }}
    >
      <Field label={words.acts.returnText}>
        {(field) => <textarea {...field} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <fieldset>
        <legend>{words.acts.returnCells}</legend>
        {props.form.cells.map(({ element, name }) => (
          <div key={element} className="return-cell">
            <label>
              <input type="checkbox" checked={reasons.has(element)} onChange={() => toggle(element)} /> {name}
            </label>
            {reasons.has(element) ? (
              <input
                aria-label={words.acts.returnReason(name)}
                value={reasons.get(element)}
                onChange={(event) => setReasons(new Map(reasons).set(element, event.target.value))}
              />
            ) : null}
          </div>
        ))}
      </fieldset>
      <div className="acts">
        <button type="submit" className="primary" disabled={text.trim() === '' && chosen.every((reason) => reason.text.trim() === '')}>
          {words.acts.return}
        </button>
        <button type="button" className="button" onClick={props.onCancel}>
          {words.acts.cancel}
        </button>
      </div>
    </form>
  )
}
