import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import './difficulties.css'
import { AnswerMany } from './answer-many.tsx'
import { difficultiesQuery, type DifficultyLine } from './queries.ts'
import { useDifficultyWords } from './words.ts'

/** Difficulties by group, the open ones first; the lead answers a whole group at once. */
export function DifficultiesScreen() {
  const words = useDifficultyWords()
  const frame = useFrameWords()
  const { difficulties } = useSuspenseQuery(difficultiesQuery).data
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const open = difficulties.filter(({ state }) => state !== 'answered')
  const answered = difficulties.filter(({ state }) => state === 'answered')
  const groupOf = ({ group }: DifficultyLine) => group ?? words.ungrouped
  const groups = [...new Set(open.map(groupOf))].map((name) => [name, open.filter((line) => groupOf(line) === name)] as const)
  const mayAnswer = rights.includes('difficulties.answer')
  const choose = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <div className="head">
        <div>
          <h1>{words.title}</h1>
          <p className="note">
            {words.lead} {words.open(open.length)}
          </p>
        </div>
        {rights.includes('difficulties.raise') ? (
          <div className="acts">
            <Link className="button primary" to="/difficulties/new" search={{}}>
              {words.raise}
            </Link>
          </div>
        ) : null}
      </div>
      {difficulties.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <table className="ledger stacks" aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.columns.what}</th>
              <th scope="col">{words.columns.whose}</th>
              <th scope="col">{words.columns.raised}</th>
              <th scope="col">{words.columns.due}</th>
              <th scope="col">{words.columns.state}</th>
            </tr>
          </thead>
          {groups.map(([group, rows]) => (
            <Rows key={group} title={group} rows={rows} chosen={chosen} onChoose={mayAnswer ? choose : null} />
          ))}
          {answered.length === 0 ? null : <Rows title={words.answeredOnes} rows={answered} chosen={chosen} onChoose={null} />}
        </table>
      )}
      {chosen.size === 0 ? null : <AnswerMany difficulties={open.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(new Set())} />}
    </main>
  )
}

function Rows(props: {
  readonly title: string
  readonly rows: readonly DifficultyLine[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: ((id: string) => void) | null
}) {
  const { title, rows, chosen, onChoose } = props
  const words = useDifficultyWords()
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={5}>
          {title} <span className="note">{rows.length}</span>
        </th>
      </tr>
      {rows.map(({ id, text, about, seat, raisedOn, due, state }) => (
        <tr className="row" key={id}>
          <th scope="row">
            {onChoose === null ? null : (
              <input
                type="checkbox"
                className="choose"
                checked={chosen.has(id)}
                aria-label={words.acts.choose(text)}
                onChange={() => onChoose(id)}
              />
            )}
            <Link to="/difficulties/$difficultyId" params={{ difficultyId: id }}>
              {text}
            </Link>
            <span className="under">
              {about.words === null ? words.about.kinds[about.kind] : words.about.line(words.about.kinds[about.kind], about.words)}
            </span>
          </th>
          <td>{seat.name}</td>
          <td>{writeDay(raisedOn)}</td>
          <td>{due === null ? null : writeDay(due)}</td>
          <td>{words.states[state]}</td>
        </tr>
      ))}
    </tbody>
  )
}
