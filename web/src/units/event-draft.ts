/** The form of a rearrangement as typed, and the event it says. */
import type { recordUnitEvent } from '@songhanh/api/units'
import { readDay } from '@songhanh/words/writing'
import type { ask } from '../app/ask.ts'

export type UnitEvent = Parameters<typeof ask<typeof recordUnitEvent>>[2]['body']['event']
export type BegunUnit = UnitEvent['begins'][number]
export type Transfer = UnitEvent['mapping'][number]

export interface EventDraft {
  readonly act: string
  readonly signedOn: string
  readonly date: string
  readonly begins: readonly (Omit<BegunUnit, 'parent'> & { readonly parent: string })[]
  readonly mapping: readonly Transfer[]
}

export const emptyUnit: EventDraft['begins'][number] = { code: '', name: '', kind: 'commune', parent: '' }
export const emptyTransfer: Transfer = { from: '', to: '', relation: 'whole' }
export const emptyDraft: EventDraft = { act: '', signedOn: '', date: '', begins: [emptyUnit], mapping: [emptyTransfer, emptyTransfer] }

const isTyped = (row: Readonly<Record<string, string>>, ...fields: readonly string[]) => fields.some((field) => row[field]?.trim() !== '')

/** The event; rows left empty are left out. `wrong` names the days that are none, then there is no event. */
export function readDraft(draft: EventDraft): { readonly event: UnitEvent | null; readonly wrong: readonly ('signedOn' | 'date')[] } {
  const [signedOn, date] = [readDay(draft.signedOn), readDay(draft.date)]
  if (signedOn === null || date === null) {
    return { event: null, wrong: [...(signedOn === null ? (['signedOn'] as const) : []), ...(date === null ? (['date'] as const) : [])] }
  }
  const event: UnitEvent = {
    date,
    act: { number: draft.act.trim(), signedOn },
    begins: draft.begins
      .filter((unit) => isTyped(unit, 'code', 'name', 'parent'))
      .map((unit) => ({
        ...unit,
        code: unit.code.trim(),
        name: unit.name.trim(),
        parent: unit.parent.trim() === '' ? null : unit.parent.trim(),
      })),
    mapping: draft.mapping
      .filter((transfer) => isTyped(transfer, 'from', 'to'))
      .map((transfer) => ({ ...transfer, from: transfer.from.trim(), to: transfer.to.trim() })),
  }
  return { event, wrong: [] }
}
