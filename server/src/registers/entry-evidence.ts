/** Files beside an entry: whoever keeps the entry brings them and takes them away; who reaches that seat may have them. */
import * as api from '@songhanh/api/registers'
import { refuse } from '@songhanh/core/basics/decision'
import { takesEvidence } from '@songhanh/core/registers/evidence'
import type { z } from 'zod'
import type { Query } from '../platform/ask.ts'
import type { Command } from '../platform/perform.ts'
import { EvidenceTaken, giveEvidence, removeEvidence, sendEvidence, type EvidenceThing } from './evidence.ts'
import { entryThing } from './keepers.ts'
import { registerCalled, type Registers } from './queries.ts'
import { findEntry } from './store.ts'

const Giving = api.giveEntryEvidence.params.extend(EvidenceTaken.shape)
const ofEntry = (entryId: string): EvidenceThing => ({ kind: 'register-entry', id: entryId })

export const giveEntryEvidence = (
  registers: Registers,
): Command<z.output<typeof Giving>, z.input<typeof api.giveEntryEvidence.answer>> => ({
  id: 'registers.giveEvidence',
  shape: Giving,
  right: 'registers.enter',
  thing: entryThing,
  async run(w, { entryId, file }, by) {
    const entry = await findEntry(w, entryId, by)
    const register = entry && registerCalled(registers, entry.register)
    if (!entry || !register) return refuse('registers.entry-not-found')
    if (!takesEvidence(register)) return refuse('registers.no-files-beside-counts')
    if (entry.withdrawn) return refuse('registers.entry-withdrawn')
    return giveEvidence(w, file, entry.keeper, ofEntry(entryId), 'registers', by)
  },
})

type Reading = z.output<typeof api.readEntryEvidence.params>
export const readEntryEvidence: Query<Reading, z.input<typeof api.readEntryEvidence.answer>> = {
  id: 'registers.readEvidence',
  shape: api.readEntryEvidence.params,
  right: 'work.read',
  thing: entryThing,
  run: (r, { entryId, evidenceId }, by) => sendEvidence(r, evidenceId, ofEntry(entryId), by),
}

const Removing = api.removeEntryEvidence.body.extend(api.removeEntryEvidence.params.shape)
export const removeEntryEvidence: Command<z.output<typeof Removing>, z.input<typeof api.removeEntryEvidence.answer>> = {
  id: 'registers.removeEvidence',
  shape: Removing,
  right: 'registers.enter',
  thing: entryThing,
  run: (w, { entryId, ...what }, by) => removeEvidence(w, what, ofEntry(entryId), 'registers', by),
}
