import type { confirmSecondFactor, proveSecondFactor, setUpSecondFactor } from '@songhanh/api/people'
import { Notice } from '@songhanh/ui/sheet'
import { type FormEvent, useState } from 'react'
import { renderSVG } from 'uqr'
import { ask, Refused } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { useAct } from './act.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SecretField } from './secret-field.tsx'
import { usePeopleWords } from './words.ts'

/** The second step of signing in: the code of the app, or a recovery code in its stead. */
export function ProveSecondFactor({ onDone, onAgain }: { readonly onDone: () => Promise<void>; readonly onAgain: () => void }) {
  const words = usePeopleWords()
  const { waiting, refused, run } = useAct()
  const [kind, setKind] = useState<'app' | 'recovery'>('app')
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      await ask<typeof proveSecondFactor>('POST', '/api/sign-in/second-factor', { body: { code: code.trim(), kind } })
      await onDone()
    })
  }
  return (
    <form className="sheet" noValidate onSubmit={submit}>
      <p>{words.factor.lead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={kind === 'app' ? words.factor.code : words.factor.recoveryCode}>
        {(field) => (
          <input
            {...field}
            // The person comes here to type this and nothing else.
            autoFocus
            inputMode={kind === 'app' ? 'numeric' : 'text'}
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <div className="acts">
        <button type="submit" className="primary" disabled={waiting || code.trim() === ''}>
          {words.signIn.go}
        </button>
        <button type="button" className="quiet" onClick={() => setKind(kind === 'app' ? 'recovery' : 'app')}>
          {kind === 'app' ? words.factor.recovery : words.factor.app}
        </button>
        <button type="button" className="quiet" onClick={onAgain}>
          {words.factor.again}
        </button>
      </div>
    </form>
  )
}

type Made = Awaited<ReturnType<typeof ask<typeof setUpSecondFactor>>>

/** Sets the second factor up: password again, the key as a picture and as text, recovery codes to print, the first code. */
export function SetUpSecondFactor({ onDone }: { readonly onDone: () => Promise<void> }) {
  const words = usePeopleWords()
  const { waiting, refused, run } = useAct()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [made, setMade] = useState<Made | null>(null)
  // Who came by the province's sign-on may have set it up long ago: then only the code is missing.
  const [there, setThere] = useState(false)
  const begin = async () => {
    try {
      setMade(await ask<typeof setUpSecondFactor>('POST', '/api/account/second-factor', { body: { password } }))
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'people.second-factor-set-already') throw error
      setThere(true)
    }
  }
  const begun = made !== null || there
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      if (!begun) return begin()
      await ask<typeof confirmSecondFactor>('POST', '/api/account/second-factor/confirm', { body: { code: code.trim() } })
      await onDone()
    })
  }
  return (
    <form className="sheet" noValidate onSubmit={submit}>
      <p>{words.setUp.why}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {!begun ? (
        <SecretField label={words.setUp.password} value={password} autoComplete="current-password" onChange={setPassword} />
      ) : (
        <>
          {made === null ? null : <Key uri={made.uri} />}
          {made === null ? null : <RecoveryCodes codes={made.recoveryCodes} />}
          <Field label={words.setUp.code}>
            {(field) => (
              <input
                {...field}
                inputMode="numeric"
                autoComplete="one-time-code"
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      <button type="submit" className="primary" disabled={waiting || (begun ? code : password).trim() === ''}>
        {begun ? words.setUp.confirm : words.setUp.begin}
      </button>
    </form>
  )
}

function Key({ uri }: { readonly uri: string }) {
  const words = usePeopleWords()
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { border: 2 }))}`
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <>
      <p>{words.setUp.scan}</p>
      <img className="qr" src={picture} width="220" height="220" alt={words.setUp.picture} />
      <p>
        {words.setUp.key}: <code>{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
    </>
  )
}
