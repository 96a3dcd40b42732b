import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Field } from '../app/field.tsx'
import { useIntakeWords } from './words.ts'

interface PasteProps {
  /** What was pasted so far, null where nobody wants to paste: kept by the caller, so that a refused text is there to be mended. */
  readonly text: string | null
  readonly change: (text: string | null) => void
  readonly take: (file: File) => void
}

/** A paper that is in no file: copied out of a mail, a page or another program, put in here and read as a text. */
export function PasteText({ text, change, take }: PasteProps) {
  const words = useIntakeWords()
  const opener = useRef<HTMLButtonElement>(null)
  const closed = useRef(false)
  useEffect(() => {
    if (text === null && closed.current) opener.current?.focus()
    closed.current = text !== null
  }, [text])
  if (text === null)
    return (
      <button ref={opener} type="button" className="quiet" onClick={() => change('')}>
        {words.paste.open}
      </button>
    )
  return <PasteForm text={text} change={change} take={take} />
}

function PasteForm({ text, change, take }: PasteProps & { readonly text: string }) {
  const words = useIntakeWords()
  const [empty, setEmpty] = useState(false)
  const read = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return setEmpty(true)
    return take(new File([text], words.paste.name, { type: 'text/plain' }))
  }
  return (
    <form className="paste" noValidate aria-label={words.paste.open} onSubmit={read}>
      <Field label={words.paste.text} hint={words.paste.hint} fault={empty && text.trim() === '' ? words.review.needed : null}>
        {(attributes) => <textarea {...attributes} rows={12} autoFocus value={text} onChange={(event) => change(event.target.value)} />}
      </Field>
      <div className="acts">
        <button type="submit" className="primary">
          {words.paste.read}
        </button>
        <button type="button" className="button" onClick={() => change(null)}>
          {words.review.cancel}
        </button>
      </div>
    </form>
  )
}
