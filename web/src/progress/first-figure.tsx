import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { writeDay } from '@songhanh/words/writing'
import { placeQuery } from '../app/queries.ts'
import type { RoundPage } from '../collection/queries.ts'
import { toDoQuery } from '../to-do/queries.ts'
import type { BoardPage } from './queries.ts'
import { isSilent } from './round-sheets.tsx'
import { useBoardWords } from './words.ts'

/**
 * The one figure a person opens the board for: whoever takes forms in sees who has not sent, whoever types sees what is owed and until when, and
 * everybody else what is met and what waits for them.
 */
export function FirstFigure({ board, round }: { readonly board: BoardPage; readonly round: RoundPage | null }) {
  const words = useBoardWords().first
  const rights = useQuery(placeQuery).data?.person.rights ?? []
  const toDo = useQuery(toDoQuery()).data
  if (rights.includes('collection.accept')) {
    if (round === null) return null
    const silent = round.lines.filter(isSilent)
    const days = Math.max(0, ...silent.flatMap(({ cells }) => cells.map(({ daysOverdue }) => daysOverdue)))
    return (
      <p className="first-figure">
        <b>{silent.length}</b>{' '}
        <Link to="/rounds/$roundId" params={{ roundId: round.id }}>
          {words.notSent(round.lines.length, days, writeDay(round.due))}
        </Link>
      </p>
    )
  }
  if (toDo === undefined) return null
  if (rights.includes('collection.fill')) {
    const owed = toDo.things.filter(({ kind }) => kind === 'fill-form' || kind === 'mend-form' || kind === 'sign-form-off')
    const [due] = owed.flatMap((thing) => thing.due ?? []).toSorted()
    return (
      <p className="first-figure">
        <b>{owed.length}</b> <Link to="/to-do">{words.owed(due === undefined ? null : writeDay(due))}</Link>
      </p>
    )
  }
  return (
    <p className="first-figure">
      <b>{board.counts.met ?? 0}</b> {words.met(board.rows.length)} <Link to="/to-do">{words.waits(toDo.total)}</Link>
    </p>
  )
}
