import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The header the measurements say with who they are; the server of a place reads a cookie or a key instead. */
export const WHO = 'x-bench-person'

/** Where the place lies. */
export interface Serve {
  readonly host: string
  readonly port: number
  readonly placeId: string
}

/** What the server's process has taken since it was asked before; its memory as it stands, and the most it held. */
export interface Taken {
  readonly statements: number
  readonly processorSeconds: number
  readonly megabytes: number
  readonly mostMegabytes: number
}

export interface ProvinceServer {
  readonly url: string
  taken(): Promise<Taken>
  stop(): Promise<void>
}

/** As `tools/bootstrap` starts a place. */
export const THRIFTY = ['--max-semi-space-size=8', '--heap-growing-percent=60']

const SERVER = fileURLToPath(new URL('serve-province.ts', import.meta.url))

/** Serves the place in a process of its own. */
export async function serveProvince(place: Serve): Promise<ProvinceServer> {
  const server = fork(SERVER, { execArgv: THRIFTY })
  const ended = once(server, 'exit')
  const asked = async <T>(what: Serve | 'report'): Promise<T> => {
    server.send(what)
    const [answer] = (await Promise.race([once(server, 'message'), ended.then(() => [])])) as [T?]
    if (answer === undefined) throw new Error('the server of the province ended')
    return answer
  }
  return {
    url: await asked<string>(place),
    taken: () => asked<Taken>('report'),
    async stop() {
      if (server.connected) server.disconnect()
      await ended
    },
  }
}
