import type { makeRecoveryCodes } from '@songhanh/api/people'
import { Notice } from '@songhanh/ui/sheet'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { useAct } from './act.ts'
import { SecretField } from './secret-field.tsx'
import { usePeopleWords } from './words.ts'

/** The codes as they are printed once and put away. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const words = usePeopleWords()
  return (
    <section aria-label={words.setUp.codes}>
      <h2>{words.setUp.codes}</h2>
      <p>{words.setUp.codesLead}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => window.print()}>
        {words.setUp.print}
      </button>
    </section>
  )
}

/** New codes in place of those that were used up or lost; the password is asked again. */
export function NewRecoveryCodes() {
  const words = usePeopleWords()
  const { waiting, refused, run } = useAct()
  const [password, setPassword] = useState('')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      const made = await ask<typeof makeRecoveryCodes>('POST', '/api/account/recovery-codes', { body: { password } })
      setPassword('')
      setCodes(made.recoveryCodes)
    })
  }
  if (codes !== null)
    return (
      <div className="sheet beside">
        <RecoveryCodes codes={codes} />
      </div>
    )
  return (
    <form className="sheet beside" noValidate aria-label={words.account.recovery} onSubmit={submit}>
      <h2>{words.account.recovery}</h2>
      <p className="note">{words.account.recoveryLead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <SecretField label={words.setUp.password} value={password} autoComplete="current-password" onChange={setPassword} />
      <button type="submit" className="button" disabled={waiting || password === ''}>
        {words.account.recoveryMake}
      </button>
    </form>
  )
}
