import { SENDING, standingOf } from '@songhanh/core/collection/standing'
import { communeWords } from '@songhanh/core/units/commune-words'
import { Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { CopyText } from '../app/copy-text.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { PrintedHead, SignaturePlace } from './printed-head.tsx'
import { roundQuery, type RoundPage } from './queries.ts'
import { formOf } from './form-name.ts'
import { useCollectionWords, usePaperWords } from './words.ts'

const route = getRouteApi('/desk/rounds/$roundId/standing')

/** How the round stands on half a page to print, and the same as a text to paste. */
export function RoundStanding() {
  const { roundId } = route.useParams()
  const round = useSuspenseQuery(roundQuery(roundId)).data
  const { businessDay, place } = useSuspenseQuery(placeQuery).data
  const papers = usePaperWords()
  const words = papers.standing
  const domain = useCollectionWords()
  const frame = useFrameWords()
  const lines = standingOf(round.lines.flatMap(({ cells }) => cells))
  const told = useStandingLines(round)
  const senders = round.lines.map(({ name }) => name)
  const heads = [words.counted(writeDay(businessDay), writeDay(round.due)), words.sum(round.sent, round.owed, round.accepted)]
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${round.name} · ${frame.product}`}</title>
      <div className="acts printed-choice">
        <button type="button" className="primary" onClick={() => window.print()}>
          {papers.print}
        </button>
        <Link className="button" to="/rounds/$roundId" params={{ roundId }}>
          {papers.back}
        </Link>
      </div>
      <article className="printed sheet">
        <PrintedHead issuer={place.name} />
        <h1>{words.title}</h1>
        <p className="printed-subject">{words.subject(round.name)}</p>
        <p>{heads.join(' ')}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.form}</th>
              <th scope="col" className="count">
                {words.owed}
              </th>
              {SENDING.map((sending) => (
                <th key={sending} scope="col" className="count">
                  {words.sending[sending]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ form, owed, cells }) => (
              <tr key={form}>
                <th scope="row">{formOf(form, senders, domain)}</th>
                <td className="count">{owed}</td>
                {SENDING.map((sending) => (
                  <td key={sending} className="count">
                    {cells[sending].length}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {told.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <div className="signature-row">
          <span />
          <SignaturePlace lines={[words.maker]} hint={words.makerHint} />
        </div>
      </article>
      <div className="standing-text">
        <Sheet title={words.text}>
          <CopyText
            label={words.text}
            text={[`${words.title}. ${words.subject(round.name)}.`, ...heads, ...told].join('\n')}
            copy={words.copy}
            copied={words.copied}
          />
        </Sheet>
      </div>
    </main>
  )
}

/** Who came late, whose form went back, who has not sent and since when, who never came: each once, by the name of the sender. */
function useStandingLines(round: RoundPage): readonly string[] {
  const words = usePaperWords().standing
  const name = (sender: string) => round.lines.find((line) => line.sender === sender)?.name ?? sender
  const lines = standingOf(round.lines.flatMap(({ cells }) => cells))
  const communes = round.lines.filter(({ sender }) => sender.startsWith('unit:'))
  const kinds = communes.length === 0 ? null : communeWords(communes.map((line) => line.name))
  const listed = (['late', 'returned', 'not-sent'] as const).flatMap((sending) => {
    const days = new Map<string, number>()
    for (const cell of lines.flatMap(({ cells }) => cells[sending]))
      days.set(cell.sender, Math.max(days.get(cell.sender) ?? 0, cell.daysOverdue))
    const names = [...days].map(([sender, overdue]) => name(sender) + (overdue > 0 ? words.overdue(overdue) : ''))
    return names.length === 0 ? [] : [words.list(words.listed[sending], names.length, names.join('; '))]
  })
  const never = round.neverCame.map(name)
  return [...(listed.length === 0 ? [words.all(kinds)] : listed), ...(never.length === 0 ? [] : [words.never(never.join('; '))])]
}
