import * as api from '@songhanh/api/units'
import { asks, performs, type Route } from '../platform/http/route.ts'
import { previewUnitEvent, recordUnitEvent } from './events.ts'
import { findUnits, listUnits, type MapSources, readTerritory, readUnit, readUnitRegister } from './queries.ts'
import type { Units } from './register.ts'

/** The endpoints of administrative units. */
export const unitRoutes = (units: Units, maps: MapSources): Route[] => [
  asks(api.findUnits, findUnits(units)),
  asks(api.listUnits, listUnits(units)),
  asks(api.readUnit, readUnit(units)),
  asks(api.readUnitRegister, readUnitRegister(units), () => ({})),
  asks(api.readTerritory, readTerritory(units, maps)),
  asks(api.previewUnitEvent, previewUnitEvent(units)),
  performs(api.recordUnitEvent, recordUnitEvent(units)),
]
