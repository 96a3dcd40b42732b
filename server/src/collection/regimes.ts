/** Regimes a plan sets, and what warns of the days of a round before it is opened. */
import * as api from '@songhanh/api/collection'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import { regimesOf } from '@songhanh/core/collection/regime-of-plan'
import { daysOf, lastDayToSend, leftOpenBy, warningsOf } from '@songhanh/core/collection/round'
import type { z } from 'zod'
import type { Query } from '../platform/ask.ts'
import { contentOf } from './measures.ts'

const OfYear = api.listRegimes.params.extend(api.listRegimes.query.shape)

export const listRegimes: Query<z.output<typeof OfYear>, z.input<typeof api.listRegimes.answer>> = {
  id: 'collection.listRegimes',
  shape: OfYear,
  right: 'collection.open-round',
  async run(r, { planId, year }, by) {
    const content = await contentOf(r, planId, by)
    if (!content) return refuse('plans.not-found')
    return accept({
      regimes: regimesOf(content).flatMap((regime) => {
        const days = daysOf(regime, year)
        return days
          ? [{ code: regime.code, name: regime.name, basis: { ...regime.basis }, ...days, leftOpen: [...leftOpenBy(regime)] }]
          : []
      }),
    })
  },
}

export const lookAtDays = (
  holidays: HolidayCalendar,
): Query<z.output<typeof api.lookAtDays.query>, z.input<typeof api.lookAtDays.answer>> => ({
  id: 'collection.lookAtDays',
  shape: api.lookAtDays.query,
  right: 'collection.open-round',
  async run(_, given) {
    const days = { closing: given.closing as PlainDate, due: given.due as PlainDate }
    return accept({
      lastWorkingDay: lastDayToSend(days, holidays).day,
      warnings: warningsOf(days, holidays).map(({ code, closing, due }) => ({ code, closing, due })),
    })
  },
})
