import { expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { planUnitEvent, withUnitEvent, type UnitEvent } from './event.ts'
import { UnitRegister } from './register.ts'
import type { Unit } from './unit.ts'

const day = (text: string) => text as PlainDate
const FIRST = day('2020-01-01')
const unit = (code: string, name: string, kind: Unit['kind'], parent: string | null, validTo: PlainDate | null = null): Unit => ({
  ...{ code, name, kind, parent, validTo, validFrom: FIRST, startBasis: 'list' },
  endBasis: validTo === null ? null : 'act',
})
const register = new UnitRegister(
  [
    unit('01', 'Bắc', 'province', null),
    unit('101', 'Sông', 'rural-district', '01'),
    unit('10001', 'An', 'commune', '101'),
    unit('10002', 'Bình', 'commune', '101'),
    unit('10003', 'Cầu', 'commune', '101'),
    unit('10004', 'Dừa', 'commune', '101', day('2024-01-01')),
  ],
  [],
)
const merger: UnitEvent = {
  date: day('2023-05-01'),
  act: { number: '12/NQ-UBTVQH', signedOn: day('2023-03-01') },
  begins: [{ code: '10001', name: 'An Bình', kind: 'commune', parent: '101' }],
  mapping: [
    { from: '10001', to: '10001', relation: 'whole' },
    { from: '10002', to: '10001', relation: 'whole' },
  ],
}
const refusal = (change: Partial<UnitEvent>) => {
  const plan = planUnitEvent(register, { ...merger, ...change })
  return plan.ok ? 'accepted' : plan.refusal.code
}

test('two communes become one: both end on the day of effect, the new one begins with the act', () => {
  const plan = planUnitEvent(register, merger)
  if (!plan.ok) throw new Error(plan.refusal.code)
  const after = withUnitEvent(register, plan.value)
  expect(after.history('10001').map((u) => [u.name, u.validFrom, u.validTo])).toEqual([
    ['An', '2020-01-01', '2023-05-01'],
    ['An Bình', '2023-05-01', null],
  ])
  expect(after.unitOn('10002', day('2023-05-01'))).toBeNull()
  expect(after.childrenOn('101', day('2023-05-01')).map((u) => u.name)).toEqual(['An Bình', 'Cầu', 'Dừa'])
  expect(after.successors(after.unitOn('10002', FIRST)!)).toEqual([
    { from: '10002@2020-01-01', to: '10001@2023-05-01', relation: 'whole', date: '2023-05-01', act: '12/NQ-UBTVQH' },
  ])
})

test('a piece may go over to a neighbour: both end and begin again under their own codes', () => {
  const begins = [
    { code: '10001', name: 'An', kind: 'commune' as const, parent: '101' },
    { code: '10002', name: 'Bình', kind: 'commune' as const, parent: '101' },
  ]
  const mapping: UnitEvent['mapping'] = [
    { from: '10001', to: '10001', relation: 'part-land-all-people' },
    { from: '10001', to: '10002', relation: 'part-land' },
    { from: '10002', to: '10002', relation: 'whole' },
  ]
  expect(refusal({ begins, mapping })).toBe('accepted')
  expect(refusal({ begins, mapping: mapping.filter((t) => t.relation !== 'part-land') })).toBe('units.event-hole')
  expect(refusal({ begins, mapping: [...mapping, { from: '10002', to: '10001', relation: 'part' }] })).toBe('units.event-overlap')
})

test.each<[string, Partial<UnitEvent>]>([
  ['units.act-missing', { act: { number: '  ', signedOn: FIRST } }],
  ['units.act-after-effect', { act: { number: '1', signedOn: day('2023-05-02') } }],
  ['units.event-empty', { mapping: [] }],
  ['units.unknown-unit', { mapping: [{ from: '77777', to: '10001', relation: 'whole' }] }],
  ['units.unknown-unit', { date: FIRST, act: { number: '1', signedOn: FIRST } }],
  ['units.later-change-recorded', { mapping: [{ from: '10004', to: '10001', relation: 'whole' }] }],
  ['units.name-missing', { begins: [{ ...merger.begins[0]!, name: ' ' }] }],
  ['units.code-malformed', { begins: [{ ...merger.begins[0]!, code: '101' }] }],
  ['units.begins-twice', { begins: [...merger.begins, ...merger.begins] }],
  ['units.code-in-use', { begins: [{ ...merger.begins[0]!, code: '10003' }] }],
  ['units.begins-from-nothing', { begins: [...merger.begins, { ...merger.begins[0]!, code: '10009' }] }],
  ['units.target-not-begun', { mapping: [...merger.mapping, { from: '10003', to: '10003', relation: 'same' }] }],
  ['units.relation-unknown', { mapping: [{ from: '10001', to: '10001', relation: 'code-kept' }] }],
  ['units.levels-differ', { mapping: [...merger.mapping, { from: '01', to: '10001', relation: 'whole' }] }],
  ['units.mapping-twice', { mapping: [...merger.mapping, ...merger.mapping] }],
  ['units.same-not-alone', { mapping: [merger.mapping[0]!, { from: '10002', to: '10001', relation: 'renamed' }] }],
  ['units.parent-unknown', { begins: [{ ...merger.begins[0]!, parent: '102' }] }],
  ['units.parent-unknown', { begins: [{ ...merger.begins[0]!, parent: null }] }],
  ['units.parent-unknown', { begins: [{ ...merger.begins[0]!, parent: '10003' }] }],
])('refused with %s', (code, change) => {
  expect(refusal(change)).toBe(code)
})

test('a district does not end while communes lie below it', () => {
  const begins = [{ code: '102', name: 'Biển', kind: 'town' as const, parent: '01' }]
  expect(refusal({ begins, mapping: [{ from: '101', to: '102', relation: 'renamed' }] })).toBe('units.children-left')
  const again = [{ code: '101', name: 'Sông', kind: 'town' as const, parent: '01' }]
  expect(refusal({ begins: again, mapping: [{ from: '101', to: '101', relation: 'renamed' }] })).toBe('accepted')
})
