import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { faultsOfDeclaration, readDeclarations, type RegisterDeclaration } from './declaration.ts'
import { moveTo, readEntry, uniqueKey } from './entry.ts'
import { bookFairs } from './register.fixture.ts'

const TODAY = '2024-11-25' as PlainDate
const shipped = (
  JSON.parse(readFileSync(new URL('../../../samples/registers/registers.json', import.meta.url), 'utf8')) as {
    registers: RegisterDeclaration[]
  }
).registers

const FAIR = {
  name: ' Hội sách  mùa thu ',
  on: '2024-10-01',
  visitors: 40,
  women: 25,
  closedOn: null,
  verdict: null,
  open: true,
  kind: 'small',
}

const faults = (given: object, register = bookFairs) => {
  const read = readEntry(register, given as Record<string, unknown>, 'planned', TODAY)
  return read.ok ? [] : (read.refusal.faults ?? []).map((fault) => `${fault.at} ${fault.code.replace('registers.', '')}`)
}

test('the registers that come with the product can be used, and cover every soft duty of the plan', () => {
  expect(readDeclarations(shipped)).toHaveLength(shipped.length)
  const served = new Set(shipped.flatMap((register) => register.serves))
  for (const duty of ['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'V.1', 'V.2', 'V.3', 'V.4', 'V.5', 'V.6', 'V.7', 'V.8', 'V.9', 'V.10', 'V.11', '6.1', '6.2', '6.3', '6.4'])
    expect(served, duty).toContain(duty) // prettier-ignore
})

test('what a register counts into is an element of the catalogue of indicators', () => {
  const catalogue = JSON.parse(readFileSync(new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url), 'utf8')) as {
    elements: { code: string; headCount: unknown }[]
  }
  const typed = new Set(catalogue.elements.filter((element) => element.headCount === null).map((element) => element.code))
  const counted = shipped.flatMap((register) => register.countsInto.map((rule) => rule.element.replace('{quarter}', '1')))
  expect(counted.filter((element) => !typed.has(element))).toEqual([])
})

test('a declaration that contradicts itself is told so, fault by fault', () => {
  const broken: RegisterDeclaration = {
    ...bookFairs,
    datedBy: 'visitors',
    unique: ['nothing'],
    states: [{ ...bookFairs.states[0]!, next: ['gone'] }],
  }
  expect(faultsOfDeclaration(broken)).toEqual([
    'book-fairs: state planned leads to gone, which is none',
    'book-fairs: datedBy names visitors, which is no day or month',
    'book-fairs: unique names nothing, which is no field',
  ])
  const letters = { title: 'name', number: 'name', day: 'on', to: 'verdict', content: 'name' }
  expect(faultsOfDeclaration({ ...bookFairs, letters })).toEqual(['book-fairs: letters names name, which is no long-text'])
  const urging = { title: 'name', number: 'name', day: 'on', to: 'verdict', turn: 'kind', due: 'open' }
  expect(faultsOfDeclaration({ ...bookFairs, letters: urging })).toEqual(['book-fairs: letters names open, which is no day'])
  expect(() => readDeclarations([bookFairs, bookFairs])).toThrow('book-fairs stands twice')
})

test('an entry is read as a person meant it: blanks tidied, an empty field as no value', () => {
  expect(readEntry(bookFairs, { ...FAIR, verdict: '' }, 'planned', TODAY)).toEqual({
    ok: true,
    value: { ...FAIR, name: 'Hội sách mùa thu', verdict: null },
  })
})

test('every fault of an entry is told at once, at its field', () => {
  expect(faults({ name: '', on: '2024-02-31', visitors: 1.5, women: -1, kind: 'huge', open: 'có', verdict: 7, colour: 'đỏ' })).toEqual([
    'colour field-unknown',
    'name field-missing',
    'on day-expected',
    'visitors count-expected',
    'women count-expected',
    'verdict text-expected',
    'open yes-no-expected',
    'kind choice-not-listed',
  ])
})

test('a part exceeds no whole, an end no beginning, and nothing is entered that has not happened yet', () => {
  expect(faults({ ...FAIR, women: 41 })).toEqual(['women part-exceeds-whole'])
  expect(faults({ ...FAIR, closedOn: '2024-09-30' })).toEqual(['closedOn day-before'])
  expect(faults({ ...FAIR, on: '2024-11-26' })).toEqual(['on day-ahead'])
})

test('an entry moves only along its steps, and only with what the next one asks for', () => {
  const entry = { values: FAIR, state: 'planned' }
  const refused = moveTo(bookFairs, entry, 'closed', TODAY)
  expect(refused.ok ? [] : refused.refusal.faults).toEqual([{ code: 'registers.field-missing', at: 'closedOn', params: {} }])
  expect(moveTo(bookFairs, { ...entry, values: { ...FAIR, closedOn: '2024-10-03' } }, 'closed', TODAY)).toMatchObject({
    ok: true,
    value: { state: 'closed' },
  })
  expect(moveTo(bookFairs, { ...entry, state: 'closed' }, 'planned', TODAY)).toMatchObject({
    refusal: { code: 'registers.step-not-allowed' },
  })
})

test('free text beside counts of violence names nobody', () => {
  const counted: RegisterDeclaration = { ...bookFairs, sensitivity: 'violence' }
  expect(faults({ ...FAIR, verdict: 'Chị Hoa gọi 0912 345 678' }, counted)).toEqual(['verdict phone-in-text'])
  expect(faults({ ...FAIR, verdict: 'do Nguyễn Thị Hoa báo' }, counted)).toEqual(['verdict name-in-text'])
  expect(faults({ ...FAIR, verdict: 'do Nguyễn Thị Hoa báo' })).toEqual([])
})

test('what may stand only once is told by its own fields, letters in any case', () => {
  expect(uniqueKey(bookFairs, { ...FAIR, name: 'Hội Sách' })).toBe(uniqueKey(bookFairs, { ...FAIR, name: 'hội sách', visitors: 1 }))
  expect(uniqueKey({ ...bookFairs, unique: [] }, FAIR)).toBeNull()
})
