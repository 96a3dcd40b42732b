import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decimalText, wholeNumber } from '../basics/decimal.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { administrative, missing, type Figure } from '../indicators/figure.ts'
import { contributionsOf, withRegister, type MonthCounted } from './counting.ts'
import type { RegisterDeclaration } from './declaration.ts'

const shipped = (
  JSON.parse(readFileSync(new URL('../../../samples/registers/registers.json', import.meta.url), 'utf8')) as {
    registers: RegisterDeclaration[]
  }
).registers
const register = (key: string) => shipped.find((one) => one.key === key)!
const day = (text: string) => text as PlainDate

const month = (how: MonthCounted['how'], change: Partial<MonthCounted> = {}): MonthCounted => ({
  how,
  month: 5,
  standing: 3,
  whenSigned: 0,
  changedSince: true,
  newest: { day: day('2024-05-10'), amount: 3 },
  ...change,
})
const shown = (figure: Figure) => (figure.known ? decimalText(figure.value) : figure.reason)
const number = (n: number) => administrative(wholeNumber(n), 2024)

test('a broadcast counts in the quarter of its day, and a kept register answers for the other three', () => {
  expect(contributionsOf(register('broadcasts'), { day: '2024-05-10', items: 4 }).map(({ element, amount }) => [element, amount])).toEqual([
    ['broadcast-items-q1', 0],
    ['broadcast-items-q2', 4],
    ['broadcast-items-q3', 0],
    ['broadcast-items-q4', 0],
  ])
})

test('a body counts with both dated evidences, on the later of the two days', () => {
  const told = { body: 'Trạm Y tế', informedOn: '2023-12-20', informedBy: 'Biên bản' }
  const of = (values: object) => contributionsOf(register('bodies-informed'), { ...told, ...values })
  expect(of({ committedOn: null, committedBy: null })).toMatchObject([{ day: '2023-12-20', amount: 0 }])
  expect(of({ committedOn: '2024-01-05', committedBy: 'Bản cam kết' })).toMatchObject([{ day: '2024-01-05', amount: 1 }])
})

test('attendances are never people: only a survey or an estimate states how many were reached', () => {
  const event = { day: '2024-05-10', attended: 500, reachedWomen: 30, reachedMen: 20 }
  expect(contributionsOf(register('events'), { ...event, method: 'attendances' })).toEqual([])
  expect(contributionsOf(register('events'), { ...event, method: 'estimate' }).map((one) => one.amount)).toEqual([30, 20])
})

test('what a register holds stands where the form has no answer, and never where there can be none', () => {
  expect(shown(withRegister(missing('not-reported'), [month('sum')], 2024))).toBe('3')
  expect(shown(withRegister(missing('withheld'), [month('sum')], 2024))).toBe('withheld')
  expect(shown(withRegister(missing('not-reported'), [], 2024))).toBe('not-reported')
})

test('a signed number changes by what was entered, corrected or withdrawn since, and by nothing before', () => {
  expect(shown(withRegister(number(12), [month('sum')], 2024))).toBe('15')
  expect(shown(withRegister(number(12), [month('sum', { whenSigned: 3, changedSince: false })], 2024))).toBe('12')
  expect(shown(withRegister(number(12), [month('sum', { whenSigned: 5 })], 2024))).toBe('10')
  expect(shown(withRegister(number(1), [month('sum', { standing: 0, whenSigned: 5, newest: null })], 2024))).toBe('0')
})

test('of several statements the newest stands, also over a signed one', () => {
  const [may, july] = [month('last'), month('last', { month: 7, newest: { day: day('2024-07-01'), amount: 90 } })]
  expect(shown(withRegister(number(12), [july, may], 2024))).toBe('90')
  expect(shown(withRegister(number(12), [{ ...july, changedSince: false }], 2024))).toBe('12')
})

test('a column is kept where no month is missing from January to the newest one entered', () => {
  const entered = (kept: readonly boolean[]) =>
    kept.map((yes, i) =>
      month('every-month', { month: i + 1, standing: yes ? 1 : 0, newest: { day: day('2024-01-01'), amount: yes ? 1 : 0 } }),
    )
  const told = (months: readonly MonthCounted[]) => shown(withRegister(missing('not-reported'), months, 2024))
  const tenMonths = entered(Array.from({ length: 10 }, () => true))
  expect(told(tenMonths)).toBe('1')
  expect(told(tenMonths.filter((one) => one.month !== 4))).toBe('0')
  expect(told(entered([true, false]))).toBe('0')
})
