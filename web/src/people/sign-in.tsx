import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { isSignedOut, placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { accessToken } from './token.ts'

const route = getRouteApi('/sign-in')

/** The door of the demonstration place: its officer's token, checked by asking the server who that is. */
export function SignIn() {
  const words = useFrameWords()
  const queries = useQueryClient()
  const router = useRouter()
  const { back } = route.useSearch()
  const [token, setToken] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(false)

  const enter = async () => {
    if (token.trim() === '') return setFault(words.signIn.empty)
    setWaiting(true)
    accessToken.keep(token.trim())
    try {
      await queries.fetchQuery(placeQuery)
      router.history.push(back)
    } catch (error) {
      accessToken.forget()
      setFault(isSignedOut(error) ? words.signIn.wrong : sentenceOf(error, words))
    } finally {
      setWaiting(false)
    }
  }

  return (
    <main className="page narrow" id="content">
      <title>{`${words.signIn.title} · ${words.product}`}</title>
      <p className="kicker">
        {words.product} · {words.tagline}
      </p>
      <h1>{words.signIn.title}</h1>
      <form
        className="sheet"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void enter()
        }}
      >
        <p>{words.signIn.lead}</p>
        <Field label={words.signIn.token} fault={fault}>
          {(field) => (
            <input
              {...field}
              type="password"
              autoComplete="current-password"
              value={token}
              onChange={(event) => setToken(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="primary" disabled={waiting}>
          {words.signIn.submit}
        </button>
      </form>
    </main>
  )
}
