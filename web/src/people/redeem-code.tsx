import type { redeemCode } from '@songhanh/api/people'
import { Notice } from '@songhanh/ui/sheet'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { useAct } from './act.ts'
import { codeInLink } from './code-in-link.ts'
import './people.css'
import { SecretField } from './secret-field.tsx'
import { usePeopleWords } from './words.ts'

/** Choosing a password by the code on paper or in the set-up link: a new colleague's first step, and of whoever forgot theirs. */
export function RedeemCode() {
  const words = usePeopleWords()
  const frame = useFrameWords()
  const { waiting, refused, run } = useAct()
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [code, setCode] = useState(() => codeInLink(hash))
  const [password, setPassword] = useState('')
  const [username, setUsername] = useState<string | null>(null)
  // The link may also come into a tab that shows this page already.
  const [linked, setLinked] = useState(codeInLink(hash))
  if (codeInLink(hash) !== linked) {
    setLinked(codeInLink(hash))
    if (codeInLink(hash) !== '') {
      setCode(codeInLink(hash))
      setUsername(null)
    }
  }
  // Neither the address bar nor the browser's history keeps the code.
  useEffect(() => {
    if (codeInLink(hash) !== '') void navigate({ to: '/sign-in/code', hash: '', replace: true })
  }, [hash, navigate])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      const done = await ask<typeof redeemCode>('POST', '/api/sign-in/code', { body: { code: code.trim(), password } })
      setUsername(done.username)
    })
  }
  return (
    <main className="page narrow" id="content">
      <title>{`${words.redeem.title} · ${frame.product}`}</title>
      <p className="kicker">{frame.product}</p>
      <h1>{words.redeem.title}</h1>
      {username === null ? (
        <form className="sheet" noValidate onSubmit={submit}>
          <p>{words.redeem.lead}</p>
          {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
          <Field label={words.redeem.code}>
            {(field) => (
              <input
                {...field}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
          <SecretField label={words.redeem.password} value={password} autoComplete="new-password" onChange={setPassword} />
          <button type="submit" className="primary" disabled={waiting || code.trim() === '' || password === ''}>
            {words.redeem.submit}
          </button>
        </form>
      ) : (
        <>
          <Notice kind="done">{words.redeem.done(username)}</Notice>
          <Link className="button primary" to="/sign-in" search={{ back: '/', name: username }}>
            {words.signIn.title}
          </Link>
        </>
      )}
    </main>
  )
}
