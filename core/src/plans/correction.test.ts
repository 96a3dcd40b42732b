import { describe, expect, test } from 'vitest'
import type { Decision } from '../basics/decision.ts'
import { applyCorrection, keptContent, type ContentUnderCorrection, type Correction } from './correction.ts'
import { findPart } from './parts.ts'
import { smallPlan } from './small-plan.fixture.ts'

const fresh: ContentUnderCorrection = { content: smallPlan, dropped: [], textLength: 1000 }
const after = (...corrections: Correction[]): ContentUnderCorrection =>
  corrections.reduce((under, correction) => {
    const decision = applyCorrection(under, correction)
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal))
    return decision.value
  }, fresh)
const faults = (decision: Decision<unknown>) =>
  decision.ok ? [] : (decision.refusal.faults ?? [decision.refusal]).map(({ code, at }) => (at === undefined ? code : `${code} ${at}`))
const set = (itemId: string, fields: Record<string, unknown>): Correction => ({ do: 'set', itemId, fields })
const drop = (itemId: string): Correction => ({ do: 'drop', itemId })
const restore = (itemId: string): Correction => ({ do: 'restore', itemId })
const add = (kind: Extract<Correction, { do: 'add' }>['kind'], fields: Record<string, unknown>, change: object = {}): Correction => ({
  do: 'add',
  itemId: 'new-item',
  kind,
  fields,
  spans: [],
  parent: null,
  after: null,
  ...change,
})

describe('setting fields of an item', () => {
  test('keeps its id and its words and says a person did it', () => {
    const { content } = after(set('target-1.1', { value: 60, comparator: '>=', lead: 'Phòng Một' }))
    const before = smallPlan.targets[0]
    expect(content.targets[0]).toEqual({
      ...before,
      value: 60,
      comparator: '>=',
      lead: 'Phòng Một',
      finding: { by: 'person', sure: 'high' },
    })
    expect(content.targets.slice(1)).toEqual(smallPlan.targets.slice(1))
  })

  test('all faults come at once, one for each place', () => {
    const wrong = set('target-1.1', {
      value: 'ba mươi',
      comparator: 'about',
      due: [20255],
      id: 'x',
      code: '1.2',
      objective: '9',
      text: ' ',
    })
    expect(faults(applyCorrection(fresh, wrong)).toSorted()).toEqual([
      'plans.code-taken fields.code',
      'plans.field-unknown fields.id',
      'plans.field-wrong fields.comparator',
      'plans.field-wrong fields.due',
      'plans.field-wrong fields.text',
      'plans.field-wrong fields.value',
      'plans.objective-unknown fields.objective',
    ])
  })

  test.each<[string, Record<string, unknown>, boolean]>([
    ['a range with two values in order', { comparator: 'range', value: [20, 30] }, true],
    ['a range with its ends swapped', { comparator: 'range', value: [30, 20] }, false],
    ['a range with one value', { comparator: 'range' }, false],
    ['a bound without value', { comparator: '>=', value: null }, false],
    ['a thing to keep, without value', { comparator: 'maintain', value: null, direction: 'yes-no' }, true],
  ])('%s', (_, fields, fine) => {
    expect(faults(applyCorrection(fresh, set('target-1.1', fields)))).toEqual(fine ? [] : ['plans.value-does-not-fit fields.value'])
  })

  test('a report due on 31/06, a window on day 0 and a citation of 31/02 are refused', () => {
    expect(faults(applyCorrection(fresh, set('report-1', { due: { kind: 'before', month: 6, day: 31, year: null } })))).toEqual([
      'plans.field-wrong fields.due',
    ])
    const unsaid = { name: null, from: { month: 11, day: 15 }, to: { month: 12, day: 15 }, span: null }
    expect(applyCorrection(fresh, set('task-2', { window: unsaid })).ok).toBe(true)
    const window = { name: null, from: { month: 1, day: 0 }, to: { month: 1, day: 2 }, span: { start: 0, end: 1 } }
    expect(faults(applyCorrection(fresh, set('task-2', { window })))).toEqual(['plans.field-wrong fields.window'])
    expect(faults(applyCorrection(fresh, set('basis-1', { date: '2021-02-31' })))).toEqual(['plans.field-wrong fields.date'])
  })

  test('duties, sections below sections and the general objective are reached by their ids', () => {
    const { content } = after(
      set('assignment-1-duty', { part: 'lead' }),
      set('section-i-1', { heading: 'Mục tiêu' }),
      set('general-objective', { text: 'Khác' }),
    )
    expect(findPart(content, 'assignment-1-duty')?.part).toMatchObject({ part: 'lead', finding: { by: 'person' } })
    expect(findPart(content, 'section-i-1')?.part).toMatchObject({ heading: 'Mục tiêu' })
    expect(content.generalObjective).toMatchObject({ text: 'Khác' })
  })

  test('the letterhead and the signature are corrected field by field', () => {
    const { content } = after(
      set('letterhead', { title: 'Kế hoạch khác', period: { from: 2021, to: 2030, span: null } }),
      set('signature', { name: null }),
    )
    expect(content.letterhead).toEqual({ ...smallPlan.letterhead, title: 'Kế hoạch khác', period: { from: 2021, to: 2030, span: null } })
    expect(content.signature.name).toBeNull()
    expect(faults(applyCorrection(fresh, set('letterhead', { period: { from: 2025, to: 2021, span: null } })))).toEqual([
      'plans.field-wrong fields.period',
    ])
  })

  test('targets follow their objective when its code is corrected', () => {
    expect(after(set('objective-1', { code: 'I' })).content.targets.map((t) => t.objective)).toEqual(['I', 'I', 'I'])
  })

  test('an unknown item and an empty correction are refused', () => {
    expect(faults(applyCorrection(fresh, set('nothing', { text: 'x' })))).toEqual(['intake.item-not-found'])
    expect(faults(applyCorrection(fresh, set('task-1', {})))).toEqual(['plans.nothing-to-set fields'])
  })
})

describe('dropping and restoring', () => {
  test('a dropped item is gone from what would be accepted and comes back in its place', () => {
    const dropped = after(drop('target-1.2'))
    expect(keptContent(dropped).targets.map((t) => t.code)).toEqual(['1.1', '1.3'])
    expect(keptContent(after(drop('target-1.2'), restore('target-1.2')))).toEqual(smallPlan)
  })

  test('an assignment goes with its duties, which cannot be corrected while it is away', () => {
    const dropped = after(drop('assignment-1'))
    expect(findPart(keptContent(dropped), 'assignment-1-duty')).toBeNull()
    expect(faults(applyCorrection(dropped, set('assignment-1-duty', { text: 'x' })))).toEqual(['plans.item-dropped'])
  })

  test('a duty dropped before its assignment comes back after it, never into what is away', () => {
    const both = after(drop('assignment-1-duty'), drop('assignment-1'))
    expect(faults(applyCorrection(both, restore('assignment-1-duty')))).toEqual(['plans.container-dropped'])
    const back = after(drop('assignment-1-duty'), drop('assignment-1'), restore('assignment-1'), restore('assignment-1-duty'))
    expect(keptContent(back)).toEqual(smallPlan)
  })

  test('an objective stays while targets hang on it, and its targets do not come back without it', () => {
    expect(faults(applyCorrection(fresh, drop('objective-1')))).toEqual(['plans.objective-in-use'])
    const gone = after(drop('target-1.1'), drop('target-1.2'), drop('target-1.3'), drop('objective-1'))
    expect(faults(applyCorrection(gone, restore('target-1.1')))).toEqual(['plans.objective-unknown fields.objective'])
  })

  test('what stands cannot be restored, what is dropped not dropped again, the letterhead never', () => {
    expect(faults(applyCorrection(fresh, restore('task-1')))).toEqual(['plans.not-dropped'])
    expect(faults(applyCorrection(after(drop('task-1')), drop('task-1')))).toEqual(['plans.item-dropped'])
    expect(faults(applyCorrection(fresh, drop('letterhead')))).toEqual(['plans.cannot-drop'])
  })
})

describe('adding an item the reading missed', () => {
  const target = {
    code: '2.1',
    number: '2.1',
    objective: '2',
    text: 'Đạt 50% vào năm 2025',
    quantity: 'tỷ lệ',
    comparator: '=',
    direction: 'up',
    value: 50,
  }

  test('fills what was not said with nothing, keeps the words shown, and says a person did it', () => {
    const { content } = after(add('target', target, { spans: [{ start: 5, end: 25 }], after: 'target-1.1' }))
    expect(content.targets.map((t) => t.code)).toEqual(['1.1', '2.1', '1.2', '1.3'])
    expect(content.targets[1]).toMatchObject({
      id: 'new-item',
      due: [],
      unit: null,
      notes: {},
      spans: [{ start: 5, end: 25 }],
      finding: { by: 'person' },
    })
  })

  test('a duty goes into its assignment and a section under its section', () => {
    expect(after(add('duty', { text: 'Việc mới' }, { parent: 'assignment-1' })).content.assignments[0]?.duties.map((d) => d.id)).toEqual([
      'assignment-1-duty',
      'new-item',
    ])
    expect(
      after(add('section', { heading: 'Mới' }, { parent: 'section-i', after: 'section-i-1' })).content.sections[0]?.children,
    ).toHaveLength(2)
    expect(after(add('assignment', { body: 'Phòng Ba', bearers: [] })).content.assignments.at(-1)).toMatchObject({ duties: [] })
  })

  test('faults of fields, place and words come together', () => {
    const { code: _, ...withoutCode } = target
    const wrong = add(
      'target',
      { ...withoutCode, objective: '7' },
      { itemId: 'task-1', parent: 'assignment-1', spans: [{ start: 990, end: 1001 }] },
    )
    expect(faults(applyCorrection(fresh, wrong)).toSorted()).toEqual([
      'plans.field-missing fields.code',
      'plans.id-taken itemId',
      'plans.objective-unknown fields.objective',
      'plans.parent-unknown parent',
      'plans.span-outside spans.0',
    ])
  })

  test('a second general objective and a duty of nobody are refused', () => {
    expect(faults(applyCorrection(fresh, add('general-objective', { text: 'x' })))).toEqual(['plans.only-one kind'])
    expect(faults(applyCorrection(fresh, add('duty', { text: 'x' })))).toEqual(['plans.parent-unknown parent'])
  })
})
