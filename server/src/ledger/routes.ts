import * as api from '@songhanh/api/ledger'
import { asks, type Route } from '../platform/http/route.ts'
import { exportLedger, readLedger, verifyLedger } from './queries.ts'

/** The endpoints of the ledger: it is read and checked, never written, from outside. */
export const ledgerRoutes = (): Route[] => [
  asks(api.readLedger, readLedger),
  asks(api.exportLedger, exportLedger),
  asks(api.verifyLedger, verifyLedger),
]
