import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useLanguage } from '../../app/language.tsx'
import { useFrameWords } from '../../app/words.ts'
import { type PlanPage, planQuery } from '../plan-page.ts'
import { type PlanWords, usePlanWords } from '../words.ts'
import { comparisonQuery, type ItemChange } from './queries.ts'
import { type ComparisonWords, useComparisonWords } from './words.ts'
import { written } from './written.ts'
import './comparison.css'

const route = getRouteApi('/desk/plans/$planId/editions')
type Edition = PlanPage['editions'][number]

/** Two editions of a plan, item by item: what came, what went, what says something else. */
export function EditionsScreen() {
  const { planId } = route.useParams()
  const chosen = route.useLoaderData()
  const page = useSuspenseQuery(planQuery(planId)).data
  const words = useComparisonWords()
  const frame = useFrameWords()
  return (
    <main className="page" id="content">
      <title>{`${words.editions.title} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/plans/$planId/$part" params={{ planId, part: 'targets' }} search={{}}>
          {words.back}
        </Link>{' '}
        · {page.title}
      </p>
      <h1>{words.editions.title}</h1>
      {chosen === null ? <p className="empty">{words.editions.one}</p> : <Chosen page={page} {...chosen} />}
    </main>
  )
}

function editionName(edition: Edition, position: number, words: ComparisonWords, plan: PlanWords): string {
  const paper = edition.number ?? words.editions.unnamed(position + 1)
  return [plan.states[edition.state], paper, edition.signedOn === null ? null : writeDay(edition.signedOn)]
    .filter((part) => part !== null)
    .join(' · ')
}

function Chosen({ page, before, after }: { readonly page: PlanPage; readonly before: string; readonly after: string }) {
  const { changes } = useSuspenseQuery(comparisonQuery(page.id, before, after)).data
  const words = useComparisonWords()
  const plan = usePlanWords()
  const navigate = useNavigate()
  const choice = (name: 'before' | 'after', value: string) => (
    <label className="choice">
      {words.editions[name]}{' '}
      <select
        value={value}
        onChange={(event) =>
          void navigate({
            to: '/plans/$planId/editions',
            params: { planId: page.id },
            search: { before, after, [name]: event.target.value },
          })
        }
      >
        {page.editions.map((edition, position) => (
          <option key={edition.id} value={edition.id}>
            {editionName(edition, position, words, plan)}
          </option>
        ))}
      </select>
    </label>
  )
  const came = changes.filter((change) => change.before === null).length
  const went = changes.filter((change) => change.after === null).length
  return (
    <>
      <div className="chosen">
        {choice('before', before)} {choice('after', after)}
      </div>
      <p role="status">{changes.length === 0 ? words.editions.same : words.editions.count(came, went, changes.length - came - went)}</p>
      {changes.length === 0 ? null : <Changes changes={changes} />}
    </>
  )
}

function Changes({ changes }: { readonly changes: readonly ItemChange[] }) {
  const words = useComparisonWords()
  const kinds: Readonly<Record<string, string>> = words.kinds
  return (
    <table className="ledger stacks changes">
      <thead>
        <tr>
          <th scope="col">{words.editions.kind}</th>
          <th scope="col">{words.editions.what}</th>
          <th scope="col">{words.editions.how}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.kind} ${change.before?.id ?? ''} ${change.after?.id ?? ''}`} className="row">
            <td>{kinds[change.kind] ?? change.kind}</td>
            <th scope="row">{(change.after ?? change.before)?.words}</th>
            <td>
              <How change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function How({ change: { before, after, fields } }: { readonly change: ItemChange }) {
  const words = useComparisonWords()
  const { language } = useLanguage()
  const names: Readonly<Record<string, string>> = words.fields
  if (before === null) return <b>{words.editions.came}</b>
  if (after === null) return <b>{words.editions.went}</b>
  const tell = (value: unknown) => written(value, language, words.editions.nothing)
  return (
    <>
      <b>{words.editions.changed}</b>
      {fields.map((change) => (
        <span key={change.field} className="under">
          {words.editions.field(names[change.field] ?? change.field, tell(change.before), tell(change.after))}
        </span>
      ))}
    </>
  )
}
