import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import type { LegalBasis, Letterhead } from './content.ts'
import { crosswalk } from './crosswalk.ts'
import type { Issue } from './edition.ts'
import { identityOf, planAbove, restsOn } from './plan-above.ts'
import { part, smallPlan, target } from './small-plan.fixture.ts'

const day = (text: string) => text as PlainDate
const issue: Issue = { numbered: true, number: '45/KH-UBND', signedOn: day('2021-05-28'), signedBy: 'Trần Văn A' }
const basis = (change: Partial<LegalBasis>): LegalBasis => ({
  ...part('basis-9'),
  ...{ lead: 'Thực hiện', kind: 'Kế hoạch', number: '45/KH-UBND', date: day('2021-05-28'), issuer: 'Ủy ban nhân dân tỉnh', title: null },
  ...change,
})
const ISSUER = 'Ủy ban nhân dân tỉnh Mẫu'

describe('a plan rests on another', () => {
  const rests = (change: Partial<LegalBasis>, date: string | null = '2021-05-28') =>
    restsOn([basis({ number: '1/QĐ-TTg' }), basis(change)], { number: '45/KH-UBND', date }, ISSUER)

  test('where one of its bases has its number and its day', () => {
    expect([rests({}), rests({ number: '45/kh-ubnd' }), rests({ number: '45 / KH-UBND' })]).toEqual([true, true, true])
    expect([rests({ number: '46/KH-UBND' }), rests({ date: day('2022-05-28') })]).toEqual([false, false])
  })

  test('where a day is not known, only if the basis names the issuer', () => {
    expect([rests({ date: null }), rests({}, null)]).toEqual([true, true])
    expect([rests({ date: null, issuer: null }), rests({ date: null, issuer: 'Ủy ban nhân dân huyện' })]).toEqual([false, false])
    expect(restsOn([basis({ number: null })], { number: null, date: null }, ISSUER)).toBe(false)
  })
})

test('a paper is known by what was recorded when it was put in force, else by its own head', () => {
  const head = (number: string | null, dayOf: number | null): Letterhead => ({
    ...smallPlan.letterhead,
    number: { ...smallPlan.letterhead.number, number },
    date: { ...smallPlan.letterhead.date, day: dayOf },
  })
  expect(identityOf(head('7', 9), issue)).toEqual({ number: '45/KH-UBND', date: '2021-05-28' })
  expect(identityOf(head('7', 9), null)).toEqual({ number: '7/KH-UBND', date: '2021-07-09' })
  expect(identityOf(head(null, null), { numbered: false, suppliedBy: 'Văn phòng' })).toEqual({ number: null, date: null })
})

const leaders = (code: string, due: number, value: number) =>
  target(code, {
    ...{ number: '1.1', due: [due], value, quantity: 'tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ' },
    text: 'Đạt 60% vào năm 2025 và 75% vào năm 2030 các cơ quan có lãnh đạo chủ chốt là nữ',
  })

describe('a kept plan as what others are held against', () => {
  test('a quantity set for several years is one target with a bound for each, and answers the same quantity year by year', () => {
    const above = { ...smallPlan, targets: [leaders('1.1a', 2025, 60), leaders('1.1b', 2030, 75)] }
    const strategy = planAbove('p', above, issue)
    expect(strategy.targets.map(({ code, bounds }) => [code, bounds.map(({ year, value }) => [year, value])])).toEqual([
      ['1.1a', [[2025, 60], [2030, 75]]], // prettier-ignore
    ])
    const mine = [leaders('2.4a', 2025, 50), leaders('2.4b', 2030, 80)].map((one) => ({ ...one, number: '2.4' }))
    expect(crosswalk(mine, 2030, strategy, []).map((row) => [row.parent?.code, row.bound?.year, row.verdict, row.difference])).toEqual([
      ['1.1a', 2025, 'lower', '-10'],
      ['1.1a', 2030, 'stricter', '5'],
    ])
  })

  test('the other years of a quantity follow where a person has put one of them', () => {
    const strategy = planAbove('p', { ...smallPlan, targets: [target('1.1'), target('1.2')] }, issue)
    const mine = [leaders('2.4a', 2025, 50), leaders('2.4b', 2030, 80)]
    const rows = crosswalk(mine, 2030, strategy, [{ targetCode: '2.4b', strategyCode: '1.2' }])
    expect(rows.map((row) => [row.target?.code, row.parent?.code, row.link?.by, row.decided])).toEqual([
      ['2.4a', '1.2', 'wording', false],
      ['2.4b', '1.2', 'person', true],
      [undefined, '1.1', undefined, false],
    ])
  })

  test('a link a person made stays by its code; what a newer edition does not have any more is told', () => {
    const above = (code: string) => planAbove('p', { ...smallPlan, targets: [target(code)] }, issue)
    const decisions = [{ targetCode: '1.1', strategyCode: '4.2' }]
    expect(crosswalk([target('1.1')], 2025, above('4.2'), decisions)).toMatchObject([
      { parent: { code: '4.2' }, gone: null, decided: true },
    ])
    expect(crosswalk([target('1.1')], 2025, above('4.3'), decisions)).toMatchObject([
      { parent: null, gone: '4.2', decided: true },
      { parent: { code: '4.3' }, gone: null, verdict: 'missing' },
    ])
  })

  test('a year that is not named is that of its beginning, else the end of the plan', () => {
    const strategy = planAbove('p', smallPlan, issue)
    expect(strategy.targets.map(({ bounds }) => bounds.map(({ year }) => year))).toEqual([[2025], [2025], [2025]])
    const unbounded = planAbove('p', { ...smallPlan, letterhead: { ...smallPlan.letterhead, period: null } }, issue)
    expect(unbounded.targets.at(-1)?.bounds.map(({ year }) => year)).toEqual([null])
  })

  test('a number off a picture that nobody has confirmed is still to be checked', () => {
    const scanned = target('1.1', { finding: { by: 'rule', rule: 'r', sure: 'high', doubts: ['scanned-number'] } })
    const marks = planAbove('p', { ...smallPlan, targets: [scanned, target('1.2')] }, null).targets.map(({ bounds }) => bounds[0]?.mark)
    expect(marks).toEqual(['known', 'read'])
  })

  test('a share and a count, a change and a level, a range and a bound are of other kinds; the same range is the same', () => {
    const verdict = (mine: Parameters<typeof target>[1], theirs: Parameters<typeof target>[1]) =>
      crosswalk([target('1.1', mine)], 2025, planAbove('p', { ...smallPlan, targets: [target('1.1', theirs)] }, issue), [])[0]?.verdict
    expect(verdict({ unit: '%' }, { unit: 'người' })).toBe('other-kind')
    expect(verdict({ comparator: 'increase_by', value: 5 }, {})).toBe('other-kind')
    expect(verdict({ direction: 'band', comparator: 'range', value: [1, 2] }, { direction: 'band', comparator: 'range', value: [1, 3] })).toBe('other-kind') // prettier-ignore
    expect(verdict({ direction: 'band', comparator: 'range', value: [1, 2] }, { direction: 'band', comparator: 'range', value: [1, 2] })).toBe('same') // prettier-ignore
  })
})
