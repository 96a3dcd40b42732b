/** What can be asked of registers: which there are, their entries by page, one entry with its history. */
import * as api from '@songhanh/api/registers'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { yearOf } from '@songhanh/core/basics/plain-date'
import { may } from '@songhanh/core/people/may'
import { seatKind, type SeatKey, type SeatKind } from '@songhanh/core/people/seat'
import { contributionsOf } from '@songhanh/core/registers/counting'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { personalDataIn } from '@songhanh/core/registers/personal-data'
import { z } from 'zod'
import { readNewest } from '../indicators/store.ts'
import { ownerAt } from '../people/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { readEvidence } from './evidence.ts'
import { entryThing, keeps, overWhich, readKeepers, rightToSee } from './keepers.ts'
import { countRegisters, findEntry, readPage, readVersions, type StoredEntry } from './store.ts'

export type Registers = readonly RegisterDeclaration[]
export const registerCalled = (registers: Registers, key: string) => registers.find((register) => register.key === key) ?? null

type View = z.input<typeof api.listRegisters.answer>['registers'][number]
type Page = z.input<typeof api.listEntries.answer>

export const listRegisters = (registers: Registers): Query<object, z.input<typeof api.listRegisters.answer>> => ({
  id: 'registers.list',
  shape: z.object({}),
  right: 'work.read',
  async run(r, _, by) {
    const keepers = await readKeepers(r, by)
    const enters = overWhich(keepers, 'registers.enter', by)
    const counts = await countRegisters(r, overWhich(keepers, 'work.read', by).map((keeper) => keeper.at), by) // prettier-ignore
    return accept({
      registers: registers.map((register) => ({
        ...(structuredClone(register) as Omit<View, 'entries' | 'mayEnterFor'>),
        // How many lines of counts of violence an office keeps says something already.
        entries: register.sensitivity === 'violence' ? null : (counts.get(register.key) ?? 0),
        mayEnterFor: enters.filter((keeper) => keeps(register, keeper.at)).map(({ at, name }) => ({ seat: at, name })),
      })),
    })
  },
})

type Asked = z.output<typeof api.listEntries.query> & z.output<typeof api.listEntries.params>

async function pageOf(r: Reading, register: RegisterDeclaration, asked: Asked, by: Asking): Promise<Page> {
  const seen = overWhich(await readKeepers(r, by), rightToSee(register), by)
  const names = new Map(seen.map(({ at, name }) => [at as string, name]))
  const keepers = seen.map(({ at }) => at as string).filter((at) => asked.keeper === undefined || at === asked.keeper)
  const { entries, counted } = await readPage(r, { ...asked, keepers }, { number: asked.page, size: asked.perPage }, by)
  const entered = new Set(counted.map(({ keeper }) => keeper))
  const mayKeep = keepers.filter((at) => keeps(register, at))
  const ofKind = (kind: SeatKind) => {
    const these = mayKeep.filter((at) => seatKind(at as SeatKey) === kind)
    return { entered: these.filter((at) => entered.has(at)).length, all: these.length }
  }
  return {
    entries: entries.map((entry) => presented(entry, names)),
    count: counted.reduce((sum, one) => sum + one.count, 0),
    page: asked.page,
    perPage: asked.perPage,
    keepers: { entered: entered.size, all: mayKeep.length, units: ofKind('unit'), bodies: ofKind('body') },
  }
}

const presented = (entry: StoredEntry, names: ReadonlyMap<string, string>) => ({
  ...entry,
  values: { ...entry.values },
  keeperName: names.get(entry.keeper) ?? entry.keeper,
})

const Listing = api.listEntries.query.extend(api.listEntries.params.shape)

export const listEntries = (registers: Registers): Query<Asked, Page> => ({
  id: 'registers.listEntries',
  shape: Listing,
  right: 'work.read',
  async run(r, input, by) {
    const register = registerCalled(registers, input.register)
    if (!register) return refuse('registers.register-not-found')
    if (register.sensitivity === 'violence') return refuse('registers.opened-with-reason')
    return accept(await pageOf(r, register, input, by))
  },
})

const Opening = api.openCounts.body.extend(api.openCounts.params.shape)

/** Reading counts of violence is an act: it is written down with its reason before anything is shown. */
export const openCounts = (registers: Registers): Command<z.output<typeof Opening>, Page> => ({
  id: 'registers.openCounts',
  shape: Opening,
  right: 'violence.read-detail',
  async run(w, { reason, ...asked }, by) {
    const register = registerCalled(registers, asked.register)
    if (!register) return refuse('registers.register-not-found')
    if (personalDataIn(reason).length > 0) return refuse('registers.reason-names-person', {}, 'reason')
    const page = await pageOf(w, register, asked, by)
    const { year = null, keeper = null, state = null } = asked
    return accept({
      answer: page,
      facts: [
        {
          domain: 'registers',
          action: 'opened-counts',
          thing: { kind: 'register', id: register.key },
          detail: { reason, year, keeper, state, page: asked.page, shown: page.entries.length },
        },
      ],
    })
  },
})

/** An entry the person may see, with its register; one that must not be seen is told of in the words of one that is not there. */
async function seenEntry(
  r: Reading,
  registers: Registers,
  entryId: string,
  by: Asking,
): Promise<Decision<[StoredEntry, RegisterDeclaration]>> {
  const entry = await findEntry(r, entryId, by)
  const register = entry && registerCalled(registers, entry.register)
  if (!entry || !register) return refuse('registers.entry-not-found')
  return register.sensitivity === 'violence' ? refuse('registers.opened-with-reason') : accept([entry, register])
}

export const readEntry = (registers: Registers): Query<z.output<typeof api.readEntry.params>, z.input<typeof api.readEntry.answer>> => ({
  id: 'registers.readEntry',
  shape: api.readEntry.params,
  right: 'work.read',
  thing: entryThing,
  async run(r, { entryId }, by) {
    const found = await seenEntry(r, registers, entryId, by)
    if (!found.ok) return found
    const [entry, register] = found.value
    const owner = await ownerAt(r, by.placeId, entry.keeper)
    const versions = await readVersions(r, entryId, by)
    const evidence = (await readEvidence(r, 'register-entry', [entryId], by)).get(entryId) ?? []
    const names = new Map((await readKeepers(r, by)).map(({ at, name }) => [at as string, name]))
    // An element is told by its name in the newest catalogue; a place without one still keeps its registers.
    const elements = (await readNewest(r, by)).flatMap((adopted) => adopted.catalogue.elements)
    const nameOf = (code: string) => elements.find((element) => element.code === code)?.name.vi ?? code
    return accept({
      ...presented(entry, names),
      versions: versions.map((version) => ({ ...version, values: { ...version.values } })),
      evidence,
      counts: entry.withdrawn
        ? []
        : contributionsOf(register, entry.values)
            .filter((one) => one.amount > 0)
            .map(({ element, amount, day }) => ({ element, name: nameOf(element), amount, year: yearOf(day) })),
      mayChange: !entry.withdrawn && owner !== null && may(by.actor, 'registers.enter', { owner, state: 'steady' }, by.businessDay).ok,
    })
  },
})
