import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { placeQuery } from './queries.ts'
import { useFrameWords } from './words.ts'

/** Directories and administration: what this person may look into, with a line on each. */
export function Administration() {
  const words = useFrameWords()
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const pages = [
    { to: '/units', right: 'units.read', words: words.administration.units },
    { to: '/indicators', right: 'indicators.read', words: words.administration.indicators },
    { to: '/people', right: 'people.list', words: words.administration.people },
    { to: '/ledger', right: 'ledger.read', words: words.administration.ledger },
  ] as const
  return (
    <main className="page" id="content">
      <title>{`${words.doors.administration} · ${words.product}`}</title>
      <h1>{words.doors.administration}</h1>
      <ul className="directory">
        {pages
          .filter(({ right }) => rights.includes(right))
          .map(({ to, words: { title, lead } }) => (
            <li key={to} className="sheet">
              <Link to={to}>{title}</Link>
              <p className="note">{lead}</p>
            </li>
          ))}
      </ul>
    </main>
  )
}
