import { describe, expect, test } from 'vitest'
import { changedFields, type FieldForm, formOf, readField, serverId, writeField } from './item-fields.ts'

const target = formOf('target', 't1')
const field = (name: string, among: readonly FieldForm[] = target): FieldForm => {
  const found = among.find((it) => it.name === name)
  if (found === undefined) throw new Error(`no field ${name}`)
  return found
}

describe('what a person types into a correction is read as people write it', () => {
  test.each([
    ['1,7', 1.7],
    ['26.9', 26.9],
    ['42.000', 42000],
    ['0', 0],
    ['20 - 30', [20, 30]],
    ['20–30', [20, 30]],
  ])('a level of %s', (typed, value) => {
    expect(readField(field('value'), typed)).toEqual({ value })
  })

  test.each(['ba mươi', '1-2-3', '20 - ', '12,5,3'])('%s is no level', (typed) => {
    expect(readField(field('value'), typed)).toEqual({ fault: 'number' })
  })

  test('an emptied level says that the paper states none, never nought', () => {
    expect(readField(field('value'), '  ')).toEqual({ value: null })
  })

  test('years stand with commas or blanks between them', () => {
    expect(readField(field('due'), '2023, 2025')).toEqual({ value: [2023, 2025] })
    expect(readField(field('due'), '')).toEqual({ value: [] })
    expect(readField(field('due'), '25')).toEqual({ fault: 'years' })
  })

  test('a text that must be there cannot be emptied', () => {
    expect(readField(field('quantity'), '')).toEqual({ fault: 'needed' })
  })

  test('"before 05/12" and "04/12" are two ways a plan sets a day', () => {
    const due = field('dueDay', formOf('report-duty', 'r1'))
    expect(readField(due, '< 05/12')).toEqual({ value: { kind: 'before', day: 5, month: 12, year: null } })
    expect(readField(due, '4/12/2025')).toEqual({ value: { kind: 'by', day: 4, month: 12, year: 2025 } })
    expect(readField(due, 'cuối năm')).toEqual({ fault: 'due' })
    expect(writeField(due, { due: { kind: 'before', day: 5, month: 12, year: null } })).toBe('< 05/12')
  })

  test('letters typed as a base and a mark become one letter', () => {
    expect(readField(field('unit'), 'lần')).toEqual({ value: 'lần' })
  })
})

describe('only what changed is sent', () => {
  test('an untouched form sends nothing', () => {
    const held = { quantity: 'tỷ lệ', comparator: '>=', bound: null, value: 1234.5, unit: '%', due: [2025], from: null, lead: null }
    const read = new Map(target.map((it) => [it, (readField(it, writeField(it, held)) as { value: unknown }).value]))
    expect(changedFields(target, held, read)).toEqual({})
  })

  test('one piece of the head of a paper goes with the rest of its object', () => {
    const head = formOf('letterhead', 'letterhead.number')
    const held = { number: { raw: 'Số:    /KH-UBND', number: null, symbol: 'KH-UBND', span: { start: 1, end: 2 } } }
    const read = new Map<FieldForm, unknown>([
      [field('number', head), '12'],
      [field('symbol', head), 'KH-UBND'],
    ])
    expect(changedFields(head, held, read)).toEqual({ number: { ...held.number, number: '12' } })
    expect(serverId('letterhead.number')).toBe('letterhead')
  })
})
