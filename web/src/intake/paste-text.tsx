import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Field } from '../app/field.tsx'
import { useIntakeWords } from './words.ts'

/** A paper that is in no file: copied out of a mail, a page or another program, put in here and read as a text. */
export function PasteText({ take }: { readonly take: (file: File) => void }) {
  const words = useIntakeWords()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const closed = useRef(false)
  useEffect(() => {
    if (!open && closed.current) opener.current?.focus()
  }, [open])
  if (!open)
    return (
      <button ref={opener} type="button" className="quiet" onClick={() => setOpen(true)}>
        {words.paste.open}
      </button>
    )
  const close = () => {
    closed.current = true
    setOpen(false)
  }
  return <PasteForm take={take} close={close} />
}

function PasteForm({ take, close }: { readonly take: (file: File) => void; readonly close: () => void }) {
  const words = useIntakeWords()
  const [text, setText] = useState('')
  const [empty, setEmpty] = useState(false)
  const read = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return setEmpty(true)
    return take(new File([text], words.paste.name, { type: 'text/plain' }))
  }
  return (
    <form className="paste" noValidate aria-label={words.paste.open} onSubmit={read}>
      <Field label={words.paste.text} hint={words.paste.hint} fault={empty && text.trim() === '' ? words.review.needed : null}>
        {(attributes) => <textarea {...attributes} rows={12} autoFocus value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <div className="acts">
        <button type="submit" className="primary">
          {words.paste.read}
        </button>
        <button type="button" className="button" onClick={close}>
          {words.review.cancel}
        </button>
      </div>
    </form>
  )
}
