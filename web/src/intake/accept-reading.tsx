import { Notice } from '@songhanh/ui/sheet'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useFrameWords } from '../app/words.ts'
import { plansQuery } from '../plans/plan-page.ts'
import { acceptAsDraft, setAside } from './corrections.ts'
import { refusalSentence } from './item-form.tsx'
import type { Proposal } from './proposal.ts'
import { useIntakeWords } from './words.ts'

/** How a review ends: the reading becomes a draft of a new plan or the next edition of one that is there, or it is set aside. */
export function Accept({ proposal }: { readonly proposal: Proposal }) {
  const words = useIntakeWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const [refused, setRefused] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(false)
  const [again, setAgain] = useState(false)
  const [checked, setChecked] = useState(false)
  const [planId, setPlanId] = useState<string | null>(null)
  if (proposal.state !== 'open')
    return (
      <Notice kind="done">
        {words.review.closed[proposal.state]}{' '}
        {proposal.planId === null ? null : (
          <Link to="/plans/$planId/$part" params={{ planId: proposal.planId, part: 'targets' }} search={{}}>
            {words.review.openPlan}
          </Link>
        )}
      </Notice>
    )
  const ends = async (act: () => Promise<void>) => {
    setWaiting(true)
    try {
      await act()
    } catch (error) {
      setRefused(await refusalSentence(error, proposal, words, frame))
      setWaiting(false)
    }
  }
  const accept = () =>
    ends(async () => {
      const plan = await acceptAsDraft(proposal, { planId, again, numbersChecked: checked })
      await navigate({ to: '/plans/$planId/$part', params: { planId: plan, part: 'targets' }, search: {} })
    })
  const drop = () =>
    ends(async () => {
      await setAside(proposal)
      await navigate({ to: '/intake', search: {} })
    })
  return (
    <div className="accept">
      {proposal.samePlan === null || planId !== null ? null : (
        <Notice kind="notice">
          {words.review.samePlan}{' '}
          <Link to="/plans/$planId/$part" params={{ planId: proposal.samePlan.planId, part: 'targets' }} search={{}}>
            {proposal.samePlan.title}
          </Link>
          <label className="again">
            <input type="checkbox" checked={again} onChange={(event) => setAgain(event.target.checked)} /> {words.review.again}
          </label>
        </Notice>
      )}
      {proposal.toConfirm.length === 0 ? null : (
        <label className="again">
          <input type="checkbox" checked={checked} onChange={(event) => setChecked(event.target.checked)} />{' '}
          {words.scan.checked(proposal.toConfirm.length)}
        </label>
      )}
      <AsEditionOf planId={planId} choose={setPlanId} />
      <button type="button" className="primary" disabled={waiting} onClick={() => void accept()}>
        {words.review.accept}
      </button>
      <p className="note">{planId === null ? words.review.acceptNote : words.review.editionNote}</p>
      <SetAside waiting={waiting} drop={() => void drop()} />
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
    </div>
  )
}

/** Which plan the reading is an edition of; nothing is asked where the place holds none yet. */
function AsEditionOf({ planId, choose }: { readonly planId: string | null; readonly choose: (planId: string | null) => void }) {
  const words = useIntakeWords()
  const id = useId()
  const plans = useQuery(plansQuery).data?.plans ?? []
  if (plans.length === 0) return null
  return (
    <p className="edition-of">
      <label htmlFor={id}>{words.review.acceptAs}</label>
      <select id={id} value={planId ?? ''} onChange={(event) => choose(event.target.value === '' ? null : event.target.value)}>
        <option value="">{words.review.newPlan}</option>
        {plans.map((plan) => (
          <option key={plan.id} value={plan.id}>
            {words.review.editionOf(plan.title)}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Asked once more: what was corrected goes with it. */
function SetAside({ waiting, drop }: { readonly waiting: boolean; readonly drop: () => void }) {
  const words = useIntakeWords()
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <button type="button" className="quiet" onClick={() => setAsked(true)}>
        {words.review.setAside}
      </button>
    )
  return (
    <Notice kind="notice">
      {words.review.setAsideNote}
      <span className="acts">
        <button type="button" className="button" disabled={waiting} onClick={drop} autoFocus>
          {words.review.setAside}
        </button>
        <button type="button" className="quiet" onClick={() => setAsked(false)}>
          {words.review.cancel}
        </button>
      </span>
    </Notice>
  )
}
