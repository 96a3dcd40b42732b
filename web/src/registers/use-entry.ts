import { readEntry, type EntryValues } from '@songhanh/core/registers/entry'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { sentence } from '@songhanh/words/refusals'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { useLanguage } from '../app/language.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import type { Typed } from './entry-fields.tsx'
import { readText, typedText } from './field-text.ts'
import type { Register } from './queries.ts'
import { useRegisterWords } from './words.ts'

/** A form over an entry: what is typed, what is wrong with it by the register's own rules, and sending what is right. */
export function useEntry(register: Register, start: EntryValues, state: string) {
  const words = useRegisterWords()
  const frame = useFrameWords()
  const { language } = useLanguage()
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const text = { yes: words.yes, no: words.no, language }
  const [typed, setTyped] = useState<Typed>(() => Object.fromEntries(register.fields.map((field) => [field.key, typedText(field, start[field.key], text)]))) // prettier-ignore
  const [faults, setFaults] = useState<Typed>({})
  const [why, setWhy] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(false)

  /** Reads what is typed; sends it where nothing is wrong, else names each fault at its field. */
  const send = async (work: (values: EntryValues) => Promise<void>): Promise<void> => {
    const given = Object.fromEntries(register.fields.map((field) => [field.key, readText(field, typed[field.key] ?? '', text)]))
    const read = readEntry(register as RegisterDeclaration, given, state, businessDay as PlainDate)
    if (!read.ok) {
      setFaults(Object.fromEntries((read.refusal.faults ?? []).map(({ at, code, params }) => [at ?? '', sentence(code, params, language)])))
      setWhy(words.form.faulty)
      return
    }
    setWaiting(true)
    setFaults({})
    setWhy(null)
    try {
      await work(read.value)
    } catch (error) {
      const told = error instanceof Refused ? error.faults : []
      setFaults(Object.fromEntries(told.map(({ at, detail }) => [at.split('.').at(-1) ?? at, detail])))
      setWhy(sentenceOf(error, frame))
    } finally {
      setWaiting(false)
    }
  }
  return { typed, faults, why, waiting, send, type: (key: string, value: string) => setTyped((before) => ({ ...before, [key]: value })) }
}
