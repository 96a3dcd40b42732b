import * as crosswalk from '@songhanh/api/crosswalk'
import * as api from '@songhanh/api/plans'
import { asks, performs, type Route } from '../platform/http/route.ts'
import { putInForce, withdrawDraft, withdrawEdition } from './commands.ts'
import { decideLink, holdAgainst, readCrosswalks, type CrosswalkSetting } from './crosswalks.ts'
import { compareEditions, listPlans, readPlan, type PlanPageSetting } from './queries.ts'

/** The endpoints of plans and their editions. */
export const planRoutes = (setting: PlanPageSetting & CrosswalkSetting): Route[] => [
  asks(api.listPlans, listPlans),
  asks(api.readPlan, readPlan(setting)),
  asks(api.compareEditions, compareEditions),
  performs(api.putInForce, putInForce),
  performs(api.withdrawEdition, withdrawEdition),
  performs(api.withdrawDraft, withdrawDraft),
  asks(crosswalk.readCrosswalks, readCrosswalks(setting)),
  performs(crosswalk.holdAgainst, holdAgainst(setting)),
  performs(crosswalk.decideLink, decideLink(setting)),
]
