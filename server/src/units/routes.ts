import * as api from '@songhanh/api/units'
import { asks, performs, type Route } from '../platform/http/route.ts'
import { previewUnitEvent, recordUnitEvent } from './events.ts'
import { findUnits, listUnits, readTerritory, readUnit } from './queries.ts'
import type { Units } from './register.ts'

/** The endpoints of administrative units. */
export const unitRoutes = (units: Units): Route[] => [
  asks(api.findUnits, findUnits(units)),
  asks(api.listUnits, listUnits(units)),
  asks(api.readUnit, readUnit(units)),
  asks(api.readTerritory, readTerritory(units)),
  asks(api.previewUnitEvent, previewUnitEvent(units)),
  performs(api.recordUnitEvent, recordUnitEvent(units)),
]
