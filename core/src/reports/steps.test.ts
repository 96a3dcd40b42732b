import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { bodyKey, placeKey, unitKey } from '../people/seat.ts'
import { bookOfSymbol, decideNumber, REPORT_STATES, REPORT_STEPS, seatSigns, signerLeft, step } from './steps.ts'

const day = (text: string) => text as PlainDate

describe('the way of a report', () => {
  it('goes one step at a time and never back from a signature', () => {
    const possible = REPORT_STATES.flatMap((state) =>
      REPORT_STEPS.flatMap((taken) => {
        const after = step(state, taken)
        return after.ok ? [`${state} → ${after.value}`] : []
      }),
    )
    expect(possible).toEqual([
      'draft → submitted',
      'submitted → draft',
      'submitted → signed',
      'signed → numbered',
      'numbered → issued',
      'issued → archived',
    ])
  })

  it('has no signer of a district from 01/7/2025 on', () => {
    expect(signerLeft('district', day('2025-06-30')).ok).toBe(true)
    expect(signerLeft('district', day('2025-07-01'))).toMatchObject({ ok: false, refusal: { code: 'reports.no-signer-left' } })
    expect(signerLeft('commune', day('2026-12-04')).ok).toBe(true)
  })

  it('has a signer for a commune until others take it over or its unit ends, and for an office of the district until the districts end', () => {
    const place = placeKey('1')
    const commune = { at: unitKey('90001', day('2020-01-01')), above: [place], successors: [] }
    const office = { at: bodyKey('phong'), above: [place], successors: [] }
    const ofTheCommune = { at: bodyKey('phong-xa'), above: [commune.at, place], successors: [] }
    const later = day('2025-07-01')
    expect(seatSigns(commune, 'district', false, later)).toBe(true)
    expect(seatSigns(commune, 'district', true, later)).toBe(false)
    expect(seatSigns({ ...commune, successors: [unitKey('90009', later)] }, 'district', false, later)).toBe(false)
    expect([day('2025-06-30'), later].map((on) => seatSigns(office, 'district', false, on))).toEqual([true, false])
    expect(seatSigns(ofTheCommune, 'district', false, later)).toBe(true)
    expect(seatSigns(office, 'commune', false, later)).toBe(true)
  })
})

describe('the number of a report', () => {
  it('is counted in one book for a kind however its symbol is typed, and apart for another', () => {
    const [typed, parts, other] = ['bc-ubnd', 'BC-HĐND'.normalize('NFD'), 'KH-UBND'].map(bookOfSymbol)
    expect([typed, parts]).toEqual([bookOfSymbol('BC-UBND'), bookOfSymbol('BC-HĐND')])
    expect(other).not.toBe(typed)
  })

  const known = { signedOn: day('2024-12-04'), today: day('2024-12-06'), taken: false }
  it.each([
    ['2024-12-05', false, null],
    ['2024-12-03', false, 'reports.day-before-signature'],
    ['2024-12-07', false, 'reports.day-to-come'],
    ['2024-12-05', true, 'reports.number-taken'],
  ])('of the day %s, taken %s: %s', (on, taken, refused) => {
    const decided = decideNumber({ number: 8, day: day(on) }, { ...known, taken })
    expect(decided.ok ? null : decided.refusal.code).toBe(refused)
  })
})
