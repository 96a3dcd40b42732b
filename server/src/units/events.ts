/**
 * A merger, split, renaming or move of units: shown first, then recorded on the very register it was shown on.
 *
 * The right is asked about the register, which is the place's own, and not about the units of the event. The register is of the whole country, and
 * what changes a place often happens above or beside it: on 1 July 2025 its province became another, with units that were never below it. Asked unit
 * by unit, nobody could record that. The reviewed table therefore says _own_ and nothing else.
 */
import * as api from '@songhanh/api/units'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { LedgerFact } from '@songhanh/core/ledger/entry'
import type { Thing } from '@songhanh/core/people/may'
import { placeKey } from '@songhanh/core/people/seat'
import { planUnitEvent, type UnitEvent, type UnitEventPlan } from '@songhanh/core/units/event'
import { unitKey } from '@songhanh/core/units/unit'
import { z } from 'zod'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { unitView } from './present.ts'
import type { Units } from './register.ts'
import { lockVersion, saveEvent } from './store.ts'

/** The register of units, as a thing the place owns. */
const theRegister = async (_: Reading, __: unknown, { placeId }: Asking): Promise<Thing> => ({
  owner: { at: placeKey(placeId), above: [], successors: [] },
  state: 'steady',
})

type Planned = z.output<typeof api.previewUnitEvent.answer>

const eventOf = (event: z.output<typeof api.UnitEvent>): UnitEvent => ({
  ...event,
  date: event.date as PlainDate,
  act: { ...event.act, signedOn: event.act.signedOn as PlainDate },
})

function planned(plan: UnitEventPlan, version: number): Planned {
  const byKey = new Map([...plan.ended, ...plan.begun].map((unit) => [unitKey(unit), unitView(unit)]))
  return {
    version,
    ended: plan.ended.map(unitView),
    begun: plan.begun.map(unitView),
    successions: plan.successions.flatMap(({ from, to, relation }) => {
      const [older, newer] = [byKey.get(from), byKey.get(to)]
      return older && newer ? [{ from: older, to: newer, relation }] : []
    }),
  }
}

/** What the event would do. Nothing is written. */
export const previewUnitEvent = (units: Units): Query<z.output<typeof api.UnitEvent>, Planned> => ({
  id: 'units.previewEvent',
  shape: api.UnitEvent,
  right: 'units.enter-event',
  thing: theRegister,
  async run(r, event, by) {
    const { register, version } = await units(r, by)
    const plan = planUnitEvent(register, eventOf(event))
    return plan.ok ? accept(planned(plan.value, version)) : plan
  },
})

/** One line of the ledger a unit that ends or begins, so that the history of each can be read by its own key. */
function factsOf(plan: UnitEventPlan, act: UnitEvent['act']): LedgerFact[] {
  const detail = { act: act.number, signedOn: act.signedOn }
  return [
    ...plan.ended.map((unit): LedgerFact => ({
      domain: 'units',
      action: 'ended',
      thing: { kind: 'unit', id: unitKey(unit) },
      unit: unit.code,
      after: { validTo: unit.validTo },
      detail: { ...detail, into: plan.successions.filter((s) => s.from === unitKey(unit)).map(({ to, relation }) => ({ to, relation })) },
    })),
    ...plan.begun.map((unit): LedgerFact => ({
      domain: 'units',
      action: 'begun',
      thing: { kind: 'unit', id: unitKey(unit) },
      unit: unit.code,
      after: { name: unit.name, kind: unit.kind, parent: unit.parent },
      detail,
    })),
  ]
}

const Recorded = z.object(api.recordUnitEvent.body.shape)

export const recordUnitEvent = (units: Units): Command<z.output<typeof Recorded>, Planned> => ({
  id: 'units.recordEvent',
  shape: Recorded,
  right: 'units.enter-event',
  thing: theRegister,
  async run(w, { event, expectedVersion }, by) {
    const version = await lockVersion(w, by.placeId)
    if (version !== expectedVersion) return refuse('basics.version-conflict')
    const { register } = await units(w, by)
    const plan = planUnitEvent(register, eventOf(event))
    if (!plan.ok) return plan
    await saveEvent(w, by.placeId, plan.value)
    return accept({ answer: planned(plan.value, version + 1), facts: factsOf(plan.value, eventOf(event).act) })
  },
})
