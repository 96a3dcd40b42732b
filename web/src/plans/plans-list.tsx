import { Unbroken } from '@songhanh/ui/unbroken'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { type PlanRow, plansQuery, proposalsQuery } from './plan-page.ts'
import { usePlanWords } from './words.ts'

/** The plans of the place, those in force first, and the readings that wait for a person. */
export function PlansList() {
  const words = usePlanWords()
  const frame = useFrameWords()
  const { plans } = useSuspenseQuery(plansQuery).data
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const waiting = useSuspenseQuery(proposalsQuery).data.proposals.filter((proposal) => proposal.state === 'open')
  return (
    <main className="page" id="content">
      <title>{`${words.list.title} · ${frame.product}`}</title>
      <div className="head">
        <h1>{words.list.title}</h1>
        {rights.includes('plans.draft') ? (
          <div className="acts">
            <Link className="button primary" to="/intake">
              {words.list.add}
            </Link>
          </div>
        ) : null}
      </div>
      {plans.length === 0 ? <p className="empty">{words.list.none}</p> : <PlansTable plans={plans} />}
      {waiting.length === 0 ? null : (
        <section className="waiting-list" aria-label={words.list.waiting}>
          <h2>{words.list.waiting}</h2>
          <ul>
            {waiting.map((proposal) => (
              <li key={proposal.id}>
                {proposal.title} <span className="note">{proposal.documentName}</span>{' '}
                <Link to="/intake/$proposalId" params={{ proposalId: proposal.id }}>
                  {words.list.review}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}

function PlansTable({ plans }: { readonly plans: readonly PlanRow[] }) {
  const words = usePlanWords()
  return (
    <table className="ledger stacks plans">
      <thead>
        <tr>
          <th scope="col">{words.list.plan}</th>
          <th scope="col">{words.list.issuer}</th>
          <th scope="col">{words.list.period}</th>
          <th scope="col">{words.list.state}</th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr className="row" key={plan.id}>
            <th scope="row">
              <Link to="/plans/$planId/$part" params={{ planId: plan.id, part: 'targets' }} search={{}}>
                <Unbroken text={plan.title} />
              </Link>
              <span className="under">{words.list.counts(plan.counts.measures, plan.counts.tasks, plan.counts.obligors)}</span>
            </th>
            <td>{plan.issuer}</td>
            <td>{plan.period === null ? null : `${plan.period.from}–${plan.period.to}`}</td>
            <td>{words.states[plan.edition?.state ?? 'none']}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
