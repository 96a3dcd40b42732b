import { capitalised } from '@songhanh/core/basics/vietnamese'
import { writeDay } from '@songhanh/words/writing'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { plansQuery } from '../plans/plan-page.ts'
import { roundsQuery } from './queries.ts'
import { useCollectionWords, useDeskWords, useFileWords } from './words.ts'
import './collection.css'

/** The rounds of the place: what is asked, until when, and how much has come. */
export function RoundsList() {
  const words = useDeskWords()
  const domain = useCollectionWords()
  const files = useFileWords()
  const frame = useFrameWords()
  const { rounds } = useSuspenseQuery(roundsQuery).data
  const plan = useQuery(plansQuery).data?.plans[0]
  const { rights } = useSuspenseQuery(placeQuery).data.person
  return (
    <main className="page rounds-page" id="content">
      <title>{`${words.list.title} · ${frame.product}`}</title>
      <div className="head">
        <h1>{words.list.title}</h1>
        <div className="acts">
          {plan === undefined ? null : (
            <>
              <Link className="button" to="/plans/$planId/yearly" params={{ planId: plan.id }}>
                {words.yearly.title}
              </Link>
              {rights.includes('progress.read') ? (
                <Link className="button" to="/plans/$planId/at-once" params={{ planId: plan.id }}>
                  {words.atOnce.title}
                </Link>
              ) : null}
            </>
          )}
          {rights.includes('collection.fill') || rights.includes('collection.fill-for-another') ? (
            <Link className="button" to="/rounds/files">
              {files.title}
            </Link>
          ) : null}
          {rights.includes('collection.open-round') ? (
            <Link className="button primary" to="/rounds/new">
              {words.list.open}
            </Link>
          ) : null}
        </div>
      </div>
      {rounds.length === 0 ? (
        <p className="empty">{words.list.none}</p>
      ) : (
        <table className="ledger rounds">
          <thead>
            <tr>
              <th scope="col">{words.list.round}</th>
              <th scope="col">{words.list.closing}</th>
              <th scope="col">{words.list.due}</th>
              <th scope="col" className="number">
                {words.list.sent}
              </th>
              <th scope="col" className="number">
                {words.list.accepted}
              </th>
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <tr key={round.id} className="row">
                <th scope="row">
                  <Link to="/rounds/$roundId" params={{ roundId: round.id }}>
                    {round.name}
                  </Link>
                  <span className="under">
                    {capitalised(domain.period(round.period))}
                    {round.adHoc ? ` · ${words.list.adHoc}` : ''}
                  </span>
                </th>
                <td>{writeDay(round.closing)}</td>
                <td>
                  {writeDay(round.due)}
                  {round.lastWorkingDay === round.due ? null : (
                    <span className="under">{words.list.lastWorkingDay(writeDay(round.lastWorkingDay))}</span>
                  )}
                </td>
                <td className="number">{words.list.of(round.sent, round.owed)}</td>
                <td className="number">{words.list.of(round.accepted, round.owed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  )
}
