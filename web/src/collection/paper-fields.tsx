import { readDay } from '@songhanh/words/writing'
import { useState } from 'react'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { type Scan, sendScan } from './send-scan.ts'
import { useDeskWords } from './words.ts'

/** A letter or a signed form: its number, its day, and its scan as a file of the form. */
export interface GivenPaper {
  readonly number: string
  readonly date: string
  readonly scan: string
}

/** Asks for a paper. `onChange` hears null as long as something is missing. */
export function PaperFields(props: {
  readonly formId: string
  readonly numberLabel: string
  readonly onChange: (paper: GivenPaper | null) => void
}) {
  const { paper: words } = useDeskWords()
  const frame = useFrameWords()
  const [given, setGiven] = useState({ number: '', date: '' })
  const [scan, setScan] = useState<Scan | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const tell = (next: typeof given, file: Scan | null) => {
    const date = readDay(next.date)
    props.onChange(next.number.trim() === '' || date === null || file === null ? null : { number: next.number.trim(), date, scan: file.id })
  }
  const set = (next: typeof given) => {
    setGiven(next)
    tell(next, scan)
  }
  const send = async (file: File | undefined) => {
    if (file === undefined) return
    setSending(true)
    setFault(null)
    try {
      const sent = await sendScan(props.formId, file)
      setScan(sent)
      tell(given, sent)
    } catch (error) {
      setFault(sentenceOf(error, frame))
    }
    setSending(false)
  }
  const wrongDay = given.date !== '' && readDay(given.date) === null
  return (
    <div className="paper-fields">
      <Field label={props.numberLabel}>
        {(field) => <input {...field} value={given.number} onChange={(event) => set({ ...given, number: event.target.value })} />}
      </Field>
      <Field label={words.date} hint={frame.day.hint} fault={wrongDay ? frame.day.wrong : null}>
        {(field) => (
          <input {...field} inputMode="numeric" value={given.date} onChange={(event) => set({ ...given, date: event.target.value })} />
        )}
      </Field>
      <Field label={words.scan} hint={words.scanHint} fault={fault}>
        {(field) => <input {...field} type="file" accept=".pdf,.jpg,.jpeg,.png" onChange={(event) => void send(event.target.files?.[0])} />}
      </Field>
      <output className="note">{sending ? words.sending : scan === null ? '' : words.sent(scan.name)}</output>
    </div>
  )
}
