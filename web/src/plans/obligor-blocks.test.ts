import { describe, expect, test } from 'vitest'
import { commonBeginning, obligorBlocks } from './obligor-blocks.ts'
import type { Obligor, PlanPage } from './plan-page.ts'

const duty = (id: string) => ({ id, spans: [], finding: { by: 'rule' as const, sure: 'high' as const }, text: `việc ${id}`, part: null })
const obligor = (name: string, kind: Obligor['kind'], assignmentId: string, dutyIds: string[]): Obligor => ({
  id: name,
  name,
  kind,
  assignmentId,
  assignmentIds: [assignmentId],
  unit: null,
  dutyIds,
})
const page = {
  content: {
    assignments: [
      { id: 'a', duties: [duty('d1'), duty('d2')] },
      { id: 'b', duties: [duty('d3')] },
    ],
  },
  obligors: [
    obligor('Phòng A', 'office', 'a', ['d1', 'd2']),
    obligor('Hội B', 'organisation', 'b', ['d3']),
    obligor('Hội C', 'organisation', 'b', ['d3']),
  ],
  remarks: [{ assignmentId: 'b', text: 'các tổ chức thành viên', why: 'member-organisations' }],
} as unknown as PlanPage

describe('bodies that owe the same are written once with their duties', () => {
  test('two organisations of one assignment stand together, and the unnamed members beside them', () => {
    const [block, ...others] = obligorBlocks('organisation', page)
    expect(others).toEqual([])
    expect(block?.obligors.map((it) => it.name)).toEqual(['Hội B', 'Hội C'])
    expect(block?.duties.map((it) => it.id)).toEqual(['d3'])
    expect(block?.unnamed).toEqual(['các tổ chức thành viên'])
  })

  test('a body with duties of two assignments does not stand with one that has only the first', () => {
    const both = { ...page, obligors: [...page.obligors, obligor('Hội D', 'organisation', 'b', ['d3', 'd1'])] }
    expect(obligorBlocks('organisation', both).map((block) => block.obligors.length)).toEqual([2, 1])
  })

  test('nobody is lost between the blocks of all kinds', () => {
    const kinds = ['office', 'organisation', 'committee', 'other'] as const
    const shown = kinds.flatMap((kind) => obligorBlocks(kind, page).flatMap((block) => block.obligors))
    expect(shown.map((it) => it.name).sort()).toEqual(page.obligors.map((it) => it.name).sort())
  })
})

test('names that begin alike say their beginning once, in whole words', () => {
  expect(commonBeginning(['Ủy ban nhân dân xã An', 'Ủy ban nhân dân thị trấn Ân'])).toEqual({
    beginning: 'Ủy ban nhân dân',
    rest: ['xã An', 'thị trấn Ân'],
  })
  expect(commonBeginning(['Hội A', 'Đoàn B'])).toEqual({ beginning: '', rest: ['Hội A', 'Đoàn B'] })
  expect(commonBeginning(['Sở X'])).toEqual({ beginning: '', rest: ['Sở X'] })
})
