import type { putInForce } from '@songhanh/api/plans'
import { Notice } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask, Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { draftOf, editionQuery, type Edition, type PlanPage, planQuery } from './plan-page.ts'
import { useInForceWords } from './in-force-words.ts'
import { WithdrawEdition } from './withdraw-edition.tsx'

const route = getRouteApi('/desk/plans/$planId/in-force')
type Body = Parameters<typeof ask<typeof putInForce>>[2]['body']

/** Puts the draft in force, a plan's first or the next one: with the number, day and signer of the paper, or as an unnumbered copy with who supplied it; or withdraws it. Without a draft, whoever may withdraws the edition in force. */
export function InForce() {
  const { planId } = route.useParams()
  const page = useSuspenseQuery(planQuery(planId)).data
  const words = useInForceWords()
  const frame = useFrameWords()
  const draft = draftOf(page)
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const { edition } = page
  if (draft === null && edition?.state === 'in-force' && rights.includes('plans.withdraw'))
    return (
      <main className="page" id="content">
        <title>{`${words.withdrawInForce.title} · ${frame.product}`}</title>
        <Head plan={page.title} title={words.withdrawInForce.title} id="withdraw-edition" />
        <WithdrawEdition edition={edition} back={planId} />
      </main>
    )
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <Head plan={page.title} title={words.title} />
      {draft === null ? (
        <Notice kind="notice">
          {words.notDraft}{' '}
          <Link to="/plans/$planId/$part" params={{ planId, part: 'targets' }} search={{}}>
            {words.cancel}
          </Link>
        </Notice>
      ) : (
        <Draft planId={planId} draft={draft} />
      )}
    </main>
  )
}

const Head = ({ plan, title, id }: { readonly plan: string; readonly title: string; readonly id?: string }) => (
  <div className="head">
    <div>
      <p className="kicker">{plan}</p>
      <h1 id={id}>{title}</h1>
    </div>
  </div>
)

/** The draft as its own paper prints it: the plan's page shows the edition in force. */
function Draft({ planId, draft }: { readonly planId: string; readonly draft: Edition }) {
  const page = useSuspenseQuery(editionQuery(planId, draft.id)).data
  return (
    <>
      <InForceForm page={page} edition={draft} />
      <WithdrawEdition edition={draft} />
    </>
  )
}

const FIELDS = ['number', 'signedOn', 'signedBy', 'suppliedBy', 'from'] as const
type Name = (typeof FIELDS)[number]
type Typed = Readonly<Record<Name, string>>

function InForceForm({ page, edition }: { readonly page: PlanPage; readonly edition: Edition }) {
  const words = useInForceWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [numbered, setNumbered] = useState(page.content.letterhead.number.number !== null)
  const [typed, setTyped] = useState<Typed>(() => asPrinted(page))
  const [faults, setFaults] = useState<Partial<Typed>>({})
  const [refused, setRefused] = useState<string | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const read = readForm(typed, numbered, { needed: words.needed, noDay: frame.day.wrong })
    setFaults(read.faults)
    setRefused(null)
    if (read.body === null) return
    const body = { ...read.body, expectedVersion: edition.version }
    try {
      await ask<typeof putInForce>('POST', '/api/editions/{editionId}/in-force', { editionId: edition.id, body })
      await queries.invalidateQueries({ queryKey: ['plans'] })
      await navigate({ to: '/plans/$planId/$part', params: { planId: page.id, part: 'targets' }, search: {} })
    } catch (error) {
      const details = error instanceof Refused ? error.faults.map((fault) => fault.detail) : []
      setRefused([sentenceOf(error, frame), ...details].join(' '))
    }
  }

  const input = (name: Name, hint?: string) => (
    <Field key={name} label={words[name]} fault={faults[name] ?? null} {...(hint === undefined ? {} : { hint })}>
      {(attributes) => (
        <input
          {...attributes}
          value={typed[name]}
          autoComplete="off"
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  )

  return (
    <form className="sheet" noValidate onSubmit={(event) => void submit(event)}>
      <p className="lead">{words.lead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <fieldset>
        <legend>{words.kind}</legend>
        {[true, false].map((choice) => (
          <label key={String(choice)} className="choice">
            <input type="radio" name="numbered" checked={numbered === choice} onChange={() => setNumbered(choice)} />{' '}
            {choice ? words.numbered : words.unnumbered}
          </label>
        ))}
      </fieldset>
      {numbered ? [input('number'), input('signedOn', frame.day.hint), input('signedBy')] : input('suppliedBy', words.suppliedHint)}
      {input('from', frame.day.hint)}
      <div className="acts">
        <button type="submit" className="primary">
          {words.submit}
        </button>
        <Link className="button" to="/plans/$planId/$part" params={{ planId: page.id, part: 'targets' }} search={{}}>
          {words.cancel}
        </Link>
      </div>
    </form>
  )
}

/** What the paper itself prints, to be confirmed; what it leaves blank stays blank. */
function asPrinted({ content, businessDay }: PlanPage): Typed {
  const { number, date } = content.letterhead
  const printed = number.number === null ? '' : number.symbol === null ? number.number : `${number.number}/${number.symbol}`
  const whole = date.day !== null && date.month !== null && date.year !== null
  const signedOn = whole ? [date.day, date.month, date.year].map((part) => String(part).padStart(2, '0')).join('/') : ''
  return {
    number: printed,
    signedOn,
    signedBy: content.signature.name ?? '',
    suppliedBy: '',
    from: signedOn === '' ? writeDay(businessDay) : signedOn,
  }
}

type Said = { readonly needed: string; readonly noDay: string }

function readForm(
  typed: Typed,
  numbered: boolean,
  said: Said,
): { readonly faults: Partial<Typed>; readonly body: Omit<Body, 'expectedVersion'> | null } {
  const asked: readonly Name[] = numbered ? ['number', 'signedOn', 'signedBy', 'from'] : ['suppliedBy', 'from']
  const [signedOn, inForceFrom] = [readDay(typed.signedOn), readDay(typed.from)]
  const days: Partial<Record<Name, string | null>> = { signedOn, from: inForceFrom }
  const faults = Object.fromEntries(
    asked.flatMap((name) => {
      if (typed[name].trim() === '') return [[name, said.needed]]
      return days[name] === null ? [[name, said.noDay]] : []
    }),
  )
  if (Object.keys(faults).length > 0 || inForceFrom === null) return { faults, body: null }
  if (!numbered) return { faults, body: { issued: { numbered, suppliedBy: typed.suppliedBy.trim() }, inForceFrom } }
  if (signedOn === null) return { faults, body: null }
  return { faults, body: { issued: { numbered, number: typed.number.trim(), signedOn, signedBy: typed.signedBy.trim() }, inForceFrom } }
}
