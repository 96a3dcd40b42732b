/** Entering, correcting, moving and withdrawing: core decides on the entry as it stands behind the lock. */
import * as api from '@songhanh/api/registers'
import { accept, refuse, refuseWithFaults, type Decision, type Refusal } from '@songhanh/core/basics/decision'
import type { LedgerFact } from '@songhanh/core/ledger/entry'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { dayOfEntry, firstState, moveTo, readEntry, uniqueKey, type Entry } from '@songhanh/core/registers/entry'
import { personalDataIn } from '@songhanh/core/registers/personal-data'
import type { z } from 'zod'
import { ownerAt } from '../people/store.ts'
import type { Acting } from '../platform/acting.ts'
import type { Writing } from '../platform/database.ts'
import type { Command, Done } from '../platform/perform.ts'
import { entryThing, keeps } from './keepers.ts'
import { registerCalled, type Registers } from './queries.ts'
import { findEntry, insertEntries, standingAlready, writeEntry, type StoredEntry, type StoredVersion } from './store.ts'

type Moved = z.input<typeof api.correctEntry.answer>

/** What the ledger tells of an entry; what it says stands in its versions, and of counts of violence nowhere else. */
const ledgerFact = (act: StoredVersion['act'], entry: StoredEntry, motive: string | null): LedgerFact => ({
  domain: 'registers',
  action: act,
  thing: { kind: 'register-entry', id: entry.id },
  unit: entry.keeper.startsWith('unit:') ? (entry.keeper.slice('unit:'.length).split('@')[0] ?? null) : null,
  after: { register: entry.register, keeper: entry.keeper, dated: entry.dated, state: entry.state, version: entry.version },
  ...(motive === null ? {} : { detail: { motive } }),
})

const doneWith = ({ id, version, state }: StoredEntry): Moved => ({ entryId: id, version, state })

type Adding = z.output<typeof api.addEntries.body> & z.output<typeof api.addEntries.params>

/** All entries of a request read at once, each fault at its entry and field. */
function readAll(register: RegisterDeclaration, input: Pick<Adding, 'keeper' | 'entries'>, by: Acting): Decision<readonly StoredEntry[]> {
  const state = firstState(register)
  const faults: Refusal[] = []
  const entries = input.entries.flatMap((given, i): StoredEntry[] => {
    const read = readEntry(register, given, state, by.businessDay)
    if (!read.ok) {
      faults.push(...(read.refusal.faults ?? []).map((fault) => ({ ...fault, at: `entries.${i}.${fault.at ?? ''}` })))
      return []
    }
    const dated = dayOfEntry(register, read.value)
    return [
      { id: by.newId(), register: register.key, keeper: input.keeper, dated, values: read.value, state, withdrawn: false, version: 1 },
    ]
  })
  return faults.length === 0 ? accept(entries) : refuseWithFaults('registers.entry-faulty', faults)
}

/** Faults of entries that stand already, or stand twice in the same request. */
async function twice(w: Writing, register: RegisterDeclaration, entries: readonly StoredEntry[], by: Acting): Promise<Refusal[]> {
  const keys = entries.map((entry) => uniqueKey(register, entry.values))
  const standing = await standingAlready(w, register.key, entries[0]!.keeper, keys.filter((key) => key !== null), null, by) // prettier-ignore
  const seen = new Set(standing)
  return keys.flatMap((key, i): Refusal[] => {
    if (key === null) return []
    if (seen.has(key)) return [{ code: 'registers.entered-already', at: `entries.${i}.${register.unique[0] ?? ''}` }]
    seen.add(key)
    return []
  })
}

/** Enters one or many for a keeper, all or none, with what the ledger tells of them. */
export async function enterEntries(
  w: Writing,
  register: RegisterDeclaration,
  input: Pick<Adding, 'keeper' | 'entries'>,
  by: Acting,
): Promise<Decision<{ readonly entries: readonly StoredEntry[]; readonly facts: readonly LedgerFact[] }>> {
  if (!keeps(register, input.keeper)) return refuse('registers.not-kept-by', {}, 'keeper')
  const read = readAll(register, input, by)
  if (!read.ok) return read
  const faults = await twice(w, register, read.value, by)
  if (faults.length > 0) return refuseWithFaults('registers.entered-already', faults)
  await insertEntries(w, register, read.value, by)
  return accept({ entries: read.value, facts: read.value.map((entry) => ledgerFact('entered', entry, null)) })
}

export const addEntries = (registers: Registers): Command<Adding, z.input<typeof api.addEntries.answer>> => ({
  id: 'registers.addEntries',
  shape: api.addEntries.body.extend(api.addEntries.params.shape),
  right: 'registers.enter',
  async thing(r, { keeper }, by) {
    const owner = await ownerAt(r, by.placeId, keeper)
    return owner && { owner, state: 'steady' }
  },
  async run(w, input, by) {
    const register = registerCalled(registers, input.register)
    if (!register) return refuse('registers.register-not-found')
    const entered = await enterEntries(w, register, input, by)
    return entered.ok ? accept({ answer: { entries: entered.value.entries.map(doneWith) }, facts: entered.value.facts }) : entered
  },
})

/** Changes one entry: the decision sees it as it stands behind the lock. */
async function change(
  w: Writing,
  registers: Registers,
  input: { readonly entryId: string; readonly expectedVersion: number },
  how: Pick<StoredVersion, 'act' | 'motive'>,
  by: Acting,
  decide: (entry: StoredEntry, register: RegisterDeclaration) => Decision<Entry>,
): Promise<Decision<Done<Moved>>> {
  const entry = await findEntry(w, input.entryId, by, 'FOR UPDATE')
  const register = entry && registerCalled(registers, entry.register)
  if (!entry || !register) return refuse('registers.entry-not-found')
  if (entry.withdrawn) return refuse('registers.entry-withdrawn')
  if (entry.version !== input.expectedVersion) return refuse('basics.version-conflict')
  // Why a count was wrong is as free a text as any: it must name nobody either.
  if (register.sensitivity === 'violence' && personalDataIn(how.motive ?? '').length > 0)
    return refuse('registers.reason-names-person', {}, 'motive')
  const decided = decide(entry, register)
  if (!decided.ok) return decided
  const once = uniqueKey(register, decided.value.values)
  const standing = await standingAlready(w, register.key, entry.keeper, once === null ? [] : [once], entry.id, by)
  if (standing.size > 0) return refuse('registers.entered-already', {}, register.unique[0])
  const { values, state } = decided.value
  const now: StoredEntry = {
    ...entry,
    values,
    state,
    dated: dayOfEntry(register, values),
    withdrawn: how.act === 'withdrawn',
    version: entry.version + 1,
  }
  await writeEntry(w, register, now, how, by)
  return accept({ answer: doneWith(now), facts: [ledgerFact(how.act, now, how.motive)] })
}

type Correcting = z.output<typeof api.correctEntry.body> & z.output<typeof api.correctEntry.params>

export const correctEntry = (registers: Registers): Command<Correcting, Moved> => ({
  id: 'registers.correctEntry',
  shape: api.correctEntry.body.extend(api.correctEntry.params.shape),
  right: 'registers.enter',
  thing: entryThing,
  run: (w, input, by) =>
    change(w, registers, input, { act: 'corrected', motive: input.motive }, by, (entry, register) => {
      const read = readEntry(register, input.values, entry.state, by.businessDay)
      return read.ok ? accept({ values: read.value, state: entry.state }) : read
    }),
})

type Moving = z.output<typeof api.moveEntry.body> & z.output<typeof api.moveEntry.params>

export const moveEntry = (registers: Registers): Command<Moving, Moved> => ({
  id: 'registers.moveEntry',
  shape: api.moveEntry.body.extend(api.moveEntry.params.shape),
  right: 'registers.enter',
  thing: entryThing,
  run: (w, input, by) =>
    change(w, registers, input, { act: 'moved', motive: null }, by, (entry, register) =>
      moveTo(
        register,
        { values: { ...entry.values, ...(input.values as Entry['values']) }, state: entry.state },
        input.state,
        by.businessDay,
      ),
    ),
})

type Withdrawing = z.output<typeof api.withdrawEntry.body> & z.output<typeof api.withdrawEntry.params>

export const withdrawEntry = (registers: Registers): Command<Withdrawing, Moved> => ({
  id: 'registers.withdrawEntry',
  shape: api.withdrawEntry.body.extend(api.withdrawEntry.params.shape),
  right: 'registers.enter',
  thing: entryThing,
  run: (w, input, by) =>
    change(w, registers, input, { act: 'withdrawn', motive: input.motive }, by, ({ values, state }) => accept({ values, state })),
})
