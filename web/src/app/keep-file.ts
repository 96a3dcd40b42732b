import { Refused, Unreachable } from './ask.ts'
import { headers } from './request-headers.ts'

/** Hands bytes to the person as a file of that name. */
export function handOver(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

const nameIn = (disposition: string | null): string => {
  const coded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return coded === undefined ? 'tep' : decodeURIComponent(coded)
}

/** Fetches a file of the server. Throws its refusal, or that it cannot be reached. */
export async function fetchFile(path: string): Promise<Response> {
  const answer = await fetch(path, { headers: headers('GET') }).catch(() => {
    throw new Unreachable()
  })
  if (!answer.ok) throw new Refused(answer.status, ((await answer.json().catch(() => ({}))) ?? {}) as object)
  return answer
}

/** Fetches a file of the server and hands it over under the name it has there; it is never opened within the desk. */
export async function keepFile(path: string): Promise<void> {
  const answer = await fetchFile(path)
  handOver(await answer.blob(), nameIn(answer.headers.get('content-disposition')))
}
