/** The people of the demonstration place: one for every role, two for every obligor, with generated passwords and authenticator secrets. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unaccentedKey } from '@songhanh/core/basics/vietnamese'
import { ROLE_RULES, type Role } from '@songhanh/core/people/role'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { UnitKind } from '@songhanh/core/units/kind'
import { nameInSentence } from '@songhanh/core/units/unit'
import { bodyKey, placeKey, type SeatKey, unitKey } from '@songhanh/core/people/seat'
import { demonstrationPeople as words } from '@songhanh/words/vi/demonstration-people'
import type { OpenPlace } from '../app/open-place.ts'
import { issueCode } from '../people/accounts.ts'
import { addPerson } from '../people/appointing.ts'
import type { Entrance, From } from '../people/entrance.ts'
import { identify } from '../people/identify.ts'
import { confirmSecondFactor, redeemCode, setUpSecondFactor } from '../people/my-account.ts'
import { codeHash, codeOf } from '../people/one-time-code.ts'
import { addSeat } from '../people/seats.ts'
import { signIn } from '../people/sign-in.ts'
import type { Caller } from '../platform/acting.ts'
import { newId } from '../platform/ids.ts'
import { type Command, perform } from '../platform/perform.ts'
import type { Place } from '../platform/place.ts'

type Opened = Pick<OpenPlace, 'place' | 'entrance'>

/** Before every year the plan reports on, so that nobody's role is younger than what they report. */
const SINCE = '2020-01-01'
/** More would only queue for the two or three cores that hash. */
const AT_ONCE = 8

/** One line of `demo-people.json`: all somebody needs to be that person. */
export interface DemoPerson {
  readonly name: string
  readonly username: string
  readonly password: string
  readonly role: Role
  readonly seat: { readonly key: string; readonly name: string }
  /** Address for an authenticator app, and the codes in its stead; null for a role that asks for no second factor. */
  readonly secondFactor: { readonly uri: string; readonly recoveryCodes: readonly string[] } | null
}

interface Seated {
  readonly key: SeatKey
  readonly name: string
  /** How the offices of this seat are called in user names. */
  readonly short: string
}

/** Names in turn, so that two openings of the demonstration have the same people. */
const nameOf = (n: number) =>
  [words.families[n % words.families.length], words.middles[n % words.middles.length], words.givens[(n * 5) % words.givens.length]].join(
    ' ',
  )

const slug = (name: string) =>
  unaccentedKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
const initials = (name: string) =>
  slug(name)
    .split('-')
    .map((word) => word[0])
    .join('')

/** Where the obligors of the plans in force sit. */
async function seatsOfObligors(place: Place, officer: Caller): Promise<Seated[]> {
  const rows = await place.app.transaction({ readOnly: true, session: officer.session, placeId: place.id }, (r) =>
    r.query<{ name: string; unit_code: string | null; unit_valid_from: PlainDate | null }>(
      `SELECT DISTINCT ON (o.key) o.key, o.name, o.unit_code, o.unit_valid_from
       FROM obligor o JOIN edition e ON e.place_id = o.place_id AND e.id = o.edition_id AND e.state = 'in-force'
       WHERE o.place_id = $1 ORDER BY o.key, o.position`,
      [place.id],
    ),
  )
  const seated = rows.map(({ name, unit_code, unit_valid_from }) =>
    unit_code && unit_valid_from
      ? { key: unitKey(unit_code, unit_valid_from), name, short: `xa${unit_code}` }
      : { key: bodyKey(slug(name)), name, short: initials(name) },
  )
  // Two offices with the same initials are told apart by a number.
  const seen = new Map<string, number>()
  return seated.map((seat) => {
    const n = (seen.get(seat.short) ?? 0) + 1
    seen.set(seat.short, n)
    return n === 1 ? seat : { ...seat, short: `${seat.short}${n}` }
  })
}

/** The province over the communes of the plan, as it was on the business day; null where they lie in none, or in several. */
async function provinceOver(place: Place, officer: Caller, seats: readonly Seated[]): Promise<Seated | null> {
  const communes = seats.flatMap(({ key }) => (key.startsWith('unit:') ? [key.slice('unit:'.length)] : []))
  const [province, ...others] = await place.app.transaction({ readOnly: true, session: officer.session, placeId: place.id }, (r) =>
    r.query<{ code: string; valid_from: PlainDate; kind: UnitKind; name: string }>(
      `SELECT DISTINCT u.code, u.valid_from, u.kind, u.name FROM unit_closure c
       JOIN unit u ON u.place_id = c.place_id AND u.code = c.ancestor_code AND u.valid_from = c.ancestor_from AND u.parent IS NULL
       WHERE c.place_id = $1 AND c.descendant_code || '@' || c.descendant_from = ANY($2) AND business_day() >= c.from_day AND business_day() < c.to_day`,
      [place.id, communes],
    ),
  )
  if (!province || others.length > 0) return null
  const { code, valid_from, kind, name } = province
  return { key: unitKey(code, valid_from), name: words.committeeOf(nameInSentence({ kind, name })), short: 'tinh' }
}

async function done<In, Out>(place: Place, who: Caller, command: Command<In, Out>, input: In): Promise<Out> {
  const decision = await perform(place, who, command, input, { requestId: newId(), deviceTime: null })
  if (!decision.ok) throw new Error(`${command.id}: ${JSON.stringify(decision.refusal)}`)
  return decision.value
}

/** A code of the authenticator app for the secret in its address. */
export async function codeNow({ accounts }: Entrance, uri: string): Promise<string> {
  const letters = [...(new URL(uri).searchParams.get('secret') ?? '')]
  const bits = letters.map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const secret = (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('')
  return (await accounts.api.generateTOTP({ body: { secret } })).code
}

/** Signs in as a new person would and sets up their second factor; what was made is given to `keep` before it counts. */
async function secondFactorOf(
  open: Opened,
  given: { readonly username: string; readonly password: string },
  keep: (made: NonNullable<DemoPerson['secondFactor']>) => void,
): Promise<void> {
  const from = (cookies: readonly string[]): From => ({
    address: 'demonstration',
    headers: new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }),
  })
  const inside = await signIn(open.entrance, { name: given.username, password: given.password }, from([]))
  if (!inside.ok) throw new Error(`${given.username}: ${inside.refusal.code}`)
  const session = from(inside.value.cookies)
  const made = await setUpSecondFactor(open.entrance, given.password, session)
  if (!made.ok) throw new Error(`${given.username}: ${made.refusal.code}`)
  keep(made.value)
  const me = await identify(open.entrance, { cookie: session.headers.get('cookie') ?? '' })
  if (!me) throw new Error(`${given.username}: the session just begun is not known`)
  const code = await codeNow(open.entrance, made.value.uri)
  const confirmed = await confirmSecondFactor(open.entrance, open.place, code, session, me.actor.person.id)
  if (!confirmed.ok) throw new Error(`${given.username}: ${confirmed.refusal.code}`)
  // Nobody is left signed in by having been made.
  const who = await identify(open.entrance, { cookie: from(confirmed.value.cookies).headers.get('cookie') ?? '' })
  if (who?.session) await (await open.entrance.accounts.$context).internalAdapter.deleteSession(who.session)
}

/**
 * Makes the people that are missing, by the same commands and with the same checks as any other place, and keeps who they are in
 * `demo-people.json`, which only its owner may read. Once `ending` is raised nobody more is made; the next opening makes the others.
 */
export async function demonstrationPeople(open: Opened, officer: Caller, folder: string, ending?: AbortSignal): Promise<void> {
  const { place, entrance } = open
  const path = join(folder, 'demo-people.json')
  const kept: DemoPerson[] = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DemoPerson[]) : []
  const known = new Set(kept.map(({ username }) => username))
  const save = (person: DemoPerson) => {
    kept.splice(0, kept.length, ...kept.filter(({ username }) => username !== person.username), person)
    writeFileSync(
      path,
      `${JSON.stringify(
        kept.toSorted((a, b) => (a.username < b.username ? -1 : 1)),
        null,
        2,
      )}\n`,
      { mode: 0o600 },
    )
  }
  const here = { key: placeKey(place.id), name: '', short: '' }
  const seats = await seatsOfObligors(place, officer)
  const province = await provinceOver(place, officer, seats)
  const wanted = [
    ...Object.entries(words.atThePlace).map(([role, username]) => ({ role: role as Role, username, seat: here })),
    ...seats.flatMap((seat) => [
      { role: seat.key.startsWith('unit') ? ('commune-officer' as const) : ('body-officer' as const), username: `${seat.short}.cb`, seat },
      { role: 'head' as const, username: `${seat.short}.tt`, seat },
    ]),
    ...Object.entries(words.besides).map(([role, username]) => ({ role: role as Role, username, seat: here })),
    ...(province ? [{ role: 'province-synthesiser' as const, username: words.atTheProvince, seat: province }] : []),
  ].map((one, n) => ({ ...one, name: nameOf(n) }))
  const [over, inside] = [wanted.filter(({ seat }) => seat === province), wanted.filter(({ seat }) => seat !== province)]
  const missing = [...over, ...inside].filter(({ username }) => !known.has(username))
  if (missing.length === 0) return
  const rows = <R>(sql: string, params: readonly unknown[]) =>
    place.app.transaction({ readOnly: true, session: officer.session, placeId: place.id }, (r) => r.query<R>(sql, params))
  const seated = new Set((await rows<{ key: string }>('SELECT key FROM seat WHERE place_id = $1', [place.id])).map(({ key }) => key))
  for (const { key, name } of seats)
    if (!seated.has(key)) await done(place, officer, addSeat, { key, name, under: here.key, takesOver: [] })
  if (province && !seated.has(province.key) && missing.some(({ seat }) => seat === province))
    await done(place, officer, addSeat, { key: province.key, name: province.name, under: null, takesOver: [] })
  const make = async ({ role, username, seat, name }: (typeof wanted)[number]) => {
    const code = codeOf(randomBytes(32).toString('hex'))
    const password = randomBytes(9).toString('base64url')
    const codeInHex = codeHash(code).toString('hex')
    // Added by an opening that was cut short before it could keep the password: a new code takes the place of the lost one.
    const [there] = await rows<{ id: string }>('SELECT id FROM person WHERE place_id = $1 AND username = $2', [place.id, username])
    if (there) await done(place, officer, issueCode, { personId: there.id, codeHash: codeInHex })
    else {
      const appointment = { role, seat: seat.key, from: SINCE, to: null, basis: { title: words.document, number: null, date: null } }
      await done(place, officer, addPerson, { name, username, email: null, codeHash: codeInHex, appointment })
    }
    const opened = await redeemCode(entrance, place, { code, password }, { address: 'demonstration', headers: new Headers() })
    if (!opened.ok) throw new Error(`${username}: ${opened.refusal.code}`)
    const person: DemoPerson = { name, username, password, role, seat: { key: seat.key, name: seat.name }, secondFactor: null }
    if (ROLE_RULES[role].secondFactor) await secondFactorOf(open, person, (secondFactor) => save({ ...person, secondFactor }))
    else save(person)
  }
  for (let n = 0; n < missing.length && !ending?.aborted; n += AT_ONCE) await Promise.all(missing.slice(n, n + AT_ONCE).map(make))
}
