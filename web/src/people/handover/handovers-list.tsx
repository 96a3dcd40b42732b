import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFrameWords } from '../../app/words.ts'
import { handoversQuery } from './queries.ts'
import { useHandoverWords } from './words.ts'

/** Records of roles that passed on, the newest first. */
export function HandoversList() {
  const words = useHandoverWords()
  const frame = useFrameWords()
  const { handovers } = useSuspenseQuery(handoversQuery).data
  return (
    <main className="page" id="content">
      <title>{`${words.records} · ${frame.product}`}</title>
      <h1>{words.records}</h1>
      {handovers.length === 0 ? (
        <p className="empty">{words.noRecords}</p>
      ) : (
        <ul className="sheet handovers">
          {handovers.map(({ id, gives, takes, lastDay }) => (
            <li key={id}>
              <Link to="/handovers/$handoverId" params={{ handoverId: id }}>
                {words.recordLine(gives.name, takes.name, gives.seat.name, writeDay(lastDay))}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}
