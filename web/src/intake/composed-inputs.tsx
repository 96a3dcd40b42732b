import { type Bearer, type TypedWindow, typedBearers, typedWindow, writeBearers } from './composed-fields.ts'
import { useIntakeWords } from './words.ts'

interface ComposedProps {
  readonly attributes: { readonly id?: string }
  readonly value: string
  readonly onChange: (value: string) => void
}

const NEW_BEARER: Bearer = { name: '', kind: 'office', span: null }

/** Who it is given to: one line for each, with what kind of body it is. */
export function BearersInput({ attributes, value, onChange }: ComposedProps) {
  const words = useIntakeWords()
  const bearers = typedBearers(value)
  const put = (next: readonly Bearer[]) => onChange(writeBearers(next))
  const set = (at: number, change: Partial<Bearer>) => put(bearers.map((bearer, i) => (i === at ? { ...bearer, ...change } : bearer)))
  return (
    <div className="bearers" {...attributes} role="group" aria-label={words.fields.bearers}>
      {bearers.map((bearer, i) => (
        // The rows have nothing else to be told apart by: names change while they are typed.
        <div className="bearer" key={i}>
          <input
            aria-label={words.bearer.name(i + 1)}
            value={bearer.name}
            autoComplete="off"
            onChange={(event) => set(i, { name: event.target.value })}
          />
          <select
            aria-label={words.bearer.kind(i + 1)}
            value={bearer.kind}
            onChange={(event) => set(i, { kind: event.target.value as Bearer['kind'] })}
          >
            {Object.entries(words.bearer.kinds).map(([kind, word]) => (
              <option key={kind} value={kind}>
                {word}
              </option>
            ))}
          </select>
          <button type="button" className="quiet" onClick={() => put(bearers.filter((_, other) => other !== i))}>
            {words.bearer.remove}
            <span className="unseen"> {bearer.name}</span>
          </button>
        </div>
      ))}
      <button type="button" className="quiet" onClick={() => put([...bearers, NEW_BEARER])}>
        {words.bearer.add}
      </button>
    </div>
  )
}

/** The days of every year between which a task is done, and what that time is called. */
export function WindowInput({ attributes, value, onChange }: ComposedProps) {
  const words = useIntakeWords()
  const window = typedWindow(value)
  const set = (change: Partial<TypedWindow>) => onChange(JSON.stringify({ ...window, ...change }))
  const input = (part: 'from' | 'to' | 'name') => (
    <input
      aria-label={words.window[part]}
      placeholder={words.window[part]}
      value={window[part]}
      autoComplete="off"
      onChange={(event) => set({ [part]: event.target.value })}
    />
  )
  return (
    <div className="window" {...attributes} role="group" aria-label={words.fields.window}>
      {input('from')}
      {input('to')}
      {input('name')}
    </div>
  )
}
