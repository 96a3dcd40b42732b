import { ROLES } from '@songhanh/core/people/role'
import type { Right } from '@songhanh/core/people/right'
import { RIGHTS } from '@songhanh/core/people/right'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const Id = z.uuid()
const Day = z.iso.date()
const Name = z.string().trim().min(1).max(200)
const Username = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]$/)
/** As typed; whether it is good enough is core's to say, so the shape only keeps megabytes out. */
const Password = z.string().min(1).max(1000)
const Code = z.string().min(1).max(100)
const Role = z.enum(ROLES)
const SeatKey = z.string().min(7).max(200)
const Document = z.object({ title: z.string().trim().min(1).max(400), number: z.string().max(100).nullable(), date: Day.nullable() })

/** What comes next after a step of signing in. */
const Next = z.object({ next: z.enum(['done', 'second-factor', 'set-up-second-factor']) })

export const readEntrance = endpoint({
  id: 'readEntrance',
  method: 'GET',
  path: '/api/sign-in',
  may: 'anybody',
  summary: 'What the sign-in page shows: the office, whether it is a demonstration, and whether the province has a sign-on of its own.',
  answer: z.object({ place: z.string(), demonstration: z.boolean(), signOn: z.boolean() }),
  refusals: [],
})

export const signIn = endpoint({
  id: 'signIn',
  method: 'POST',
  path: '/api/sign-in',
  may: 'anybody',
  summary: 'Signs in by user name or e-mail and password. The session comes as a cookie, always a new one.',
  body: z.object({ name: z.string().min(1).max(320), password: Password }),
  answer: Next,
  refusals: ['people.sign-in-failed', 'people.try-later'],
})

export const proveSecondFactor = endpoint({
  id: 'proveSecondFactor',
  method: 'POST',
  path: '/api/sign-in/second-factor',
  may: 'anybody',
  summary: 'The second step of signing in: a code of the authenticator app, or one recovery code.',
  body: z.object({ code: Code, kind: z.enum(['app', 'recovery']) }),
  answer: Next,
  refusals: ['people.wrong-code', 'people.used-code'],
})

export const redeemCode = endpoint({
  id: 'redeemCode',
  method: 'POST',
  path: '/api/sign-in/code',
  may: 'anybody',
  summary: 'Chooses a password by a printed one-time code; opens the account where it was only invited.',
  body: z.object({ code: Code, password: Password }),
  answer: z.object({ username: z.string() }),
  refusals: [
    'people.wrong-code',
    'people.try-later',
    'people.password-short',
    'people.password-long',
    'people.password-common',
    'people.password-own-name',
  ],
})

export const signOut = endpoint({
  id: 'signOut',
  method: 'POST',
  path: '/api/sign-out',
  may: 'signed-in',
  summary: 'Ends this session on the server and clears what the browser kept.',
  answer: z.object({ signedOut: z.literal(true) }),
  refusals: [],
})

export const setUpSecondFactor = endpoint({
  id: 'setUpSecondFactor',
  method: 'POST',
  path: '/api/account/second-factor',
  may: 'signed-in',
  summary: 'Begins the second factor: the secret for an authenticator app and ten recovery codes, shown once.',
  body: z.object({ password: Password }),
  answer: z.object({ uri: z.string(), recoveryCodes: z.array(z.string()) }),
  refusals: ['people.password-wrong', 'people.second-factor-set-already'],
})

export const confirmSecondFactor = endpoint({
  id: 'confirmSecondFactor',
  method: 'POST',
  path: '/api/account/second-factor/confirm',
  may: 'signed-in',
  summary: 'Confirms the second factor by a code of the authenticator app; once set up it is asked at every sign-in by password.',
  body: z.object({ code: Code }),
  answer: Next,
  refusals: ['people.wrong-code', 'people.try-later'],
})

export const makeRecoveryCodes = endpoint({
  id: 'makeRecoveryCodes',
  method: 'POST',
  path: '/api/account/recovery-codes',
  may: 'signed-in',
  summary: 'Ten new recovery codes in place of the old ones, shown once; only in a session that has proved the second factor.',
  body: z.object({ password: Password }),
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
  refusals: ['people.password-wrong', 'people.second-factor-needed'],
})

export const changePassword = endpoint({
  id: 'changePassword',
  method: 'POST',
  path: '/api/account/password',
  may: 'signed-in',
  summary: 'Changes the password and ends every other session.',
  body: z.object({ current: Password, next: Password }),
  answer: z.object({ changed: z.literal(true) }),
  refusals: [
    'people.password-wrong',
    'people.password-short',
    'people.password-long',
    'people.password-common',
    'people.password-own-name',
  ],
})

/** One role held: from–to, both days included; `lentBy` names whose role it is while it is lent. */
export const HeldRole = z.object({
  id: Id,
  role: Role,
  seat: z.object({ key: SeatKey, name: z.string() }),
  from: Day,
  to: Day.nullable(),
  lentBy: z.object({ id: Id, name: z.string() }).nullable(),
  version: z.number().int(),
})

const Session = z.object({
  id: z.string(),
  kind: z.enum(['session', 'key']),
  label: z.string().nullable(),
  rights: z.array(z.string()).nullable(),
  begunAt: z.string(),
  /** Null where nothing ends it by itself, as with a key. */
  idleUntil: z.string().nullable(),
  until: z.string().nullable(),
  here: z.boolean(),
})

export const readAccount = endpoint({
  id: 'readAccount',
  method: 'GET',
  path: '/api/account',
  may: 'signed-in',
  summary: 'My account: roles, whether this session has the second factor, my sessions and keys.',
  answer: z.object({
    person: z.object({ id: Id, name: z.string(), username: z.string(), email: z.string().nullable() }),
    roles: z.array(HeldRole),
    secondFactor: z.boolean(),
    secondFactorNeeded: z.boolean(),
    sessions: z.array(Session),
  }),
  refusals: [],
})

export const endSession = endpoint({
  id: 'endSession',
  method: 'POST',
  path: '/api/account/sessions/{sessionId}/end',
  may: 'signed-in',
  summary: 'Ends one of my sessions or keys.',
  params: z.object({ sessionId: z.string().min(1).max(100) }),
  answer: z.object({ ended: z.literal(true) }),
  refusals: ['people.session-not-found'],
})

const Rights = z.array(z.enum(Object.keys(RIGHTS) as [Right, ...Right[]])).min(1)

export const makeKey = endpoint({
  id: 'makeKey',
  method: 'POST',
  path: '/api/account/keys',
  may: 'signed-in',
  summary: 'Makes an API key with some of my rights. The key is shown once.',
  body: z.object({ label: Name, rights: Rights, days: z.number().int().min(1).max(366) }),
  answer: z.object({ id: z.string(), key: z.string() }),
  refusals: ['people.not-for-this-key'],
})

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  username: z.string(),
  email: z.string().nullable(),
  account: z.enum(['invited', 'open', 'closed']),
  version: z.number().int(),
  roles: z.array(HeldRole),
})

export const listPeople = endpoint({
  id: 'listPeople',
  method: 'GET',
  path: '/api/people',
  may: 'people.list',
  summary: 'The people one may see, with their roles, by name; `find` folds marks and case.',
  query: z.object({ find: z.string().max(200).optional() }),
  answer: z.object({ people: z.array(PersonRow) }),
  refusals: [],
})

export const listSeats = endpoint({
  id: 'listSeats',
  method: 'GET',
  path: '/api/seats',
  may: 'people.list',
  summary: 'Where roles can be held: the place, its units and bodies.',
  answer: z.object({
    seats: z.array(z.object({ key: SeatKey, name: z.string(), kind: z.enum(['place', 'unit', 'body']), abovePlace: z.boolean() })),
  }),
  refusals: [],
})

export const addSeat = endpoint({
  id: 'addSeat',
  method: 'POST',
  path: '/api/seats',
  may: 'bodies.keep',
  summary:
    'Adds a unit or body of this place, or a unit over it, as somewhere roles can be held; what it took over whole, its people may read.',
  body: z.object({
    key: z.string().regex(/^(?:unit:\d{2,5}@\d{4}-\d{2}-\d{2}|body:[\w-]{1,100})$/),
    name: Name,
    /** Null: over the place and all that is there, as its province is. */
    under: SeatKey.nullable(),
    takesOver: z.array(SeatKey).max(50),
  }),
  answer: z.object({ key: z.string() }),
  refusals: ['people.seat-not-found', 'people.seat-there-already', 'people.seat-above-no-unit'],
})

const Appointment = z.object({ role: Role, seat: SeatKey, from: Day, to: Day.nullable(), basis: Document })
const NewPerson = z.object({ name: Name, username: Username, email: z.email().max(320).nullable(), appointment: Appointment })
const Added = z.object({ personId: Id, roleId: Id, code: z.string() })
const APPOINTING = [
  'people.seat-not-found',
  'people.own-appointment',
  'people.account-not-open',
  'people.role-not-here',
  'people.term-backwards',
  'people.basis-missing',
  'people.role-held-already',
] as const

export const addPerson = endpoint({
  id: 'addPerson',
  method: 'POST',
  path: '/api/people',
  may: 'people.appoint',
  summary: 'Adds a person with a first role and a one-time code to hand over on paper.',
  body: NewPerson,
  answer: Added,
  refusals: [...APPOINTING, 'people.username-taken'],
})

export const addColleague = endpoint({
  id: 'addColleague',
  method: 'POST',
  path: '/api/people/colleagues',
  may: 'people.add-colleague',
  summary: 'A head adds a colleague to their own office, with a one-time code.',
  body: NewPerson,
  answer: Added,
  refusals: [...APPOINTING, 'people.username-taken', 'people.not-by-head'],
})

export const appointPerson = endpoint({
  id: 'appointPerson',
  method: 'POST',
  path: '/api/people/{personId}/roles',
  may: 'people.appoint',
  summary: 'Gives a person one more role.',
  params: z.object({ personId: Id }),
  body: Appointment,
  answer: z.object({ roleId: Id }),
  refusals: [...APPOINTING, 'people.not-found'],
})

export const endRole = endpoint({
  id: 'endRole',
  method: 'POST',
  path: '/api/roles/{roleId}/end',
  may: 'people.end-role',
  summary: 'Ends a role on its last day; with the last role every session ends.',
  params: z.object({ roleId: Id }),
  body: z.object({ expectedVersion: z.number().int(), lastDay: Day }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['people.role-not-found', 'people.role-over', 'people.term-backwards', 'basics.version-conflict'],
})

export const delegateRole = endpoint({
  id: 'delegateRole',
  method: 'POST',
  path: '/api/roles/{roleId}/delegations',
  may: 'people.delegate',
  summary: 'Lends a role of mine to somebody from day to day, by its document.',
  params: z.object({ roleId: Id }),
  body: z.object({ personId: Id, from: Day, to: Day, document: Document }),
  answer: z.object({ roleId: Id }),
  refusals: [
    'people.role-not-found',
    'people.not-found',
    'people.lent-on',
    'people.lent-to-oneself',
    'people.account-not-open',
    'people.term-backwards',
    'people.term-outside',
    'people.basis-missing',
  ],
})

const Lines = z.array(z.string().trim().min(1).max(500)).max(500)

export const handOverRole = endpoint({
  id: 'handOverRole',
  method: 'POST',
  path: '/api/roles/{roleId}/handover',
  may: 'people.hand-over',
  summary: 'Hands a role of mine over for good, with the record of what is open.',
  params: z.object({ roleId: Id }),
  body: z.object({
    expectedVersion: z.number().int(),
    personId: Id,
    lastDay: Day,
    document: Document,
    open: z.object({ work: Lines, drafts: Lines, files: Lines }),
  }),
  answer: z.object({ handoverId: Id, roleId: Id }),
  refusals: [...APPOINTING, 'people.role-not-found', 'people.not-found', 'people.lent-on', 'people.role-over', 'basics.version-conflict'],
})

export const issueCode = endpoint({
  id: 'issueCode',
  method: 'POST',
  path: '/api/people/{personId}/code',
  may: 'people.issue-code',
  summary: 'A new one-time code for somebody who forgot the password; the codes before it no longer work.',
  params: z.object({ personId: Id }),
  answer: z.object({ code: z.string() }),
  refusals: ['people.not-found', 'people.account-not-open', 'people.not-by-head'],
})

export const resetSecondFactor = endpoint({
  id: 'resetSecondFactor',
  method: 'POST',
  path: '/api/people/{personId}/second-factor/reset',
  may: 'people.reset-second-factor',
  summary:
    'A one-time code for somebody who lost their authenticator: every session of theirs ends, and whoever uses the code chooses a password and sets the second factor up anew.',
  params: z.object({ personId: Id }),
  answer: z.object({ code: z.string() }),
  refusals: ['people.not-found', 'people.own-second-factor', 'people.account-not-open'],
})

export const closeAccount = endpoint({
  id: 'closeAccount',
  method: 'POST',
  path: '/api/people/{personId}/close',
  may: 'people.close-account',
  summary: 'Closes an account; every session and key of it ends at once.',
  params: z.object({ personId: Id }),
  body: z.object({ expectedVersion: z.number().int() }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['people.not-found', 'people.own-appointment', 'people.account-not-open', 'basics.version-conflict'],
})
