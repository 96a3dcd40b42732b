import * as api from '@songhanh/api/units'
import type { DrawnGrid } from '@songhanh/core/units/tile-grid'
import { asks, performs, type Route } from '../platform/http/route.ts'
import { previewUnitEvent, recordUnitEvent } from './events.ts'
import { findUnits, listUnits, readTerritory, readUnit, readUnitRegister } from './queries.ts'
import type { Units } from './register.ts'

/** The endpoints of administrative units. */
export const unitRoutes = (units: Units, grids: readonly DrawnGrid[]): Route[] => [
  asks(api.findUnits, findUnits(units)),
  asks(api.listUnits, listUnits(units)),
  asks(api.readUnit, readUnit(units)),
  asks(api.readUnitRegister, readUnitRegister(units), () => ({})),
  asks(api.readTerritory, readTerritory(units, grids)),
  asks(api.previewUnitEvent, previewUnitEvent(units)),
  performs(api.recordUnitEvent, recordUnitEvent(units)),
]
