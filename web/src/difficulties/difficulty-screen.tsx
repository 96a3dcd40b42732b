import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useFrameWords } from '../app/words.ts'
import './difficulties.css'
import { DifficultyActs } from './difficulty-acts.tsx'
import { difficultyQuery, type DifficultyPage, type HistoryLine } from './queries.ts'
import { type DifficultyWords, useDifficultyWords } from './words.ts'

const route = getRouteApi('/desk/difficulties/$difficultyId')

function saidOf(line: HistoryLine, { facts }: DifficultyWords): string {
  switch (line.kind) {
    case 'raised':
      return facts.raised
    case 'grouped':
      return facts.grouped(line.group)
    case 'cause-said':
      return facts['cause-said'](line.cause)
    case 'due-set':
      return facts['due-set'](writeDay(line.due))
    case 'sent-up':
      return facts['sent-up'](line.question)
    case 'answered':
      return facts.answered(line.text)
    case 'reopened':
      return facts.reopened(line.reason)
  }
}

/** What it is about, leading there where there is a page of it. */
function About({ about }: Pick<DifficultyPage, 'about'>) {
  const words = useDifficultyWords()
  const text = about.words === null ? words.about.kinds[about.kind] : words.about.line(words.about.kinds[about.kind], about.words)
  if (about.id === null) return text
  if (about.kind === 'form')
    return (
      <Link to="/forms/$formId" params={{ formId: about.id }}>
        {text}
      </Link>
    )
  const [planId, taskId] = about.id.split('/')
  if (about.kind !== 'task' || !planId || !taskId) return text
  return (
    <Link to="/tasks/$planId/$taskId" params={{ planId, taskId }} search={{}}>
      {text}
    </Link>
  )
}

/** One difficulty: what it is, all that happened to it, and what this person may do next. */
export function DifficultyScreen() {
  const words = useDifficultyWords()
  const frame = useFrameWords()
  const { difficultyId } = route.useParams()
  const difficulty = useSuspenseQuery(difficultyQuery(difficultyId)).data
  const { text, cause, about, state, raisedBy, raisedOn, seat, due, group, history } = difficulty
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/difficulties">{words.one.back}</Link>
      </p>
      <h1>{words.title}</h1>
      <section className="sheet beside">
        <p>{text}</p>
        {cause === null ? null : <p>{words.one.cause(cause)}</p>}
        <p className="note">
          {words.one.by(raisedBy, seat.name, writeDay(raisedOn))} · <About about={about} />
        </p>
        <p className="note">
          <strong>{words.states[state]}</strong>
          {due === null ? null : ` · ${words.one.due(writeDay(due))}`}
          {group === null ? null : ` · ${group}`}
        </p>
      </section>
      <DifficultyActs key={difficulty.version} difficulty={difficulty} />
      <section className="sheet beside" aria-labelledby="history">
        <h2 id="history">{words.one.history}</h2>
        <ol className="history">
          {history.map((line, i) => (
            // What happened is never reordered: its place in the list is its identity.
            <li key={i}>
              <span className="note">
                {writeDay(line.on)} · {line.by}
              </span>
              <p>{saidOf(line, words)}</p>
              {line.kind === 'answered' && line.document !== null ? (
                <p className="note">{words.facts.document(line.document.title, line.document.number ?? '')}</p>
              ) : null}
            </li>
          ))}
        </ol>
      </section>
    </main>
  )
}
