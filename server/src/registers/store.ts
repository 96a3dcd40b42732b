/** Entries of registers in the database: the entry as it stands, every version it has had, and what it counts into from when to when. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { unaccentedKey } from '@songhanh/core/basics/vietnamese'
import { contributionsOf } from '@songhanh/core/registers/counting'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { dayOfEntry, uniqueKey, type EntryValues } from '@songhanh/core/registers/entry'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'

export interface StoredEntry {
  readonly id: string
  readonly register: string
  readonly keeper: string
  readonly dated: PlainDate
  readonly values: EntryValues
  readonly state: string
  readonly withdrawn: boolean
  readonly version: number
}

const ENTRY = 'id, register, keeper, dated, "values", state, withdrawn, version'

export async function findEntry(r: Reading, entryId: string, by: Asking, lock: '' | 'FOR UPDATE' = ''): Promise<StoredEntry | null> {
  const [row] = await r.query<StoredEntry>(`SELECT ${ENTRY} FROM register_entry WHERE place_id = $1 AND id = $2 ${lock}`, [
    by.placeId,
    entryId,
  ])
  return row ?? null
}

/** Which entries are asked for; `keepers` are all the person may see. */
export interface Wanted {
  readonly register: string
  readonly keepers: readonly string[]
  readonly year?: number | undefined
  readonly state?: string | undefined
  readonly find?: string | undefined
}

function conditions({ register, keepers, year, state, find }: Wanted, by: Asking) {
  const params: unknown[] = [by.placeId, register, keepers]
  const and = (condition: (n: number) => string, ...given: readonly unknown[]) => {
    const text = condition(params.length + 1)
    params.push(...given)
    return ` AND ${text}`
  }
  const where =
    'place_id = $1 AND register = $2 AND NOT withdrawn AND keeper = ANY($3)' +
    (year === undefined ? '' : and((n) => `dated BETWEEN $${n} AND $${n + 1}`, `${year}-01-01`, `${year}-12-31`)) +
    (state === undefined ? '' : and((n) => `state = $${n}`, state)) +
    (find === undefined || find.trim() === '' ? '' : and((n) => `strpos(search, $${n}) > 0`, unaccentedKey(find)))
  return { where, params }
}

/** One page of what is asked for, newest first, with how many there are of each keeper. */
export async function readPage(r: Reading, wanted: Wanted, page: { readonly number: number; readonly size: number }, by: Asking) {
  const { where, params } = conditions(wanted, by)
  const entries = await r.query<StoredEntry>(
    `SELECT ${ENTRY} FROM register_entry WHERE ${where} ORDER BY dated DESC, id DESC LIMIT $${params.length + 1} OFFSET $${params.length + 2}`,
    [...params, page.size, (page.number - 1) * page.size],
  )
  const counted = await r.query<{ keeper: string; count: number }>(
    `SELECT keeper, count(*) AS count FROM register_entry WHERE ${where} GROUP BY keeper`,
    params,
  )
  return { entries, counted }
}

/** How many entries there are of what is asked for. */
export async function countEntries(r: Reading, wanted: Wanted, by: Asking): Promise<number> {
  const { where, params } = conditions(wanted, by)
  const [row] = await r.query<{ count: number }>(`SELECT count(*) AS count FROM register_entry WHERE ${where}`, params)
  return row?.count ?? 0
}

/** Everything that is asked for, newest first, so many at a time. */
export async function* readEntries(r: Reading, wanted: Wanted, most: number, by: Asking): AsyncGenerator<readonly StoredEntry[]> {
  const { where, params } = conditions(wanted, by)
  const after = `($${params.length + 2}::date IS NULL OR (dated, id) < ($${params.length + 2}::date, $${params.length + 3}::uuid))`
  let last: StoredEntry | undefined
  do {
    const entries = await r.query<StoredEntry>(
      `SELECT ${ENTRY} FROM register_entry WHERE ${where} AND ${after} ORDER BY dated DESC, id DESC LIMIT $${params.length + 1}`,
      [...params, most, last?.dated ?? null, last?.id ?? null],
    )
    last = entries.length < most ? undefined : entries.at(-1)
    if (entries.length > 0) yield entries
  } while (last)
}

/** How many entries each register has among these keepers. */
export async function countRegisters(r: Reading, keepers: readonly string[], by: Asking): Promise<ReadonlyMap<string, number>> {
  const rows = await r.query<{ register: string; count: number }>(
    'SELECT register, count(*) AS count FROM register_entry WHERE place_id = $1 AND keeper = ANY($2) AND NOT withdrawn AND NOT counts_only GROUP BY register',
    [by.placeId, keepers],
  )
  return new Map(rows.map((row) => [row.register, row.count]))
}

export interface StoredVersion {
  readonly version: number
  readonly act: 'entered' | 'corrected' | 'moved' | 'withdrawn'
  readonly values: EntryValues
  readonly state: string
  readonly motive: string | null
  readonly by: string
  readonly on: PlainDate
}

export const readVersions = (r: Reading, entryId: string, by: Asking): Promise<StoredVersion[]> =>
  r.query<StoredVersion>(
    `SELECT version, act, "values", state, motive, by_name AS "by", on_day AS "on" FROM register_version WHERE place_id = $1 AND entry_id = $2 ORDER BY version`,
    [by.placeId, entryId],
  )

/** Of these, what stands already for the keeper and may stand only once. */
export async function standingAlready(
  w: Writing,
  register: string,
  keeper: string,
  once: readonly string[],
  not: string | null,
  by: Acting,
) {
  // Two who enter the same at once: the second waits here and then sees the first.
  if (once.length > 0)
    await w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`register ${by.placeId} ${register} ${keeper}`])
  const rows = await w.query<{ once: string }>(
    'SELECT once FROM register_entry WHERE place_id = $1 AND register = $2 AND keeper = $3 AND once = ANY($4) AND NOT withdrawn AND id IS DISTINCT FROM $5',
    [by.placeId, register, keeper, once, not],
  )
  return new Set(rows.map((row) => row.once))
}

const searchOf = (values: EntryValues) =>
  Object.values(values)
    .flatMap((value) => (typeof value === 'string' ? [unaccentedKey(value)] : []))
    .join(' ')

const columnsOf = (register: RegisterDeclaration, entry: StoredEntry) => ({
  ...entry,
  dated: dayOfEntry(register, entry.values),
  once: uniqueKey(register, entry.values),
  search: searchOf(entry.values),
})

export async function insertEntries(w: Writing, register: RegisterDeclaration, entries: readonly StoredEntry[], by: Acting): Promise<void> {
  await w.query(
    `INSERT INTO register_entry (place_id, id, register, keeper, dated, "values", state, once, search, counts_only)
     SELECT $1, id, register, keeper, dated, "values", state, once, search, $3
     FROM jsonb_to_recordset($2::jsonb) AS e(id uuid, register text, keeper text, dated date, "values" jsonb, state text, once text, search text)`,
    [by.placeId, JSON.stringify(entries.map((entry) => columnsOf(register, entry))), register.sensitivity === 'violence'],
  )
  await keepVersions(w, register, entries, { act: 'entered', motive: null }, by)
}

/** Writes the next version of an entry; the caller holds its lock. */
export async function writeEntry(
  w: Writing,
  register: RegisterDeclaration,
  entry: StoredEntry,
  how: Pick<StoredVersion, 'act' | 'motive'>,
  by: Acting,
): Promise<void> {
  const { dated, once, search } = columnsOf(register, entry)
  await w.query(
    `UPDATE register_entry SET dated = $3, "values" = $4, state = $5, once = $6, search = $7, withdrawn = $8, version = $9 WHERE place_id = $1 AND id = $2`,
    [by.placeId, entry.id, dated, JSON.stringify(entry.values), entry.state, once, search, entry.withdrawn, entry.version],
  )
  await keepVersions(w, register, [entry], how, by)
}

async function keepVersions(
  w: Writing,
  register: RegisterDeclaration,
  entries: readonly StoredEntry[],
  { act, motive }: Pick<StoredVersion, 'act' | 'motive'>,
  by: Acting,
): Promise<void> {
  await w.query(
    `INSERT INTO register_version (place_id, entry_id, version, act, "values", state, motive, by_id, by_name, on_day, at)
     SELECT $1, id, version, $3, "values", state, $4, $5, $6, $7, $8 FROM jsonb_to_recordset($2::jsonb) AS e(id uuid, version integer, "values" jsonb, state text)`,
    [by.placeId, JSON.stringify(entries), act, motive, by.actor.person.id, by.actor.person.name, by.businessDay, by.now],
  )
  if (register.countsInto.length === 0) return
  await w.query('UPDATE register_count SET ended_at = $3 WHERE place_id = $1 AND entry_id = ANY($2) AND ended_at IS NULL', [
    by.placeId,
    entries.map((entry) => entry.id),
    by.now,
  ])
  const counts = entries.flatMap(({ id, version, keeper, values, withdrawn }) =>
    withdrawn ? [] : contributionsOf(register, values).map((one) => ({ ...one, id, version, keeper })),
  )
  await w.query(
    `INSERT INTO register_count (place_id, entry_id, version, keeper, element, how, day, amount, counted_at)
     SELECT $1, id, version, keeper, element, how, day, amount, $3
     FROM jsonb_to_recordset($2::jsonb) AS c(id uuid, version integer, keeper text, element text, how text, day date, amount integer)`,
    [by.placeId, JSON.stringify(counts), by.now],
  )
}
