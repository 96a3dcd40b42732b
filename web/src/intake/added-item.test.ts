import { describe, expect, test } from 'vitest'
import { ADDABLE, addForm, fieldsToAdd, mainField, placeOf, readFields } from './added-item.ts'
import { typedWindow, writeBearers } from './composed-fields.ts'

const typed = (kind: (typeof ADDABLE)[number], said: Readonly<Record<string, string>>) =>
  new Map(addForm(kind).map((field) => [field, said[field.name] ?? '']))
const toAdd = (kind: (typeof ADDABLE)[number], said: Readonly<Record<string, string>>, words = '') => {
  const read = readFields(addForm(kind), typed(kind, said))
  return { fields: fieldsToAdd(kind, read, words), faults: read.flatMap((one) => ('fault' in one.read ? [one.field.name] : [])) }
}

describe('an item a person adds to a reading', () => {
  test('stands at its words where they are found once', () => {
    expect(placeOf('một hai\nba một', 'hai ba')).toEqual({ spans: [{ start: 4, end: 10 }] })
    expect(placeOf('một hai\nba một', '')).toEqual({ spans: [] })
    expect(placeOf('một hai\nba một', 'một')).toEqual({ times: 2 })
    expect(placeOf('một hai\nba một', 'bốn')).toEqual({ times: 0 })
  })

  test('can begin as the words of the paper, whatever its kind', () => {
    expect(ADDABLE.filter((kind) => mainField(addForm(kind)) === undefined)).toEqual([])
  })

  test('that is a target brings its sentence and the number of the printed target', () => {
    const said = { code: '3.2b', quantity: 'tỷ lệ', comparator: '>=', direction: 'up', value: '50', due: '2025' }
    const { fields, faults } = toAdd('target', said, 'Phấn đấu\n đạt 50%')
    expect(faults).toEqual([])
    expect(fields).toMatchObject({
      code: '3.2b',
      number: '3.2',
      text: 'Phấn đấu đạt 50%',
      value: 50,
      due: [2025],
      lead: null,
      objective: null,
    })
    expect(toAdd('target', said).fields).toMatchObject({ text: 'tỷ lệ' })
    expect(toAdd('target', { ...said, code: '', comparator: '' }).faults).toEqual(['code', 'comparator'])
  })

  test('that is charged to nobody is not taken', () => {
    expect(toAdd('assignment', { body: 'Phòng Nội vụ' }).faults).toEqual(['bearers'])
    const bearers = [
      { name: ' Phòng Nội vụ ', kind: 'office' as const, span: null },
      { name: '', kind: 'other' as const, span: null },
    ]
    expect(toAdd('assignment', { body: 'Phòng Nội vụ', bearers: writeBearers(bearers) }).fields['bearers']).toEqual([
      { name: 'Phòng Nội vụ', kind: 'office', span: null },
    ])
  })

  test.each([
    ['15/11', '15/12', { name: null, from: { month: 11, day: 15 }, to: { month: 12, day: 15 }, span: null }],
    ['', '', null],
    ['15/11', '', 'fault'],
    ['ngày 15', '15/12', 'fault'],
  ])('between %s and %s of every year is such a window', (from, to, window) => {
    const { fields, faults } = toAdd('task', { text: 'Việc', window: JSON.stringify({ ...typedWindow(''), from, to }) })
    if (window === 'fault') expect(faults).toEqual(['window'])
    else expect(fields['window']).toEqual(window)
  })
})
