import { describe, expect, it } from 'vitest'
import { enterLine, type Amount, type MoneyLine } from './money-line.ts'
import { totalsOf } from './totals.ts'

const dong = (amount: number): Amount => ({ kind: 'dong', dong: amount })
const NOT_SEPARATE: Amount = { kind: 'not-separate' }
const MILLION = 1_000_000

const line = (change: Partial<MoneyLine> = {}): MoneyLine => ({
  year: 2024,
  purpose: 'direct',
  source: { kind: 'state-budget', level: 'district' },
  task: null,
  amounts: { requested: dong(60 * MILLION), given: dong(50 * MILLION), executed: null },
  note: null,
  ...change,
})
const refusals = (given: MoneyLine, sure = false) => {
  const decided = enterLine(given, sure)
  return decided.ok ? [] : (decided.refusal.faults ?? []).map(({ code, at }) => [code, at])
}

describe('a line of money', () => {
  it('is kept with what is known of it', () => {
    expect(refusals(line())).toEqual([])
    expect(refusals(line({ amounts: { requested: null, given: NOT_SEPARATE, executed: null } }))).toEqual([])
    expect(refusals(line({ amounts: { requested: null, given: dong(0), executed: null } }))).toEqual([])
  })

  it('is asked about where triệu and tỷ seem to be taken for one another', () => {
    const mixed = { requested: dong(60 * MILLION), given: dong(50_000 * MILLION), executed: null }
    expect(refusals(line({ amounts: mixed }))).toEqual([['work.money-strange-size', 'amounts.given']])
    expect(refusals(line({ amounts: mixed }), true)).toEqual([])
  })

  it('is asked about where it is too little or too much for one line', () => {
    expect(refusals(line({ amounts: { requested: dong(60), given: null, executed: null } }))).toEqual([
      ['work.money-strange-size', 'amounts.requested'],
    ])
    expect(refusals(line({ amounts: { requested: null, given: null, executed: dong(46_300 * 1000 * MILLION) } }))).toEqual([
      ['work.money-strange-size', 'amounts.executed'],
    ])
  })

  it('tells all its faults at once, and being sure mends none of them', () => {
    const bad = line({
      year: 24,
      source: { kind: 'mobilised', donor: ' ', inKind: true },
      amounts: { requested: dong(-1), given: dong(0.5), executed: null },
    })
    expect(refusals(bad, true)).toEqual([
      ['work.money-year', 'year'],
      ['work.money-without-donor', 'source'],
      ['work.money-not-whole', 'amounts.requested'],
      ['work.money-not-whole', 'amounts.given'],
    ])
    expect(refusals(line({ amounts: { requested: null, given: null, executed: null } }))).toEqual([
      ['work.money-without-amount', 'amounts'],
    ])
  })
})

describe('totals', () => {
  it('stand one a purpose, by source, and say what they do not hold', () => {
    const [direct, mainstreamed] = totalsOf([
      line(),
      line({ source: { kind: 'mobilised', donor: 'Hội Liên hiệp Phụ nữ', inKind: true } }),
      line({ amounts: { requested: null, given: NOT_SEPARATE, executed: null } }),
      line({ purpose: 'mainstreamed', amounts: { requested: null, given: dong(900 * MILLION), executed: null } }),
    ])
    expect(direct).toMatchObject({
      purpose: 'direct',
      lines: 3,
      stages: { given: { dong: 100 * MILLION, notSeparate: 1, missing: 0 }, executed: { dong: 0, missing: 3 } },
    })
    expect(direct?.sources.map(({ source, lines }) => [source, lines])).toEqual([
      ['district', 2],
      ['in-kind', 1],
    ])
    expect(mainstreamed).toMatchObject({ purpose: 'mainstreamed', lines: 1, stages: { given: { dong: 900 * MILLION } } })
  })
})
