import { capacity } from '../people/capacity.ts'
import { accessToken } from '../people/token.ts'

/** What every request to the server says of itself. */
export function headers(method: string): Record<string, string> {
  const [token, role] = [accessToken.read(), capacity.read()]
  return {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(role === null ? {} : { 'x-capacity': role }),
    // A repeated click or a repeated packet is one request: the server answers it once. The ledger keeps this machine's clock beside its own.
    ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID(), 'x-device-time': new Date().toISOString() }),
  }
}
