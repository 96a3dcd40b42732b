/** A person of the demonstration, as far as signing in needs it. */
export interface Known {
  readonly username: string
  readonly password: string
}

/** Signs a person in who needs no second factor, and answers the cookie of the session as `name=value`. */
export async function sessionOf(url: string, { username, password }: Known): Promise<string> {
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ name: username, password }),
  })
  if (!answer.ok) throw new Error(`${username} could not sign in: ${await answer.text()}`)
  const cookie = answer.headers.getSetCookie().find((one) => one.includes('session_token='))
  if (cookie === undefined) throw new Error(`${username} signed in without a session`)
  return cookie.split(';')[0] ?? ''
}
