import { expect, test } from 'vitest'
import { groupDeadlines } from './deadline-groups.ts'
import type { Deadline, PlanContent } from './plan-page.ts'

const deadline = (id: string, kind: Deadline['kind'], due: string): Deadline => ({
  id,
  partId: `part ${id}`,
  kind,
  due,
  workingDay: due,
  workingDayCertain: true,
  text: `việc ${id}`,
  who: null,
  daysLeft: 9,
})
const content = {
  targets: [
    { id: 'part a', code: '1.1' },
    { id: 'part b', code: '3.2a' },
  ],
} as unknown as PlanContent

test('targets due on one day are one line with their codes; a report keeps its own', () => {
  const groups = groupDeadlines(
    [deadline('r', 'report', '2025-12-04'), deadline('a', 'target-due', '2025-12-31'), deadline('b', 'target-due', '2025-12-31')],
    content,
  )
  expect(groups.map((group) => group.text)).toEqual(['việc r', '1.1, 3.2a'])
  expect(groups[1]?.partIds).toEqual(['part a', 'part b'])
})

test('two duties to report on the same day stay two lines', () => {
  expect(groupDeadlines([deadline('r', 'report', '2025-12-04'), deadline('s', 'report', '2025-12-04')], content)).toHaveLength(2)
})
