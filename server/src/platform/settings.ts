import { dataFolder } from '@songhanh/core/basics/data-folder'
import { operations } from '@songhanh/words/vi/operations'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { Told } from './told.ts'

/** Everything a place can be told from outside, read once at the start. */
export interface Settings {
  /** The data folder, absolute. */
  readonly folder: string
  readonly port: number
  /** Address to listen on: loopback unless told otherwise. */
  readonly listen: string
  /** Host names (with port where it is not the usual one) under which the place is reached, beside loopback. */
  readonly hosts: readonly string[]
  /** A PostgreSQL server of one's own, by the app's login; null for the embedded one. */
  readonly databaseUrl: string | null
  /** Addresses of the other logins; null where they are those of `databaseUrl` with the same password. */
  readonly databaseWorkerUrl: string | null
  readonly databaseAuthUrl: string | null
  /** A login that may create and change tables; without it an outside database is only checked, never migrated. */
  readonly databaseAdminUrl: string | null
  /** The office's name, for the first opening of a real place. */
  readonly name: string | null
  /** The address people type, where it is not the one listened on (behind a proxy). */
  readonly url: string | null
  /** A province's own sign-on by OpenID Connect; null without one. */
  readonly signOn: { readonly discoveryUrl: string; readonly clientId: string; readonly clientSecret: string } | null
  /** Where mail is handed over and in whose name; null where the place sends none. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** Certificate and key files for TLS in this process; null behind a proxy. */
  readonly tls: { readonly certificate: string; readonly key: string } | null
  /** A GeoJSON file with boundaries of units, absolute; null where maps are drawn in tiles. */
  readonly boundaries: string | null
  /** A PEM file with the certificates an office trusts for signed copies, absolute; null where it supplies none. */
  readonly signers: string | null
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 8080
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new Told(operations.settings.port(text))
  return port
}

export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

const list = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')

/** Mail is handed over to a server by its address, in the name of the office: one without the other says nothing. */
function mailOf(env: NodeJS.ProcessEnv): Settings['mail'] {
  const url = env['SONGHANH_SMTP_URL'] || null
  const from = env['SONGHANH_MAIL_FROM'] || null
  if ((url === null) !== (from === null)) throw new Told(operations.settings.mailInPairs)
  if (url === null || from === null) return null
  // The address may hold a password: it is not said again.
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? '')) throw new Told(operations.settings.mailUrl)
  return { url, from }
}

/** An address without a path: cookies, links and the names a place answers to are made of it. */
function urlOf(text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  const url = URL.parse(text)
  if (!/^https?:$/.test(url?.protocol ?? '') || url?.pathname !== '/' || url.username !== '' || url.search !== '')
    throw new Told(operations.settings.url(text))
  return url.origin
}

/** The province's own sign-on: all of it, or none. */
function signOnOf(env: NodeJS.ProcessEnv): Settings['signOn'] {
  const [discoveryUrl, clientId, clientSecret] = [env['SONGHANH_OIDC_URL'], env['SONGHANH_OIDC_CLIENT'], env['SONGHANH_OIDC_SECRET']]
  if (discoveryUrl && clientId && clientSecret) return { discoveryUrl, clientId, clientSecret }
  if (discoveryUrl || clientId || clientSecret) throw new Told(operations.settings.signOnTogether)
  return null
}

/** Reads the settings; relative paths are those of the caller. Throws `Told` on the first that cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv, callerFolder: string): Settings {
  const certificate = env['SONGHANH_TLS_CERT'] || null
  const key = env['SONGHANH_TLS_KEY'] || null
  if ((certificate === null) !== (key === null)) {
    throw new Told(operations.settings.tlsInPairs)
  }
  const listen = env['SONGHANH_LISTEN'] || '127.0.0.1'
  const hosts = list(env['SONGHANH_HOSTS'])
  const url = urlOf(env['SONGHANH_URL'])
  // Reached from other machines, the place must know its own names: it answers to no other.
  if (!LOOPBACK.has(listen) && hosts.length === 0 && url === null) throw new Told(operations.settings.listenNeedsHosts)
  return {
    folder: dataFolder({
      given: env['SONGHANH_DATA'] ? resolve(callerFolder, env['SONGHANH_DATA']) : null,
      isRoot: process.getuid?.() === 0,
      xdgDataHome: env['XDG_DATA_HOME'] || null,
      home: homedir(),
    }),
    port: portOf(env['PORT']),
    listen,
    hosts,
    databaseUrl: env['DATABASE_URL'] || null,
    databaseWorkerUrl: env['DATABASE_WORKER_URL'] || null,
    databaseAuthUrl: env['DATABASE_AUTH_URL'] || null,
    databaseAdminUrl: env['DATABASE_ADMIN_URL'] || null,
    name: env['SONGHANH_NAME']?.normalize('NFC').trim() || null,
    url,
    signOn: signOnOf(env),
    mail: mailOf(env),
    tls: certificate !== null && key !== null ? { certificate: resolve(callerFolder, certificate), key: resolve(callerFolder, key) } : null,
    boundaries: env['SONGHANH_BOUNDARIES'] ? resolve(callerFolder, env['SONGHANH_BOUNDARIES']) : null,
    signers: env['SONGHANH_SIGNERS'] ? resolve(callerFolder, env['SONGHANH_SIGNERS']) : null,
  }
}
