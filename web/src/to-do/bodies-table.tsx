import { writeDay } from '@songhanh/words/writing'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { roundsQuery } from '../collection/queries.ts'
import { useUrgingWords } from '../collection/words.ts'
import type { ToDoPage } from './queries.ts'
import { useToDoWords } from './words.ts'

/** A letter to those who never came, about the newest round not all has come in of. */
function WriteToNeverCame() {
  const words = useUrgingWords()
  const open = useQuery(roundsQuery).data?.rounds.find(({ sent, owed }) => sent < owed)
  return open === undefined ? null : (
    <>
      {' '}
      <Link to="/rounds/$roundId" params={{ roundId: open.id }} search={{ urge: 'never-came' }}>
        {words.forNeverCame}
      </Link>
    </>
  )
}

/** Who owes what: the one most behind first; each leads to all that body owes. */
export function BodiesTable(props: {
  readonly page: Pick<ToDoPage, 'bodies' | 'bodiesTotal' | 'neverCame'>
  readonly writesLetters: boolean
}) {
  const words = useToDoWords().bodies
  const noDue = useToDoWords().noDue
  const { bodies, bodiesTotal, neverCame } = props.page
  return (
    <section className="owing" aria-labelledby="owing">
      <h2 id="owing">{words.title}</h2>
      {neverCame === 0 ? null : (
        <p className="note">
          {words.never(neverCame)}
          {props.writesLetters ? <WriteToNeverCame /> : null}
        </p>
      )}
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
      {bodiesTotal > bodies.length ? <p className="note">{words.more(bodiesTotal - bodies.length)}</p> : null}
    </section>
  )
}
