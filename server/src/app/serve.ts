import { readFileSync } from 'node:fs'
import { ENDPOINTS } from '@songhanh/api/treaty'
import { sentence } from '@songhanh/words/refusals'
import { operations } from '@songhanh/words/vi/operations'
import { identify } from '../people/identify.ts'
import { signInPage } from '../people/mount-sign-in.ts'
import { buildServer } from '../platform/http/server.ts'
import type { Settings } from '../platform/settings.ts'
import { Told } from '../platform/told.ts'
import { counterPages } from '../publication/counter.ts'
import { previewPages } from '../publication/preview-pages.ts'
import { signersToServe } from '../reports/signers.ts'
import { boundariesToServe } from '../units/boundary-file.ts'
import { apiPages } from './api-page.ts'
import { deskPages } from './desk.ts'
import { healthPage } from './health.ts'
import { startJobs } from './jobs.ts'
import type { OpenPlace } from './open-place.ts'
import { allRoutes, type Setting } from './routes.ts'

/** The version of this build. */
export const VERSION = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version

/** Where a place is reached, and how it is ended. */
export interface Serving {
  /** The address people type on this machine. */
  readonly url: string
  /** Finishes what is in hand, then closes sign-in, jobs, database and folder. */
  stop(drainMs?: number): Promise<void>
}

const readTls = (tls: Settings['tls']) => {
  if (tls === null) return null
  const read = (setting: string, path: string) => {
    try {
      return readFileSync(path)
    } catch (error) {
      throw new Told(operations.settings.fileUnreadable(setting, path), { cause: error })
    }
  }
  return { cert: read('SONGHANH_TLS_CERT', tls.certificate), key: read('SONGHANH_TLS_KEY', tls.key) }
}

/** Errors go to standard error with their trace; standard output stays for what a person waits for. */
const tell = (what: string, error: unknown) => console.error(what, error)

/** The address people type: the one told, else the one listened on. */
const publicUrl = ({ url, tls, port }: Settings): string => url ?? `${tls ? 'https' : 'http'}://localhost:${port}`

/** Serves an open place. The caller closes the place where this fails. */
export async function servePlace(open: OpenPlace, setting: Setting, settings: Settings): Promise<Serving> {
  const { place, entrance } = open
  const boundaries = boundariesToServe(settings.boundaries, ({ code, params }) =>
    console.error(operations.start.boundariesIgnored(sentence(code, params))),
  )
  const signers = signersToServe(settings.signers, ({ code, params }) =>
    console.error(operations.start.signersIgnored(sentence(code, params))),
  )
  const server = await buildServer({
    place,
    identify: (headers) => identify(entrance, headers),
    routes: allRoutes(setting, open.secret, publicUrl(settings), boundaries, signers),
    hosts: settings.url === null ? settings.hosts : [...settings.hosts, new URL(settings.url).host],
    tls: readTls(settings.tls),
    pages: [
      healthPage(place.app, place.id, VERSION, open.database),
      apiPages(ENDPOINTS, VERSION),
      (app, { hosts }) => signInPage(entrance, place, (origin) => hosts.trusts(origin))(app),
      counterPages(open.counter, place.id),
      previewPages(place, (headers) => identify(entrance, headers)),
      deskPages((error) => tell(operations.start.incident('first screen'), error)),
    ],
    onFailure: (incident, error) => tell(operations.start.incident(incident), error),
  })
  const reminding = settings.mail && { mail: settings.mail, holidays: setting.holidays, url: publicUrl(settings) }
  const jobs = startJobs(place, (job, error) => tell(operations.start.incident(job), error), reminding)
  const stop = async (drainMs?: number) => {
    await server.stop(drainMs)
    await jobs.stop()
    await open.close()
  }
  try {
    await server.app.listen({ port: settings.port, host: settings.listen })
  } catch (error) {
    await server.stop(0)
    await jobs.stop()
    throw (error as { code?: string }).code === 'EADDRINUSE' ? new Told(operations.start.portTaken(settings.port)) : error
  }
  const address = server.app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  return { url: settings.url ?? `${settings.tls ? 'https' : 'http'}://localhost:${port}`, stop }
}
