/** The reviewed table over HTTP, row by row where endpoints stand behind a right: every role × whose the thing is × its state. */
import { readFileSync } from 'node:fs'
import { ENDPOINTS } from '@songhanh/api/treaty'
import { isRight, type Right, type ThingState } from '@songhanh/core/people/right'
import { ROLES, type Role } from '@songhanh/core/people/role'
import { expect, test } from 'vitest'
import { type Browser, personWith } from '../people/served.fixture.ts'
import { district, ok } from '../progress/year.fixture.ts'
import { placeProbes } from './rights-of-the-place.fixture.ts'
import { commentProbes } from './comment-probes.fixture.ts'
import {
  BODY,
  formProbes,
  FORMER,
  NOBODY,
  OTHER,
  OWN,
  peopleProbes,
  PLACE,
  planProbes,
  releaseProbes,
  reportProbes,
  SCAN,
  SECOND_BODY,
  workProbes,
} from './rights-probes.fixture.ts'
import { allRoutes, usualSetting } from './routes.ts'

const [head = [], ...rows] = readFileSync(new URL('../../../docs/reference/rights.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','))

const PROVINCE = 'unit:35@1997-01-01'

/** How the owner of a thing stands to where a role is held: written by hand, as the tree below is drawn. */
const LETTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [OWN]: { [OWN]: 'O', [OTHER]: 'X', [FORMER]: 'F', [BODY]: 'X', [SECOND_BODY]: 'X', [PLACE]: 'P' },
  [BODY]: { [OWN]: 'X', [OTHER]: 'X', [FORMER]: 'X', [BODY]: 'O', [SECOND_BODY]: 'X', [PLACE]: 'P' },
  [PLACE]: { [OWN]: 'C', [OTHER]: 'C', [FORMER]: 'C', [BODY]: 'C', [SECOND_BODY]: 'C', [PLACE]: 'O' },
  [PROVINCE]: { [OWN]: 'C', [OTHER]: 'C', [FORMER]: 'C', [BODY]: 'C', [SECOND_BODY]: 'C', [PLACE]: 'C' },
}
const SEAT_OF: Partial<Record<Role, string>> = {
  'commune-officer': OWN,
  head: OWN,
  accountant: OWN,
  'body-officer': BODY,
  'province-synthesiser': PROVINCE,
}

const rowOf = (right: Right, state: ThingState) => rows.find((one) => one[0] === right && one[1] === state)
/** A state in which a right has no meaning has no row: nobody has it then. */
const allowed = (role: Role, right: Right, state: ThingState, owner: string): boolean => {
  if (owner === NOBODY) return false
  return (rowOf(right, state)?.[head.indexOf(role)] ?? '').includes(LETTERS[SEAT_OF[role] ?? PLACE]![owner]!)
}
const hasAnywhere = (role: Role, right: Right) => rows.some((row) => row[0] === right && (row[head.indexOf(role)] ?? '') !== '')

/** The words of the wall itself; whoever may do it hears of something else, such as an old version. */
const NO = ['people.no-right', 'people.not-in-this-state', 'people.not-own-role', 'people.second-factor-needed', 'people.own-typing']

/**
 * Endpoints where the right over anything at all is enough, since their answer belongs to nobody (a catalogue, the register of units) or is cut to
 * what may be read (a list, told apart below); `rights.test.ts` asks each of them of every role. A new one is put here only after a second look.
 */
const NO_ONE_THING = [
  // Read alike by whoever has the right at all: a file of one's own, the register of units, the kinds of bodies, the catalogue.
  'checkForm', 'listUnits', 'findUnits', 'readUnit', 'readTerritory', 'readUnitRegister', 'listBodyKinds', 'readBearers', 'listReportRequests', 'listCatalogues', 'readCatalogue',
  // Held at the place alone, over all that is there.
  'listBodies',
  // Counts and papers of what may be read: told apart below, the file of a year in `reports.test.ts`.
  'listRounds', 'readRound', 'listRegisters', 'downloadYearFile',
] // prettier-ignore

test('every role over every thing of the place: what the reviewed table gives and nothing else, also in lists, searches, exports and files', async () => {
  const on = await district({ routes: (secret) => allRoutes(usualSetting(), secret) })
  const { admin } = on.place
  await admin.query('UPDATE seat SET successors = ARRAY[$1] WHERE key = $2', [OWN, FORMER])
  ok(await on.keeper.post('/api/seats', { key: PROVINCE, name: 'Uỷ ban nhân dân tỉnh', under: null, takesOver: [] }))

  const people = new Map<Role, Browser & { readonly roleId?: string }>([
    ['lead-synthesiser', on.lead],
    ['catalogue-keeper', on.keeper],
    ['administrator', on.administrator],
  ])
  for (const role of ROLES.filter((one) => !people.has(one)))
    people.set(role, await personWith(on.served, on.administrator, role, SEAT_OF[role] ?? on.served.placeKey, `nguoi.${role}`))

  const reports = await reportProbes(on)
  const comments = await commentProbes(on)
  const releases = await releaseProbes(on)
  const work = await workProbes(on, people)
  const persons = await peopleProbes(on)
  const forms = await formProbes(on)
  const plans = await planProbes(on)
  const ofThePlace = placeProbes(on, PROVINCE)
  const probes = [
    ...forms,
    ...plans.probes,
    ...ofThePlace,
    ...reports.probes,
    ...comments.probes,
    ...releases.probes,
    ...work.probes,
    ...persons.probes,
  ]
  const lists = [...plans.lists, ...reports.lists, ...comments.lists, ...releases.lists, ...work.lists, ...persons.lists]

  const entries = async () => (await admin.query<{ n: number }>('SELECT count(*)::int AS n FROM ledger_entry')).rows[0]!.n
  const before = await entries()

  const seen = { yes: 0, no: 0, written: 0 }
  // Who has a right over nothing at all is asked once, since `rights.test.ts` sends every role to every endpoint; a step in a state where it
  // has no meaning is tried with one owner.
  const meaningful = (role: Role) =>
    probes.filter(({ endpoint, right, state, owner }, at) =>
      hasAnywhere(role, right)
        ? owner === OWN || owner === PLACE || owner === NOBODY || rowOf(right, state) !== undefined
        : at === probes.findIndex((one) => one.endpoint === endpoint),
    )
  // Whoever stands alike to several owners is refused by one of them for all, once every owner of an endpoint has refused somebody.
  const refusals = new Set<string>()
  const toAsk = (role: Role) => {
    const asked = meaningful(role)
    const refusing = Map.groupBy(
      asked.filter(({ right, state, owner }) => !allowed(role, right, state, owner)),
      ({ endpoint, state, owner }) => `${endpoint} ${state} ${LETTERS[SEAT_OF[role] ?? PLACE]![owner]}`,
    )
    const chosen = new Set(
      [...refusing.values()].flatMap((alike, n) => {
        const unheard = alike.filter(({ endpoint, owner }) => !refusals.has(`${endpoint} ${owner}`))
        for (const { endpoint, owner } of unheard) refusals.add(`${endpoint} ${owner}`)
        return unheard.length > 0 ? unheard : [alike[(n + ROLES.indexOf(role)) % alike.length]!]
      }),
    )
    return asked.filter((one) => chosen.has(one) || allowed(role, one.right, one.state, one.owner))
  }
  for (const [role, browser] of people)
    for (const { endpoint, right, state, owner, writes, ask } of toAsk(role)) {
      const answer = await ask(browser)
      const code = String(answer.body?.code ?? 'ok')
      const told = `${role} ${endpoint} (${right}) ${state} of ${owner}: ${answer.status} ${code}`
      if (allowed(role, right, state, owner)) {
        expect(NO.includes(code) || answer.status >= 500 || code === 'basics.faults', told).toBe(false)
        if (endpoint === 'readFormPaper') expect(answer.file?.bytes, told).toEqual(SCAN)
        if (['downloadReport', 'downloadOwnReport', 'readEntryEvidence', 'readTaskEvidence'].includes(endpoint))
          expect(answer.file, told).not.toBeNull()
        seen.yes++
        if (answer.status === 200) seen.written += writes ?? 0
      } else {
        expect([403, 422], told).toContain(answer.status)
        expect(NO, told).toContain(code)
        expect(answer.file, told).toBeNull()
        seen.no++
      }
    }
  expect(await entries()).toBe(before + seen.written)

  expect(seen.yes).toBeGreaterThan(500)
  expect(seen.no).toBeGreaterThan(700)

  // Lists and searches hold what may be read, and no more.
  for (const [role, browser] of people)
    for (const { endpoint, right, things, ids } of lists) {
      if (!hasAnywhere(role, right)) continue
      const may = things.filter(({ owner, state }) => allowed(role, right, state, owner)).map(({ id }) => id)
      expect((await ids(browser)).toSorted(), `${role} ${endpoint}`).toEqual(may.toSorted())
    }

  // Counts too: a commune counts its own forms and those it took over, a body its own, the lead all.
  const owed = async (role: Role) =>
    ok(await people.get(role)!.get('/api/rounds'))
      .rounds.map((one: { owed: number }) => one.owed)
      .toSorted()
  expect(await owed('commune-officer')).toEqual([2, 2, 2, 2])
  expect(await owed('body-officer')).toEqual([1, 1, 1, 1])
  expect(await owed('lead-synthesiser')).toEqual([5, 5, 5, 5])
  expect(await owed('committee-signer')).toEqual([5, 5, 5, 5])
  // The province reads what was taken in; who has not sent is the district's own matter.
  expect(await owed('province-synthesiser')).toEqual([0, 0, 0, 5])
  const counted = async (role: Role) =>
    ok(await people.get(role)!.get('/api/registers')).registers.find((one: { key: string }) => one.key === 'urging-letters').entries
  expect(await counted('commune-officer')).toBe(3)
  expect(await counted('body-officer')).toBe(2)
  expect(await counted('lead-synthesiser')).toBe(5)
  // Of a round everybody is told who may be known to them: whose completeness they see, and whose forms they may open.
  const [drafting] = ok(await on.lead.get('/api/rounds')).rounds.filter((one: { name: string }) => one.name === 'Kỳ draft')
  for (const [role, browser] of people) {
    if (!hasAnywhere(role, 'collection.see-completeness')) continue
    const { lines } = ok(await browser.get(`/api/rounds/${drafting.id}`))
    const known = [OWN, OTHER, FORMER, BODY].filter(
      (owner) => allowed(role, 'collection.see-completeness', 'steady', owner) || allowed(role, 'collection.read', 'draft', owner),
    )
    const told = lines.map((line: { sender: string }) => line.sender).filter((sender: string) => sender !== SECOND_BODY)
    expect(told.toSorted(), `${role} readRound`).toEqual(known.toSorted())
  }

  // One's own role is lent and handed over by oneself, where the table has it.
  for (const [role, browser] of people) {
    if (!browser.roleId) continue
    for (const [right, path] of [
      ['people.hand-over', 'open-things'],
      ['people.delegate', 'recipients'],
    ] as const)
      // prettier-ignore
      expect((await browser.get(`/api/roles/${browser.roleId}/${path}`)).status, `${role} ${path}`).toBe(hasAnywhere(role, right) ? 200 : 403)
  }
  const asked = new Set([...probes, ...lists].map(({ endpoint }) => endpoint))
  const unasked = ENDPOINTS.filter(({ id, may }) => isRight(may) && asked.has(id) === NO_ONE_THING.includes(id)).map(({ id }) => id)
  expect(unasked, 'endpoints without a probe, or with one and excused besides').toEqual([])
  expect(on.served.failures).toEqual([])
}, 300_000)
