import type { listBodyKinds } from '@songhanh/api/bodies'
import { Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Answer } from '../app/ask.ts'
import { useFrameWords } from '../app/words.ts'
import { bodyKindsQuery } from './queries.ts'
import './units.css'
import { useBodyWords } from './words.ts'

type Line = Answer<typeof listBodyKinds>['successions'][number]

/** What each kind of body became, with what is known of it; a kind without a line has no known successor. */
export function BodiesScreen() {
  const { kinds, successions } = useSuspenseQuery(bodyKindsQuery).data
  const words = useBodyWords()
  const frame = useFrameWords()
  const ended = kinds.filter((kind) => kind.level === 'district' || successions.some((line) => line.from.id === kind.id))
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <div className="head">
        <h1>{words.title}</h1>
        <div className="acts">
          <Link className="button" to="/bodies/report-requests">
            {words.requests.title}
          </Link>
        </div>
      </div>
      <p className="part-note">{words.lead}</p>
      <div className="unit-sheets">
        {ended.map((kind) => (
          <Sheet key={kind.id} title={`${kind.name} (${words.levels[kind.level]})`}>
            <Successors label={kind.name} lines={successions.filter((line) => line.from.id === kind.id)} />
          </Sheet>
        ))}
      </div>
    </main>
  )
}

function Successors({ label, lines }: { readonly label: string; readonly lines: readonly Line[] }) {
  const words = useBodyWords()
  if (lines.length === 0) return <p className="empty">{words.noSuccessor}</p>
  return (
    <table className="ledger" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.newer}</th>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.basis}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr className="row" key={line.to.id}>
            <th scope="row">
              {line.to.name} <span className="note">({words.levels[line.to.level]})</span>
            </th>
            <td>{writeDay(line.date)}</td>
            <td>
              {line.act ?? words.noAct} · {words.sure[line.sure]}
              <span className="under">{words.source(line.source)}</span>
              {line.note === null ? null : <span className="under">{line.note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
