import { writeDay } from '@songhanh/words/writing'
import { Link } from '@tanstack/react-router'
import type { BodyLine } from './queries.ts'
import { useToDoWords } from './words.ts'

/** Who owes what: the one most behind first; each leads to all that body owes. */
export function BodiesTable({ bodies }: { readonly bodies: readonly BodyLine[] }) {
  const words = useToDoWords().bodies
  const noDue = useToDoWords().noDue
  const never = bodies.filter(({ lastSeen }) => lastSeen === null).length
  return (
    <section className="owing" aria-labelledby="owing">
      <h2 id="owing">{words.title}</h2>
      {never === 0 ? null : <p className="note">{words.never(never)}</p>}
      <table className="ledger stacks" aria-labelledby="owing">
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col" className="number">
              {words.open}
            </th>
            <th scope="col" className="number">
              {words.overdue}
            </th>
            <th scope="col" className="number">
              {words.blocked}
            </th>
            <th scope="col">{words.nearest}</th>
            <th scope="col">{words.lastSeen}</th>
          </tr>
        </thead>
        <tbody>
          {bodies.map(({ seat, open, overdue, blocked, due, lastSeen }) => (
            <tr className="row" key={seat.key}>
              <th scope="row">
                <Link to="/to-do" search={{ body: seat.key }}>
                  {seat.name}
                </Link>
              </th>
              <td className="number" data-head={words.open}>
                {open}
              </td>
              <td className={overdue > 0 ? 'number fault' : 'number'} data-head={words.overdue}>
                {overdue}
              </td>
              <td className="number" data-head={words.blocked}>
                {blocked}
              </td>
              <td data-head={words.nearest}>{due === null ? <span className="open">{noDue}</span> : writeDay(due)}</td>
              <td data-head={words.lastSeen}>{lastSeen === null ? words.neverCame : writeDay(lastSeen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
