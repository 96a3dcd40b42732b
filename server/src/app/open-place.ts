import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { businessDay } from '@songhanh/core/basics/instant'
import { daysBetween, type PlainDate } from '@songhanh/core/basics/plain-date'
import { operations } from '@songhanh/words/vi/operations'
import { openAccounts } from '../people/account.ts'
import type { Entrance } from '../people/entrance.ts'
import { rights } from '../people/rights.ts'
import { rolesNow } from '../people/store.ts'
import { wallClock } from '../platform/clock.ts'
import type { Door } from '../platform/database.ts'
import { writeFacts } from '../platform/facts.ts'
import { holdFolder } from '../platform/folder.ts'
import { newId } from '../platform/ids.ts'
import { openDatabase } from '../platform/opening.ts'
import type { Place } from '../platform/place.ts'
import { ROLES } from '../platform/roles.ts'
import type { Settings } from '../platform/settings.ts'
import { Told } from '../platform/told.ts'
import { fillUnits } from '../units/fill.ts'
import { shippedUnits } from './shipped.ts'

/** What a place is opened as, where it does not exist yet. */
export interface Founding {
  readonly demonstration: boolean
  /** The office's name; asked only where the place is new. */
  readonly name: () => Promise<string>
  /** The business day on which a demonstration begins; null for the calendar's. */
  readonly firstDay: PlainDate | null
}

/** A place that is open: folder held, database migrated, sign-in ready; nothing is served yet. */
export interface OpenPlace {
  readonly place: Place
  readonly entrance: Entrance
  /** The public counter's way to what was released. */
  readonly counter: Door
  /** Known to this place alone; who knows it can forge its cookies. */
  readonly secret: string
  /** PostgreSQL's version. */
  readonly database: string
  /** For what no request may: founding and administration. */
  readonly owner: Door | null
  close(): Promise<void>
}

interface Founded {
  readonly id: string
  readonly demonstration: boolean
}

/** Who the ledger names for what the program itself does. */
const THE_PROGRAM = {
  person: { id: 'songhanh', name: 'Song Hành', account: 'open' },
  roles: [],
  secondFactor: false,
  capacity: null,
  limitedTo: null,
} as const

/** Writes the office into an empty database, with its seat, its clock, the units of the country and the first lines of its ledger. */
async function found(owner: Door, founding: Founding): Promise<Founded> {
  const [id, name, now] = [newId(), await founding.name(), wallClock()]
  const today = businessDay(now, 0)
  const offsetDays = founding.firstDay === null ? 0 : daysBetween(today, founding.firstDay)
  return owner.transaction({ readOnly: false, session: null, placeId: id }, async (w) => {
    await w.query(`SET LOCAL ROLE ${ROLES.owner}`)
    await w.query(`SELECT pg_advisory_xact_lock(hashtext('songhanh founding'))`)
    const [already] = await w.query<Founded>('SELECT id, demonstration FROM place')
    if (already) return already
    await w.query('INSERT INTO place (id, name, demonstration, opened_at) VALUES ($1, $2, $3, $4)', [id, name, founding.demonstration, now])
    await w.query('INSERT INTO business_clock (place_id, offset_days) VALUES ($1, $2)', [id, offsetDays])
    await w.query('INSERT INTO seat (place_id, key, name) VALUES ($1, $2, $3)', [id, `place:${id}`, name])
    const facts = [
      { domain: 'place', action: 'founded', thing: { kind: 'place', id }, after: { name, demonstration: founding.demonstration } },
    ]
    const by = {
      actor: THE_PROGRAM,
      capacity: null,
      placeId: id,
      now,
      businessDay: businessDay(now, offsetDays),
      requestId: newId(),
      deviceTime: null,
      newId,
    }
    await writeFacts(w, facts, by)
    await fillUnits(w, shippedUnits(), by)
    return { id, demonstration: founding.demonstration }
  })
}

/** 32 random bytes of this place, made once and readable by its own user only. */
function placeSecret(folder: string): string {
  const path = join(folder, 'secret')
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(path, 'utf8')
}

async function openDoors(settings: Settings, founding: Founding, onLost: (error: Error) => void): Promise<OpenPlace> {
  const database = await openDatabase(settings, onLost)
  try {
    // Only an empty database has to be founded, and only then is a place unknown.
    const [row] = await database.app.transaction({ readOnly: true, session: null, placeId: newId() }, (r) =>
      r.query<Founded>('SELECT id, demonstration FROM place'),
    )
    if (!row && !database.owner) throw new Told(operations.settings.adminToFound)
    const { id, demonstration } = row ?? (await found(database.owner!, founding))
    if (demonstration !== founding.demonstration) {
      throw new Told(demonstration ? operations.folder.demonstrationPlace(settings.folder) : operations.folder.realPlace(settings.folder))
    }
    const secret = placeSecret(settings.folder)
    const baseUrl = settings.url ?? `${settings.tls ? 'https' : 'http'}://localhost:${settings.port}`
    const accounts = openAccounts({ pool: database.auth, secret, baseUrl, signOn: settings.signOn })
    return {
      place: { id, app: database.app, worker: database.worker, clock: wallClock, may: rights, rolesNow },
      entrance: { accounts, pool: database.auth, placeId: id },
      counter: database.counter,
      secret,
      database: database.version,
      owner: database.owner,
      close: () => database.close(),
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Opens the place of the settings, founding it where it does not exist. Throws `Told` where it cannot be opened. */
export async function openPlace(settings: Settings, founding: Founding, onLost: (error: Error) => void): Promise<OpenPlace> {
  const folder = holdFolder(settings.folder)
  try {
    const open = await openDoors(settings, founding, onLost)
    return {
      ...open,
      async close() {
        await open.close()
        folder.release()
      },
    }
  } catch (error) {
    folder.release()
    throw error
  }
}
