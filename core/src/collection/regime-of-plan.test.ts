import { expect, test } from 'vitest'
import { smallPlan } from '../plans/small-plan.fixture.ts'
import { regimesOf } from './regime-of-plan.ts'
import { daysOf, leftOpenBy } from './round.ts'

test('a yearly duty to report with a day is a regime; “theo quy định” is none', () => {
  const regimes = regimesOf(smallPlan)
  expect(regimes.map(({ code, due }) => [code, due])).toEqual([['plan.report-1', { kind: 'before', month: 12, day: 5 }]])
  expect(daysOf(regimes[0]!, 2024)).toEqual({ closing: '2024-12-14', due: '2024-12-04' })
  expect(leftOpenBy(regimes[0]!)).toContain('own-closing')
})

test('a duty for one year alone is no regime', () => {
  const [duty] = smallPlan.reportDuties
  const once = { ...smallPlan, reportDuties: [{ ...duty!, due: { ...duty!.due!, year: 2025 } }] }
  expect(regimesOf(once)).toEqual([])
})

test('the regime stands on the plan’s own number and day, and on none where the paper leaves them blank', () => {
  const of = (number: object, date: object) =>
    regimesOf({
      ...smallPlan,
      letterhead: {
        ...smallPlan.letterhead,
        number: { ...smallPlan.letterhead.number, ...number },
        date: { ...smallPlan.letterhead.date, ...date },
      },
    })[0]!.basis
  expect(of({ number: '12', symbol: 'KH-UBND' }, { day: 1, month: 2, year: 2021 })).toMatchObject({
    number: '12/KH-UBND',
    date: '2021-02-01',
  })
  expect(of({ number: null }, { day: null })).toMatchObject({ number: null, date: null })
})
