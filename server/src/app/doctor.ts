import { createPrivateKey, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import type { Catalogue } from '@songhanh/words/catalogue'
import { type Language, sentence } from '@songhanh/words/refusals'
import { operations } from '@songhanh/words/vi/operations'
import type { Client } from 'pg'
import { holdFolder } from '../platform/folder.ts'
import { checkMigrated } from '../platform/migrate.ts'
import { reach } from '../platform/mail/mailer.ts'
import { withAdministrator } from '../platform/opening.ts'
import { LOOPBACK, type Settings } from '../platform/settings.ts'
import { readSignersFile } from '../reports/signers.ts'
import { readBoundaryFile } from '../units/boundary-file.ts'

type Words = Catalogue<typeof operations.doctor>

/** One thing looked at. `bad` means that the place cannot run so, `warn` that a person should look. */
export interface Finding {
  readonly state: 'ok' | 'warn' | 'bad'
  readonly says: string
}

const ok = (says: string): Finding => ({ state: 'ok', says })
const warn = (says: string): Finding => ({ state: 'warn', says })
const bad = (says: string): Finding => ({ state: 'bad', says })
const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

const GIGABYTE = 1e9
const EXPIRING_DAYS = 30
const OVERDUE_MINUTES = 5

function node(words: Words): Finding {
  const version = process.versions.node
  return Number(version.split('.')[0]) >= 24 ? ok(words.node(version)) : bad(words.nodeOld(version))
}

function folder({ folder: path }: Settings, words: Words): { finding: Finding; held: boolean } {
  if (!existsSync(path)) return { finding: ok(words.folderMissing(path)), held: false }
  try {
    holdFolder(path).release()
    return { finding: ok(words.folderFree(path)), held: false }
  } catch {
    return { finding: ok(words.folderHeld(path)), held: true }
  }
}

function space({ folder: path }: Settings, words: Words): Finding {
  let there = path
  while (!existsSync(there)) there = dirname(there)
  const { bavail, bsize } = statfsSync(there)
  const free = `${Math.floor((bavail * bsize) / 1e8) / 10} GB`
  return bavail * bsize < GIGABYTE ? bad(words.spaceLow(free)) : ok(words.space(free))
}

async function inTheDatabase(client: Client, words: Words): Promise<Finding[]> {
  const version = (await client.query<{ v: string }>(`SELECT split_part(current_setting('server_version'), ' ', 1) AS v`)).rows[0]!.v
  const founded = (await client.query<{ there: boolean }>(`SELECT to_regclass('public.place') IS NOT NULL AS there`)).rows[0]!.there
  if (!founded) return [ok(words.databaseEmpty(version))]
  const place = (await client.query<{ name: string }>('SELECT name FROM place')).rows[0]?.name
  const steps = (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM migration.applied')).rows[0]!.n
  const ledger = (
    await client.query<{ sealed: number; waiting: number; minutes: number }>(
      `SELECT (SELECT count(*)::int FROM ledger_link) AS sealed, count(u.entry_id)::int AS waiting,
              coalesce(floor(extract(epoch FROM now() - min(e.at)) / 60), 0)::int AS minutes
       FROM ledger_unsealed u JOIN ledger_entry e ON e.place_id = u.place_id AND e.id = u.entry_id`,
    )
  ).rows[0]!
  const mail = (
    await client.query<{ waiting: number; refused: number }>(
      `SELECT count(*) FILTER (WHERE refused_at IS NULL)::int AS waiting, count(refused_at)::int AS refused FROM outbox WHERE done_at IS NULL`,
    )
  ).rows[0]!
  return [
    ...(mail.waiting + mail.refused === 0 ? [] : [warn(words.mailWaiting(mail.waiting, mail.refused))]),
    place === undefined ? ok(words.databaseEmpty(version)) : ok(words.database(version, place)),
    await checkMigrated(client).then(
      () => ok(words.upToDate(steps)),
      (error: unknown) => warn(reason(error)),
    ),
    ledger.minutes > OVERDUE_MINUTES ? warn(words.unsealed(ledger.waiting, ledger.minutes)) : ok(words.sealed(ledger.sealed)),
  ]
}

async function database(settings: Settings, held: boolean, words: Words): Promise<Finding[]> {
  // A stopped database is not started only to be looked at.
  if (settings.databaseUrl === null && !held) return [ok(words.databaseStopped)]
  return withAdministrator(settings, 'beside', (client) => inTheDatabase(client, words)).catch((error: unknown) => [
    bad(words.databaseDown(reason(error))),
  ])
}

function tls({ tls: files, listen }: Settings, words: Words): Finding {
  if (files === null) return LOOPBACK.has(listen) ? ok(words.tlsNone) : warn(words.tlsOpen)
  try {
    const certificate = new X509Certificate(readFileSync(files.certificate))
    if (!certificate.checkPrivateKey(createPrivateKey(readFileSync(files.key)))) return bad(words.tlsMismatch)
    const [subject, until] = [certificate.subject.replaceAll('\n', ', '), new Date(certificate.validTo)]
    const day = until.toISOString().slice(0, 10)
    return until.getTime() - Date.now() < EXPIRING_DAYS * 86_400_000
      ? warn(words.tlsExpiring(subject, day))
      : ok(words.tlsUntil(subject, day))
  } catch (error) {
    return bad(operations.settings.fileUnreadable('SONGHANH_TLS_CERT', `${files.certificate} (${reason(error)})`))
  }
}

async function mail({ mail: told }: Settings, words: Words): Promise<Finding> {
  if (told === null) return ok(words.mailNone)
  const why = await reach(told)
  return why === null ? ok(words.mailAnswers(told.from)) : warn(words.mailAway(why))
}

function boundaries({ boundaries: path }: Settings, words: Words, language: Language): Finding {
  if (path === null) return ok(words.boundariesNone)
  const read = readBoundaryFile(path)
  if (!read.ok) return bad(sentence(read.refusal.code, read.refusal.params, language))
  return ok(words.boundaries(new Set(read.value.map(({ code }) => code)).size, read.value.length))
}

function signers({ signers: path }: Settings, words: Words, language: Language): Finding {
  if (path === null) return ok(words.signersNone)
  const read = readSignersFile(path)
  if (!read.ok) return bad(sentence(read.refusal.code, read.refusal.params, language))
  return ok(words.signers(read.value.length))
}

function port({ port: number, listen }: Settings, held: boolean, words: Words): Promise<Finding> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(held ? ok(words.answers(`${listen}:${number}`)) : bad(words.portTaken(number))))
    server.listen(number, listen, () => server.close(() => resolve(ok(words.portFree(number)))))
  })
}

/** Looks at everything a place stands on, without changing anything. */
export async function examine(settings: Settings, words: Words, language: Language = 'vi'): Promise<Finding[]> {
  const { finding, held } = folder(settings, words)
  return [
    node(words),
    finding,
    space(settings, words),
    ...(await database(settings, held, words)),
    tls(settings, words),
    await mail(settings, words),
    boundaries(settings, words, language),
    signers(settings, words, language),
    await port(settings, held, words),
  ]
}
