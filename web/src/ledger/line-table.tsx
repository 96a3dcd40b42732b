import { writeDay } from '@songhanh/words/writing'
import { Link } from '@tanstack/react-router'
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
    <table className="ledger ledger-lines">
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

function Line({ line }: { readonly line: LedgerLine }) {
  const words = useLedgerWords()
  return (
    <tr>
      <td>
        {clock.format(new Date(line.at))}
        <span className="under">
          {words.businessDay(writeDay(line.businessDay))} · {line.position === null ? words.unsealed : words.sealed(line.position)}
        </span>
        {line.deviceTime === null ? null : <span className="under">{words.deviceTime(line.deviceTime)}</span>}
      </td>
      <td>
        <Link to="/ledger" search={{ actor: line.actor.id }} title={words.byPerson(line.actor.name)}>
          {line.actor.name}
        </Link>
      </td>
      <td>
        {words.acts[`${line.domain}.${line.action}`] ?? `${line.domain}: ${line.action}`}
        <span className="under">
          {line.thing.kind}{' '}
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
