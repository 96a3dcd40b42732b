import { accessToken } from '../people/token.ts'

/** What every request to the server says of itself. */
export function headers(method: string): Record<string, string> {
  const token = accessToken.read()
  return {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    // A repeated click or a repeated packet is one request: the server answers it once.
    ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
  }
}
