import { writeDay } from '@songhanh/words/writing'
import { Link } from '@tanstack/react-router'
import { usePeopleWords } from '../people/words.ts'
import './ledger.css'
import type { LedgerLine } from './queries.ts'
import { useLedgerWords } from './words.ts'

const clock = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
})

/** Lines of the ledger: when by the server's clock and on which business day, who in which capacity, what, about what, and what changed. */
export function LineTable({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const words = useLedgerWords()
  return (
    <table className="ledger ledger-lines stacks">
      <thead>
        <tr>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}

/** A sender's clock is told where it was not ours: minutes apart, or days. */
const APART_MS = 120_000
const clockOff = ({ at, deviceTime }: LedgerLine): boolean =>
  deviceTime !== null && Math.abs(Date.parse(deviceTime) - Date.parse(at)) > APART_MS

/** `role seat, role seat` as the ledger keeps it: the roles by their names, each once. */
const rolesIn = (capacity: string, names: Readonly<Record<string, string>>): readonly string[] => [
  ...new Set(capacity.split(', ').map((held) => names[held.split(' ')[0] ?? ''] ?? held)),
]

function Line({ line }: { readonly line: LedgerLine }) {
  const words = useLedgerWords()
  const people = usePeopleWords()
  return (
    <tr className="row">
      <td>
        {clock.format(new Date(line.at))}
        <span className="under">
          {words.businessDay(writeDay(line.businessDay))} · {line.position === null ? words.unsealed : words.sealed(line.position)}
        </span>
        {clockOff(line) ? <span className="under">{words.deviceTime(clock.format(new Date(line.deviceTime ?? '')))}</span> : null}
      </td>
      <td>
        <Link to="/ledger" search={{ actor: line.actor.id }} title={words.byPerson(line.actor.name)}>
          {line.actor.name}
        </Link>
        {line.actor.capacity === null ? null : <span className="under">{rolesIn(line.actor.capacity, people.roles).join(', ')}</span>}
      </td>
      <td>
        {words.acts[`${line.domain}.${line.action}`] ?? `${line.domain}: ${line.action}`}
        <span className="under">
          {words.kinds[line.thing.kind] ?? line.thing.kind}{' '}
          <Link to="/ledger" search={{ thingId: line.thing.id }} title={words.byThing}>
            {line.thing.id}
          </Link>
          {line.unit === null ? null : ` · ${line.unit}`}
        </span>
      </td>
      <td>
        <Change change={line.change} />
      </td>
    </tr>
  )
}

/** What changed, as it was kept: letter by letter, since this is what is sealed. */
function Change({ change }: { readonly change: LedgerLine['change'] }) {
  const words = useLedgerWords()
  const parts = (['before', 'after', 'detail'] as const).filter((part) => change[part] !== undefined)
  if (parts.length === 0) return null
  return (
    <details>
      <summary>{parts.map((part) => words[part]).join(' · ')}</summary>
      {parts.map((part) => (
        <pre key={part}>
          {words[part]}: {JSON.stringify(change[part], null, 1)}
        </pre>
      ))}
    </details>
  )
}
