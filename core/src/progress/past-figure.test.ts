import { describe, expect, it } from 'vitest'
import { wholeNumber } from '../basics/decimal.ts'
import { administrative } from '../indicators/figure.ts'
import { EMPTY_TALLY } from '../indicators/tally.ts'
import { confirmPast, type PastFigure, standsOn, withPast } from './past-figure.ts'

const source = { title: 'Báo cáo kết quả', number: '215/BC-UBND', year: 2023 }
const past = (year: number, value = '44'): PastFigure => {
  const confirmed = confirmPast({ year, value, estimated: false }, source)
  if (!confirmed.ok) throw new Error(confirmed.refusal.code)
  return confirmed.value
}

describe('a total out of an earlier report', () => {
  it('names the report as its source: official, or preliminary where the report only expects it', () => {
    expect(past(2023).figure).toMatchObject({ kind: { kind: 'official', source }, dataYear: 2023 })
    expect(confirmPast({ year: 2022, value: '48.2', estimated: true }, source)).toMatchObject({
      ok: true,
      value: { figure: { kind: { kind: 'preliminary', source } } },
    })
  })

  it('is a number of a year that was over', () => {
    for (const [year, value] of [
      [2024, '1'],
      [1980, '1'],
      [2023, '4,4'],
      [2023, '-1'],
    ] as const)
      expect(confirmPast({ year, value, estimated: false }, source).ok, `${year} ${value}`).toBe(false)
  })

  it('stands where nobody has answered, never over what the place has counted itself', () => {
    const counted = { year: 2023, tally: { ...EMPTY_TALLY, reported: 1 }, published: null }
    const asked = { year: 2022, tally: EMPTY_TALLY, published: null }
    const entered = { year: 2021, tally: EMPTY_TALLY, published: administrative(wholeNumber(7), 2021) }
    const own = [counted, asked, entered]
    expect(withPast(own, [past(2023), past(2022, '41'), past(2021), past(2020, '39')])).toEqual([
      counted,
      { ...asked, published: past(2022, '41').figure },
      entered,
      { year: 2020, tally: EMPTY_TALLY, published: past(2020, '39').figure },
    ])
    expect(withPast(own, [])).toEqual(own)
  })

  it('is known as what stands, and only where it does', () => {
    const years = withPast(
      [
        { year: 2023, tally: { ...EMPTY_TALLY, reported: 1 }, published: null },
        { year: 2021, tally: EMPTY_TALLY, published: administrative(wholeNumber(44), 2021) },
      ],
      [past(2023), past(2022), past(2021)],
    )
    expect([2023, 2022, 2021, 2020].filter((year) => standsOn(years, past(year)))).toEqual([2022])
    expect(standsOn(years, past(2022, '44.0'))).toBe(true)
    expect(standsOn(years, past(2022, '45'))).toBe(false)
  })
})
