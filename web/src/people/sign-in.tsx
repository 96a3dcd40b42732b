import type { readEntrance, signIn } from '@songhanh/api/people'
import { Notice } from '@songhanh/ui/sheet'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { useAct } from './act.ts'
import { recentPeople, signedInAs } from './recent-people.ts'
import { RecentChoice } from './recent-choice.tsx'
import { pathOfThisPlace } from './back-path.ts'
import { DemonstrationToken } from './demonstration-token.tsx'
import './people.css'
import { ProveSecondFactor, SetUpSecondFactor } from './second-factor.tsx'
import { SecretField } from './secret-field.tsx'
import { accessToken } from './token.ts'
import { usePeopleWords } from './words.ts'

const route = getRouteApi('/sign-in')
type Step = 'password' | 'second-factor' | 'set-up-second-factor'

/** The door of the desk: name and password, then the second factor where a role asks for it. */
export function SignIn() {
  const words = usePeopleWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const router = useRouter()
  const { back, name } = route.useSearch()
  const [step, setStep] = useState<Step>('password')
  const [known, setKnown] = useState(name ?? '')
  const entrance = useQuery({ queryKey: ['entrance'], queryFn: () => ask<typeof readEntrance>('GET', '/api/sign-in', {}) }).data

  const enter = async (as: string) => {
    // Whoever was here before is gone with everything the desk had read for them.
    queries.clear()
    await queries.fetchQuery(placeQuery)
    signedInAs.keep(as)
    const left = recentPeople.read().find(({ username }) => username === as)
    router.history.push(left !== undefined && back === '/' ? pathOfThisPlace(left.page) : back)
  }
  const next = (as: string, what: Step | 'done') => {
    setKnown(as)
    return what === 'done' ? enter(as) : setStep(what)
  }
  const title = { password: words.signIn.title, 'second-factor': words.factor.title, 'set-up-second-factor': words.setUp.title }[step]
  return (
    <main className="page narrow" id="content">
      <title>{`${title} · ${frame.product}`}</title>
      <p className="kicker">
        {frame.product} · {entrance?.place ?? frame.tagline}
      </p>
      <h1>{title}</h1>
      {step === 'password' ? <RecentChoice onChoose={({ username }) => setKnown(username)} /> : null}
      {step === 'password' ? <PasswordStep key={known} known={known} onNext={next} /> : null}
      {step === 'second-factor' ? <ProveSecondFactor onDone={() => enter(known)} onAgain={() => setStep('password')} /> : null}
      {step === 'set-up-second-factor' ? <SetUpSecondFactor onDone={() => enter(known)} /> : null}
      {step === 'password' ? (
        <p className="beside">
          <Link to="/sign-in/code">{words.signIn.haveCode}</Link>
          {entrance?.signOn ? (
            <>
              {' · '}
              <a href="/api/sign-in/province">{words.signIn.signOn}</a>
            </>
          ) : null}
        </p>
      ) : null}
      {step === 'password' && entrance?.demonstration ? <DemonstrationToken onDone={() => enter('')} /> : null}
    </main>
  )
}

function PasswordStep({
  known,
  onNext,
}: {
  readonly known: string
  readonly onNext: (name: string, next: Step | 'done') => void | Promise<void>
}) {
  const words = usePeopleWords()
  const { waiting, refused, run } = useAct()
  const [name, setName] = useState(known)
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(true)
    if (name.trim() === '' || password === '') return
    void run(async () => {
      accessToken.forget()
      const { next } = await ask<typeof signIn>('POST', '/api/sign-in', { body: { name: name.trim(), password } })
      await onNext(name.trim(), next)
    })
  }
  return (
    <form className="sheet" noValidate onSubmit={submit}>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.signIn.name} fault={missing && name.trim() === '' ? words.signIn.needed : null}>
        {(field) => (
          <input
            {...field}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <SecretField
        label={words.signIn.password}
        value={password}
        // The name is there already: only this is missing.
        first={known !== ''}
        autoComplete="current-password"
        fault={missing && password === '' ? words.signIn.needed : null}
        onChange={setPassword}
      />
      <button type="submit" className="primary" disabled={waiting}>
        {words.signIn.go}
      </button>
    </form>
  )
}
