import { Sheet } from '@songhanh/ui/sheet'
import { unitNameOf } from '@songhanh/words/vi/report-form'
import { writeDay } from '@songhanh/words/writing'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type MatrixLine, type RoundPage, roundQuery, roundsQuery } from '../collection/queries.ts'
import { groupDeadlines } from '../plans/deadline-groups.ts'
import { planQuery } from '../plans/plan-page.ts'
import { usePlanPartWords } from '../plans/part-words.ts'
import { useBoardWords } from './words.ts'

/** How many lines of a list stand on the board; the rest is one step away. */
const SHOWN = 6

/** The newest round of that year the person may look into; null while there is none. */
export function useRoundOf(planId: string, year: number): RoundPage | null {
  const { data: listed } = useQuery(roundsQuery)
  const of = listed?.rounds.find((round) => round.planId === planId && round.period === String(year))
  const { data } = useQuery({ ...roundQuery(of?.id ?? ''), enabled: of !== undefined })
  return data ?? null
}

const answered = ({ cells }: MatrixLine) => cells.reduce((sum, cell) => sum + cell.answered, 0)
const asked = ({ cells }: MatrixLine) => cells.reduce((sum, cell) => sum + cell.asked, 0)
export const isSilent = ({ cells }: MatrixLine) =>
  cells.some(({ state }) => state === 'not-started' || state === 'typing' || state === 'returned')

/** How full the year is: who has the least first, and who never came, since when. */
export function CompletenessSheet({ round }: { readonly round: RoundPage }) {
  const words = useBoardWords().completeness
  const least = round.lines
    .filter((line) => answered(line) < asked(line))
    .toSorted((a, b) => answered(a) / asked(a) - answered(b) / asked(b))
  // Whose letter was typed for them has sent, though nobody of theirs ever came.
  const never = round.lines.filter((line) => line.lastSeen === null && isSilent(line))
  const silent = round.lines.filter((line) => line.lastSeen !== null && isSilent(line))
  return (
    <Sheet title={words.title} note={words.sent(round.sent, round.owed, round.accepted)}>
      <ul className="fullness">
        {least.slice(0, SHOWN).map((line) => (
          <li key={line.sender}>
            <span>{unitNameOf(line.name)}</span>
            <meter max={asked(line)} value={answered(line)} aria-label={line.name} />
            <b>{words.of(answered(line), asked(line))}</b>
          </li>
        ))}
      </ul>
      {least.length > SHOWN ? <p className="note">{words.more(least.length - SHOWN)}</p> : null}
      <h3 className="sheet-title">{words.silentTitle}</h3>
      {never.length + silent.length === 0 ? <p className="note">{words.everybodySent}</p> : null}
      <ul className="silent">
        {never.map((line) => (
          <li key={line.sender}>
            <b>{unitNameOf(line.name)}</b> {words.never(writeDay(round.opensOn))}
          </li>
        ))}
        {silent.slice(0, SHOWN).map((line) => (
          <li key={line.sender}>
            <b>{unitNameOf(line.name)}</b> {words.lastSeen(writeDay(line.lastSeen ?? ''))}
          </li>
        ))}
      </ul>
      <Link to="/rounds/$roundId" params={{ roundId: round.id }}>
        {words.open}
      </Link>
    </Sheet>
  )
}

/** What falls due next: the days of the round, then those of the plan. */
export function DueSheet({ planId, round }: { readonly planId: string; readonly round: RoundPage | null }) {
  const words = useBoardWords().due
  const planWords = usePlanPartWords()
  const plan = useSuspenseQuery(planQuery(planId)).data
  const ofRound =
    round === null ? [] : [{ day: round.due, text: words.round(round.name), under: words.lastWorkingDay(writeDay(round.lastWorkingDay)) }]
  const ofPlan = groupDeadlines(plan.deadlines, plan.content).map(({ due, kind, text, daysLeft }) => ({
    day: due,
    text: `${planWords.deadlines.kinds[kind]}: ${text}`,
    under: planWords.deadlines.left(daysLeft),
  }))
  const next = [...ofRound, ...ofPlan].filter(({ day }) => day >= plan.businessDay).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return (
    <Sheet title={words.title}>
      {next.length === 0 ? <p className="note">{words.none}</p> : null}
      <ol className="due-next">
        {next.slice(0, SHOWN).map(({ day, text, under }) => (
          <li key={`${day} ${text}`}>
            <time dateTime={day}>{writeDay(day)}</time>
            <span>
              {text}
              <span className="under">{under}</span>
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
