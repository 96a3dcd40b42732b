import type { changeCounterSettings } from '@songhanh/api/releases'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { counterSettingsQuery } from './queries.ts'
import { useReleaseWords } from './words.ts'

const LINE = /^\s*(?<name>[^:]+):\s*(?<number>\+?\d(?:[ .]?\d){1,14})\s*$/u

/** Lines of "name: number"; null where one is none. */
function helpOf(text: string): { name: string; number: string }[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => LINE.exec(line)?.groups)
  if (lines.length > 6 || read.some((one) => one === undefined)) return null
  return read.map((one) => ({ name: (one?.['name'] ?? '').trim(), number: one?.['number'] ?? '' }))
}

/** The least threshold of releases and the numbers of help, for who administers the place. */
export function CounterSettingsForm() {
  const words = useReleaseWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const settings = useSuspenseQuery(counterSettingsQuery).data
  const [threshold, setThreshold] = useState(settings.threshold)
  const [help, setHelp] = useState(settings.help.map(({ name, number }) => `${name}: ${number}`).join('\n'))
  const [wrongHelp, setWrongHelp] = useState(false)
  const [said, say] = useState<{ readonly kind: 'done' | 'fault'; readonly text: string } | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const read = helpOf(help)
    setWrongHelp(read === null)
    if (read === null) return
    try {
      await ask<typeof changeCounterSettings>('POST', '/api/counter-settings', { body: { threshold, help: read } })
      await queries.invalidateQueries({ queryKey: ['releases'] })
      say({ kind: 'done', text: words.done })
    } catch (error) {
      say({ kind: 'fault', text: sentenceOf(error, frame) })
    }
  }
  return (
    <Sheet title={words.settings}>
      {said === null ? null : <Notice kind={said.kind}>{said.text}</Notice>}
      <form className="release-form" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={words.leastThreshold}>
          {(field) => (
            <select {...field} value={threshold} onChange={(event) => setThreshold(event.target.value === '10' ? 10 : 5)}>
              <option value={5}>{words.usual}</option>
              <option value={10}>{words.strict}</option>
            </select>
          )}
        </Field>
        <Field label={words.help} hint={words.helpHint} fault={wrongHelp ? words.wrongHelp : null}>
          {(field) => <textarea {...field} rows={3} value={help} onChange={(event) => setHelp(event.target.value)} />}
        </Field>
        <button type="submit" className="button primary">
          {words.save}
        </button>
      </form>
    </Sheet>
  )
}
