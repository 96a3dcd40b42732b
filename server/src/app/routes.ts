import type { X509Certificate } from 'node:crypto'
import * as handovers from '@songhanh/api/handovers'
import * as reminders from '@songhanh/api/reminders'
import * as toDo from '@songhanh/api/to-do'
import type { Boundary } from '@songhanh/core/units/boundaries'
import { Press } from '@songhanh/papers/writing/typst/press'
import { collectionRoutes } from '../collection/routes.ts'
import { figuresCollected } from '../collection/store.ts'
import { indicatorRoutes } from '../indicators/routes.ts'
import { intakeRoutes, type IntakeSetting } from '../intake/routes.ts'
import { ledgerRoutes } from '../ledger/routes.ts'
import { bodyRoutes } from '../people/bodies/routes.ts'
import { peopleRoutes } from '../people/routes.ts'
import { asks, type Route } from '../platform/http/route.ts'
import type { CrosswalkSetting } from '../plans/crosswalks.ts'
import type { PlanPageSetting } from '../plans/queries.ts'
import { planRoutes } from '../plans/routes.ts'
import { progressRoutes } from '../progress/routes.ts'
import { releaseRoutes } from '../publication/routes.ts'
import { registerRoutes } from '../registers/routes.ts'
import { reportRoutes } from '../reports/routes.ts'
import { keepRegister } from '../units/register.ts'
import { taskRoutes } from '../work/tasks/routes.ts'
import { unitRoutes } from '../units/routes.ts'
import { difficultyRoutes } from '../work/difficulties/routes.ts'
import { moneyRoutes } from '../work/money/routes.ts'
import { hasAssignment } from './has-assignment.ts'
import { handoverFile } from './handover-file.ts'
import { readOpenThings } from './open-things.ts'
import { successorRoutes } from './plan-successor.ts'
import { placeRoutes } from './place.ts'
import { readPaperApart } from '../intake/read-paper-apart.ts'
import { previewReminders } from './reminders/preview.ts'
import { readCalendar, readToDo } from './to-do.ts'
import { shippedBodies, shippedHolidays, shippedRegisters, shippedStrategies, shippedTileGrids, shippedUnits } from './shipped.ts'

/** What the domains are given to work with. */
export type Setting = IntakeSetting & PlanPageSetting & CrosswalkSetting

export const usualSetting = (): Setting => ({
  readPaper: readPaperApart(),
  units: shippedUnits(),
  holidays: shippedHolidays(),
  strategies: shippedStrategies(),
  figuresCollected,
})

/** Every endpoint that goes through the pipeline, domain by domain; a new domain adds its line here. `url` is the address that letters lead to. */
export function allRoutes(
  setting: Setting,
  placeSecret: string,
  url = '',
  boundaries: readonly Boundary[] = [],
  signers: readonly X509Certificate[] = [],
): Route[] {
  const units = keepRegister()
  return [
    ...placeRoutes(),
    ...ledgerRoutes(),
    ...peopleRoutes(placeSecret),
    asks(handovers.readOpenThings, readOpenThings),
    handoverFile,
    ...planRoutes(setting),
    ...successorRoutes(units, shippedBodies()),
    ...intakeRoutes(setting),
    ...unitRoutes(units, { grids: shippedTileGrids(), boundaries }),
    ...bodyRoutes(shippedBodies(), units, hasAssignment),
    ...indicatorRoutes(),
    ...collectionRoutes(setting),
    ...registerRoutes(shippedRegisters()),
    ...taskRoutes(),
    ...progressRoutes({ grids: shippedTileGrids(), land: { units, boundaries } }),
    ...releaseRoutes(),
    ...reportRoutes(new Press(), shippedRegisters(), signers),
    asks(toDo.readToDo, readToDo(setting.holidays)),
    asks(toDo.readCalendar, readCalendar(setting.holidays, url), () => ({})),
    ...difficultyRoutes(),
    ...moneyRoutes(),
    asks(reminders.previewReminders, previewReminders(setting.holidays, url)),
  ]
}
