import type { closeComments } from '@songhanh/api/report-comments'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../app/ask.ts'
import { keepFile } from '../../app/keep-file.ts'
import { placeQuery } from '../../app/queries.ts'
import { useAct } from '../../people/act.ts'
import type { ReportPage } from '../queries.ts'
import { AskForm } from './ask-form.tsx'
import { type CommentRound, commentsQuery } from './queries.ts'
import { ResponseForm } from './response-form.tsx'
import { useCommentWords } from './words.ts'
import './comments.css'

/** Comments on this report, for those who see its draft: who was asked, what each said, what was said to it. */
export function CommentsPart({ report }: { readonly report: ReportPage }) {
  const { rights } = useSuspenseQuery(placeQuery).data.person
  // Those who draft, sign and audit: what others said to a draft is theirs alone.
  const seesDrafts = ['reports.compose', 'reports.sign', 'ledger.read'].some((right) => rights.includes(right))
  return seesDrafts ? <Comments report={report} /> : null
}

function Comments({ report }: { readonly report: ReportPage }) {
  const words = useCommentWords()
  const { rounds } = useSuspenseQuery(commentsQuery(report.id)).data
  const writes = report.steps.includes('compose')
  const open = rounds.some(({ closedOn }) => closedOn === null)
  if (rounds.length === 0 && !writes) return null
  return (
    <Sheet title={words.title}>
      {rounds.map((round) => (
        <Round key={round.id} round={round} writes={writes && round.closedOn === null} />
      ))}
      {writes && !open ? <AskForm report={report} again={rounds.length > 0} /> : null}
    </Sheet>
  )
}

function Round({ round, writes }: { readonly round: CommentRound; readonly writes: boolean }) {
  const words = useCommentWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const table = (format: 'docx' | 'pdf') => run(() => keepFile(`/api/comment-rounds/${round.id}/table?format=${format}`))
  const close = () =>
    run(async () => {
      await ask<typeof closeComments>('POST', '/api/comment-rounds/{roundId}/close', { roundId: round.id })
      await queries.invalidateQueries({ queryKey: ['reports'] })
    })
  const labels = new Map(round.sections.map(({ key, label }) => [key, label === '' ? words.whole : label]))
  const comments = round.asked.flatMap(({ seat, comments: own }) => own.map((comment) => ({ comment, name: seat.name })))
  return (
    <div className="comment-round">
      <p>
        <strong>{round.closedOn === null ? words.open(writeDay(round.due)) : words.closed(writeDay(round.closedOn))}</strong>
      </p>
      <p className="note">{words.standing(round.standing)}</p>
      {round.note === '' ? null : <p>{round.note}</p>}
      <Asked round={round} />
      {comments.length === 0 ? null : (
        <ul className="comments">
          {comments.map(({ comment, name }) => (
            <li key={comment.id}>
              <p className="note">{words.commentOf(name, labels.get(comment.section) ?? '')}</p>
              <p className="comment-text">{comment.text}</p>
              <p className="comment-text response">
                {comment.response === null ? (
                  <span className="open">{words.waiting}</span>
                ) : (
                  <>
                    <strong>{words.responses[comment.response.kind]}</strong> {comment.response.text}
                  </>
                )}
              </p>
              {writes ? <ResponseForm comment={comment} of={words.commentOf(name, labels.get(comment.section) ?? '')} /> : null}
            </li>
          ))}
        </ul>
      )}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <div className="acts">
        {(['docx', 'pdf'] as const).map((format) => (
          <button key={format} type="button" className="button" disabled={waiting} onClick={() => void table(format)}>
            {words.table}: {words[format]}
          </button>
        ))}
        {writes ? (
          <button type="button" className="button primary" disabled={waiting} onClick={() => void close()}>
            {words.close}
          </button>
        ) : null}
      </div>
    </div>
  )
}

function Asked({ round }: { readonly round: CommentRound }) {
  const words = useCommentWords()
  return (
    <details>
      <summary>
        {words.sentOn(writeDay(round.sentOn))}: {round.standing.answered}/{round.standing.asked}
      </summary>
      <table className="ledger stacks" aria-label={words.to}>
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col">{words.answer}</th>
            <th scope="col">{words.answeredOn}</th>
          </tr>
        </thead>
        <tbody>
          {round.asked.map(({ seat, stance, answeredOn, late }) => (
            <tr key={seat.key} className="row">
              <th scope="row">{seat.name}</th>
              <td>{stance === null ? <span className="open">{words.silent}</span> : words.stances[stance]}</td>
              <td>
                {answeredOn === null ? '' : writeDay(answeredOn)} {late ? <span className="fault">{words.late}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
