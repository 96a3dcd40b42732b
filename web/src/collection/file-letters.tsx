import { readDay } from '@songhanh/words/writing'
import { useState } from 'react'
import { useFrameWords } from '../app/words.ts'
import type { FormPage } from './queries.ts'
import { useFileWords } from './words.ts'

/** A letter as its fields stand; whole once it has a number, a real day and a scan. */
export interface TypedLetter {
  readonly number: string
  readonly date: string
  readonly scan: File | null
}

/** A letter with all its parts; the scan still lies on this machine. */
export interface WholeLetter {
  readonly number: string
  readonly date: string
  readonly scan: File
}

const NONE: TypedLetter = { number: '', date: '', scan: null }
/** The key of the letter that all forms came with. */
const ALL = ''

function wholeOf({ number, date, scan }: TypedLetter): WholeLetter | null {
  const day = readDay(date)
  return number.trim() === '' || day === null || scan === null ? null : { number: number.trim(), date: day, scan }
}

/** The letters that forms came with, one for each or one for all. `onChange` hears null as long as a part of one is missing. */
export function FileLetters(props: {
  readonly forms: readonly FormPage[]
  readonly onChange: (letters: ReadonlyMap<string, WholeLetter> | null) => void
}) {
  const { forms, onChange } = props
  const { forOthers: words } = useFileWords()
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedLetter>>(new Map())
  const [one, setOne] = useState(false)
  const tell = (letters: ReadonlyMap<string, TypedLetter>, oneForAll: boolean) => {
    const whole = forms.flatMap(({ id }) => {
      const letter = wholeOf(letters.get(oneForAll ? ALL : id) ?? NONE)
      return letter ? [[id, letter] as const] : []
    })
    onChange(whole.length < forms.length ? null : new Map(whole))
  }
  const set = (key: string, letter: TypedLetter) => {
    const next = new Map([...typed, [key, letter]])
    setTyped(next)
    tell(next, one)
  }
  const rows = one ? [{ key: ALL, name: words.all }] : forms.map(({ id, senderName }) => ({ key: id, name: senderName }))
  return (
    <section className="file-letters" aria-labelledby="file-letters">
      <h2 id="file-letters">{words.title}</h2>
      <p className="note">{words.hint}</p>
      {forms.length > 1 ? (
        <label>
          <input
            type="checkbox"
            checked={one}
            onChange={(event) => {
              setOne(event.target.checked)
              tell(typed, event.target.checked)
            }}
          />{' '}
          {words.oneForAll}
        </label>
      ) : null}
      <table className="ledger form-files" aria-label={words.title}>
        <thead>
          <tr>
            <LetterHeads />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name }) => (
            <LetterRow key={key} name={name} letter={typed.get(key) ?? NONE} onChange={(letter) => set(key, letter)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function LetterHeads() {
  const words = useFileWords()
  const { forOthers } = words
  return [words.form, forOthers.number, forOthers.date, forOthers.scan].map((head) => (
    <th key={head} scope="col">
      {head}
    </th>
  ))
}

function LetterRow(props: { readonly name: string; readonly letter: TypedLetter; readonly onChange: (letter: TypedLetter) => void }) {
  const { name, letter, onChange } = props
  const { forOthers: words } = useFileWords()
  const { day } = useFrameWords()
  const wrongDay = letter.date !== '' && readDay(letter.date) === null
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={words.number}>
        <input
          aria-label={words.of(words.number, name)}
          value={letter.number}
          onChange={(event) => onChange({ ...letter, number: event.target.value })}
        />
      </td>
      <td data-label={words.date}>
        <input
          aria-label={words.of(words.date, name)}
          aria-invalid={wrongDay || undefined}
          inputMode="numeric"
          placeholder={day.hint}
          value={letter.date}
          onChange={(event) => onChange({ ...letter, date: event.target.value })}
        />
        {wrongDay ? (
          <p className="fault" role="alert">
            {day.wrong}
          </p>
        ) : null}
      </td>
      <td data-label={words.scan}>
        <input
          aria-label={words.of(words.scan, name)}
          type="file"
          accept=".pdf,.jpg,.jpeg,.png"
          onChange={(event) => onChange({ ...letter, scan: event.target.files?.[0] ?? null })}
        />
      </td>
    </tr>
  )
}
