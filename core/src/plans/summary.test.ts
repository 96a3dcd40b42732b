import { expect, test } from 'vitest'
import { lookFirst } from './look-first.ts'
import { part, smallPlan, target } from './small-plan.fixture.ts'
import { summaryOf } from './summary.ts'

test('a printed target with two values counts as one target and two measures', () => {
  const content = { ...smallPlan, targets: [target('3.1'), target('3.2a'), target('3.2b')] }
  expect(summaryOf(content, 4)).toEqual({
    title: 'Kế hoạch mẫu giai đoạn 2021 - 2025',
    issuer: 'Ủy ban nhân dân huyện Mẫu',
    period: { from: 2021, to: 2025 },
    counts: { objectives: 2, targets: 2, measures: 3, tasks: 2, obligors: 4, defects: 1 },
  })
})

test('the least sure item is looked at first, then those with doubts or a defect inside; what a person corrected is done', () => {
  const sure = (code: string, start: number, finding: object = {}) => ({
    ...target(code),
    ...part(`t-${code}`, start),
    finding: { by: 'rule' as const, sure: 'high' as const, ...finding },
  })
  const content = {
    ...smallPlan,
    sections: [],
    bases: [],
    generalObjective: null,
    objectives: [],
    tasks: [],
    funding: [],
    assignments: [],
    reportDuties: [],
    difficultyDuty: null,
    recipients: [],
    targets: [
      sure('1', 100),
      sure('2', 200, { doubts: ['no_due_year'] }),
      sure('3', 300, { sure: 'low' }),
      sure('4', 400),
      sure('5', 500, { by: 'person', sure: 'low' }),
      sure('6', 600, { sure: 'medium' }),
    ],
    defects: [{ ...part('defect', 405), kind: 'typo', where: '4', text: 'x', fix: null }],
  }
  expect(lookFirst(content)).toEqual(['t-3', 't-6', 't-2', 't-4'])
})
