import type { changePassword, endSession } from '@songhanh/api/people'
import { Facts, Notice, Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { AccessKeys } from './access-keys.tsx'
import { useAct } from './act.ts'
import './people.css'
import { useHandoverWords } from './handover/words.ts'
import { accountQuery, type HeldRole } from './queries.ts'
import { NewRecoveryCodes } from './recovery-codes.tsx'
import { RoleLine } from './role-line.tsx'
import { SetUpSecondFactor } from './second-factor.tsx'
import { SecretField } from './secret-field.tsx'
import { usePeopleWords } from './words.ts'

/** My account: who I am here, my roles, the second factor, my sessions, my password. */
export function AccountScreen() {
  const words = usePeopleWords()
  const passing = useHandoverWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { person, roles, secondFactor, secondFactorNeeded } = useSuspenseQuery(accountQuery).data
  const { rights } = useSuspenseQuery(placeQuery).data.person
  return (
    <main className="page narrow" id="content">
      <title>{`${words.account.title} · ${frame.product}`}</title>
      <div className="head">
        <h1>{words.account.title}</h1>
        {rights.includes('people.list') ? (
          <div className="acts">
            <Link className="button" to="/people">
              {words.list.title}
            </Link>
          </div>
        ) : null}
      </div>
      <Facts
        rows={[
          [words.account.facts.name, person.name],
          [words.account.facts.username, person.username],
          [words.account.facts.email, person.email ?? words.account.none],
          [words.account.facts.secondFactor, secondFactor ? words.account.secondFactorOn : words.account.secondFactorOff],
        ]}
      />
      <Sheet title={words.account.roles}>
        <ul>
          {roles.map((held) => (
            <li key={held.id}>
              <RoleLine held={held} /> {held.lentBy === null ? <PassOn held={held} rights={rights} /> : null}
            </li>
          ))}
        </ul>
        {rights.includes('people.read-handovers') ? (
          <p className="note">
            <Link to="/handovers">{passing.records}</Link>
          </p>
        ) : null}
      </Sheet>
      {secondFactorNeeded && !secondFactor ? (
        <section className="beside" aria-label={words.setUp.title}>
          <h2>{words.setUp.title}</h2>
          <SetUpSecondFactor onDone={() => queries.invalidateQueries()} />
        </section>
      ) : null}
      {secondFactor ? <NewRecoveryCodes /> : null}
      <Sessions />
      <AccessKeys />
      <Password />
    </main>
  )
}

/** Where a role of mine goes while I am away, or for good. */
function PassOn({ held, rights }: { readonly held: HeldRole; readonly rights: readonly string[] }) {
  const words = useHandoverWords()
  if (!rights.includes('people.delegate')) return null
  const params = { roleId: held.id }
  return (
    <span className="pass-on">
      <Link to="/account/roles/$roleId/lend" params={params}>
        {words.lend.link}
      </Link>{' '}
      <Link to="/account/roles/$roleId/hand-over" params={params}>
        {words.pass.link}
      </Link>
    </span>
  )
}

const dayAndTime = (instant: string) => {
  // The office's own zone, whatever the machine says.
  const [day = '', time = ''] = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).split(' ')
  return `${writeDay(day)} ${time.slice(0, 5)}`
}

function Sessions() {
  const words = usePeopleWords()
  const queries = useQueryClient()
  const { sessions } = useSuspenseQuery(accountQuery).data
  const { refused, run } = useAct()
  const end = (sessionId: string) =>
    void run(async () => {
      await ask<typeof endSession>('POST', '/api/account/sessions/{sessionId}/end', { sessionId })
      await queries.invalidateQueries({ queryKey: ['account'] })
    })
  return (
    <div className="beside">
      <Sheet title={words.account.sessions}>
        {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
        <table className="ledger stacks">
          <thead>
            <tr>
              <th scope="col">{words.account.session}</th>
              <th scope="col">{words.account.begun}</th>
              <th scope="col">{words.account.until}</th>
              <th scope="col">{words.account.end}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr className="row" key={session.id}>
                <th scope="row">
                  {session.here
                    ? words.account.here
                    : session.kind === 'key'
                      ? words.account.key(session.label ?? '')
                      : words.account.session}
                </th>
                <td>{dayAndTime(session.begunAt)}</td>
                <td>{session.until === null ? words.account.noEnd : dayAndTime(session.until)}</td>
                <td>
                  {session.here ? null : (
                    <button type="button" className="quiet" onClick={() => end(session.id)}>
                      {words.account.end}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
    </div>
  )
}

function Password() {
  const words = usePeopleWords()
  const { waiting, refused, run } = useAct()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [changed, setChanged] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChanged(false)
    void run(async () => {
      await ask<typeof changePassword>('POST', '/api/account/password', { body: { current, next } })
      setCurrent('')
      setNext('')
      setChanged(true)
    })
  }
  return (
    <form className="sheet beside" noValidate aria-label={words.account.password} onSubmit={submit}>
      <h2>{words.account.password}</h2>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {changed ? <Notice kind="done">{words.account.changed}</Notice> : null}
      <SecretField label={words.account.current} value={current} autoComplete="current-password" onChange={setCurrent} />
      <SecretField label={words.account.next} value={next} autoComplete="new-password" onChange={setNext} />
      <button type="submit" className="button" disabled={waiting || current === '' || next === ''}>
        {words.account.change}
      </button>
    </form>
  )
}
