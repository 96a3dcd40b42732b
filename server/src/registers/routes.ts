import * as api from '@songhanh/api/registers'
import { takeEvidence } from './evidence.ts'
import { giveEntryEvidence, readEntryEvidence, removeEntryEvidence } from './entry-evidence.ts'
import { asks, performs, sendsRows, type Route } from '../platform/http/route.ts'
import { addEntries, correctEntry, moveEntry, withdrawEntry } from './commands.ts'
import { exportEntries } from './entries-file.ts'
import { listEntries, listRegisters, openCounts, readEntry, type Registers } from './queries.ts'

/** The endpoints of registers, over the declarations the place works with. */
export const registerRoutes = (registers: Registers): Route[] => [
  asks(api.listRegisters, listRegisters(registers)),
  asks(api.listEntries, listEntries(registers)),
  sendsRows(api.exportEntries, exportEntries(registers)),
  performs(api.openCounts, openCounts(registers)),
  asks(api.readEntry, readEntry(registers)),
  performs(api.addEntries, addEntries(registers)),
  performs(api.correctEntry, correctEntry(registers)),
  performs(api.moveEntry, moveEntry(registers)),
  performs(api.withdrawEntry, withdrawEntry(registers)),
  performs(api.giveEntryEvidence, giveEntryEvidence(registers), async ({ params, file }) => takeEvidence(params, file)),
  asks(api.readEntryEvidence, readEntryEvidence),
  performs(api.removeEntryEvidence, removeEntryEvidence),
]
