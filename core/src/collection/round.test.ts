import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { yearPeriod } from '../basics/period.ts'
import { parsePlainDate, type PlainDate } from '../basics/plain-date.ts'
import type { HolidayCalendar } from '../basics/working-days.ts'
import { readCatalogue } from '../indicators/catalogue.ts'
import { cellsIn, elementsAsked, formsOf } from './form.ts'
import { owedForms, type Sender } from './owed.ts'
import { daysOf, lastDayToSend, leftOpenBy, openRound, warningsOf, type Regime, type Round } from './round.ts'

const sample = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../samples/${path}`, import.meta.url), 'utf8'))
const read = readCatalogue(sample('indicators/gender-equality-2021.json'))
if (!read.ok) throw new Error('the sample catalogue does not read')
const catalogue = read.value
const calendar = sample('calendar/holidays-vn.json') as HolidayCalendar
const day = (text: string) => parsePlainDate(text) as PlainDate

/** As the plan says it: "Hằng năm, báo cáo … trước ngày 05/12", with no closing day of its own. */
const yearly: Regime = {
  code: 'yearly',
  name: 'Báo cáo năm',
  basis: { title: 'Kế hoạch', number: null, date: null },
  frequency: 'year',
  closing: { kind: 'decree' },
  due: { kind: 'before', month: 12, day: 5 },
  sending: null,
  receivers: 'UBND huyện',
  outline: null,
}

describe('the days of a yearly regime', () => {
  it('“trước ngày 05/12” is due on 04/12 and closes by decree on 14/12: the figures would be sent before they are closed', () => {
    const days = daysOf(yearly, 2024)!
    expect(days).toEqual({ closing: '2024-12-14', due: '2024-12-04' })
    expect(warningsOf(days, calendar)).toEqual([{ code: 'closing-after-due', closing: '2024-12-14', due: '2024-12-04' }])
  })

  it('a closing day of its own needs one working day before the due day', () => {
    const own = (month: number, date: number) => daysOf({ ...yearly, closing: { kind: 'day', month, day: date } }, 2024)!
    expect(warningsOf(own(11, 30), calendar)).toEqual([])
    expect(warningsOf(own(12, 4), calendar)).toMatchObject([{ code: 'no-working-day-to-send' }])
    // Friday to Sunday has no working day in it.
    expect(warningsOf({ closing: day('2024-11-29'), due: day('2024-12-01') }, calendar)).toMatchObject([{ code: 'no-working-day-to-send' }])
    expect(warningsOf({ closing: day('2024-11-29'), due: day('2024-12-02') }, calendar)).toEqual([])
  })

  it('the last working day to send is the Friday before a due Saturday', () => {
    expect(lastDayToSend({ due: day('2021-12-04') }, calendar).day).toBe('2021-12-03')
  })

  it('a day no calendar has gives no days, and what the regime leaves open is named', () => {
    expect(daysOf({ ...yearly, due: { kind: 'by', month: 2, day: 30 } }, 2024)).toBeNull()
    expect(daysOf({ ...yearly, due: { kind: 'by', month: 12, day: 5 } }, 2024)?.due).toBe('2024-12-05')
    expect(leftOpenBy(yearly)).toEqual(['sending', 'outline', 'own-closing'])
  })
})

describe('opening a round', () => {
  const round: Round = {
    id: 'r',
    name: 'Năm 2024',
    regime: 'yearly',
    basis: yearly.basis,
    period: yearPeriod(2024),
    opensOn: day('2024-11-15'),
    closing: day('2024-12-14'),
    due: day('2024-12-04'),
    catalogue: { code: 'gender-equality', edition: 1 },
    indicators: ['women-masters'],
  }
  const code = (given: Round) => ((decision) => (decision.ok ? 'opened' : decision.refusal.code))(openRound(given))

  it('stands on a basis; one without a regime stands on the number and date of its letter', () => {
    expect(code(round)).toBe('opened')
    expect(code({ ...round, regime: null })).toBe('collection.round-without-basis')
    expect(code({ ...round, regime: null, basis: { title: 'Công văn đột xuất', number: '45/UBND', date: day('2024-11-10') } })).toBe(
      'opened',
    )
    expect(code({ ...round, basis: { title: ' ', number: null, date: null } })).toBe('collection.round-without-basis')
  })

  it('asks for something, and not before it opens', () => {
    expect(code({ ...round, indicators: [] })).toBe('collection.round-without-indicators')
    expect(code({ ...round, due: day('2024-11-14') })).toBe('collection.round-due-before-open')
  })
})

describe('the forms of a district', () => {
  const forms = formsOf(catalogue, catalogue.indicators, 'district')
  const form = (name: string) => forms.find((f) => f.code === name)!

  it('follow from who supplies what: one for the communes, one for each field', () => {
    expect(forms.map((f) => f.code)).toEqual([
      'communes',
      'field.broadcasting',
      'field.business-registration',
      'field.health',
      'field.home-affairs',
      'field.labour',
      'field.lead',
      'field.police',
      'field.vocational-education',
    ])
    expect(form('field.health').elements).toEqual(['maternal-deaths'])
    expect(form('field.police').elements).toHaveLength(4)
  })

  it('ask for women and men, never for their total', () => {
    const communes = form('communes').elements
    expect(communes).toContain('victims-domestic.women')
    expect(communes).not.toContain('victims-domestic')
    expect(communes).not.toContain('births')
  })

  it('ask each element once, though births stand in two indicators', () => {
    expect(form('communes').elements.filter((e) => e.startsWith('births.'))).toEqual(['births.boys', 'births.girls'])
    expect(
      elementsAsked(
        catalogue,
        catalogue.indicators.filter((i) => ['sex-ratio-at-birth', 'maternal-mortality'].includes(i.code)),
      ).map((e) => e.code),
    ).toEqual(['births.boys', 'births.girls', 'maternal-deaths'])
  })

  it('ask for a published figure and its sample where the district cannot measure, and for the elements where a province can', () => {
    expect(form('field.labour').published).toEqual(['women-on-wages', 'women-in-agriculture'])
    expect(form('field.labour').elements).toEqual([
      'employment-survey-sample.women',
      'women-on-wages-design-effect',
      'women-in-agriculture-design-effect',
      'unpaid-hours.women',
      'unpaid-hours.men',
      'unpaid-hours-error.women',
      'unpaid-hours-error.men',
    ])
    expect(formsOf(catalogue, catalogue.indicators, 'province').find((f) => f.code === 'field.labour')?.published).toEqual([])
    expect(cellsIn(form('field.labour'))).toBe(9)
  })

  it('ask the district’s own bodies what the communes are asked, where its own level counts', () => {
    expect(form('field.home-affairs').elements).toContain('committee-has-woman-key-leader')
  })
})

describe('who owes a form', () => {
  const forms = formsOf(catalogue, catalogue.indicators, 'district')
  const communes = Array.from({ length: 16 }, (_, i): Sender => ({ kind: 'unit', key: `c${i}`, fields: [] }))
  const body = (key: string, ...fields: string[]): Sender => ({ kind: 'body', key, fields })

  it('is each of sixteen communes, and the body of the field; a field without a body is named as open', () => {
    const { owed, unowed } = owedForms(forms, [...communes, body('noi-vu', 'home-affairs', 'lead'), body('y-te', 'health')])
    expect(owed.filter((o) => o.form === 'communes')).toHaveLength(16)
    expect(owed.filter((o) => o.sender === 'noi-vu').map((o) => o.form)).toEqual(['field.home-affairs', 'field.lead'])
    expect(unowed.map((u) => u.field)).toEqual(['broadcasting', 'business-registration', 'labour', 'police', 'vocational-education'])
  })
})
