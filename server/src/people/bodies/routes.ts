import * as api from '@songhanh/api/bodies'
import type { BodyTable } from '@songhanh/core/people/bodies/kind'
import { asks, type Route } from '../../platform/http/route.ts'
import type { Units } from '../../units/register.ts'
import { listBodyKinds, readBearers } from './queries.ts'

/** The endpoints of bodies and what became of them. */
export const bodyRoutes = (table: BodyTable, units: Units): Route[] => [
  asks(api.listBodyKinds, listBodyKinds(table)),
  asks(api.readBearers, readBearers(table, units)),
]
