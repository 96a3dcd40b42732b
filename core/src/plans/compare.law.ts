import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareContents, type ItemChange } from './compare.ts'
import type { PlanContent } from './content.ts'
import { withoutParts } from './parts.ts'
import { smallPlan, target } from './small-plan.fixture.ts'

const words = fc.constantFrom(
  'tỷ lệ',
  'phụ nữ',
  'nam giới',
  'lãnh đạo',
  'xã',
  'thị trấn',
  'dịch vụ',
  'bạo lực',
  'giáo dục',
  'y tế',
  'năm',
  'đạt',
)
const sentence = fc.array(words, { minLength: 3, maxLength: 8 }).map((all) => all.join(' '))
const content: fc.Arbitrary<PlanContent> = fc
  .array(fc.record({ text: sentence, value: fc.integer({ min: 1, max: 100 }) }), { maxLength: 8 })
  .map((list) => ({
    ...smallPlan,
    targets: list.map(({ text, value }, i) => target(`1.${i}`, { text, value })),
  }))
const swapped = ({ kind, before, after, fields }: ItemChange): ItemChange => ({
  kind,
  before: after,
  after: before,
  fields: fields.map((f) => ({ field: f.field, before: f.after, after: f.before })),
})
const sorted = (changes: readonly ItemChange[]) => changes.map((change) => JSON.stringify(change)).toSorted()

test('a plan compared with itself says nothing', () => {
  fc.assert(
    fc.property(content, (plan) => {
      expect(compareContents(plan, plan)).toEqual([])
    }),
  )
})

test('read the other way round, what came has gone and every value stands on the other side', () => {
  fc.assert(
    fc.property(content, content, (a, b) => {
      expect(sorted(compareContents(b, a))).toEqual(sorted(compareContents(a, b).map(swapped)))
    }),
  )
})

test('every item of both editions is told once or is the same in both', () => {
  fc.assert(
    fc.property(content, content, (a, b) => {
      const changes = compareContents(a, b).filter(({ kind }) => kind === 'target')
      const came = changes.filter(({ before }) => before === null).length
      const went = changes.filter(({ after }) => after === null).length
      expect(a.targets.length - went).toBe(b.targets.length - came)
      for (const side of ['before', 'after'] as const) {
        const ids = changes.flatMap((change) => change[side]?.id ?? [])
        expect(new Set(ids).size).toBe(ids.length)
      }
    }),
  )
})

test('an item taken out of a plan of different sentences is the one thing that went', () => {
  const ids = ['target-1.1', 'task-1', 'basis-1', 'assignment-2', 'recipient-1', 'funding-1', 'general-objective']
  fc.assert(
    fc.property(fc.constantFrom(...ids), (id) => {
      const changes = compareContents(smallPlan, withoutParts(smallPlan, [id])).filter(({ kind }) => kind !== 'duty')
      expect(changes.map(({ before, after }) => [before?.id, after])).toEqual([[id, null]])
    }),
  )
})
