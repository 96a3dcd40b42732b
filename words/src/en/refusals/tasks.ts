import type { Catalogue } from '../../catalogue.ts'
import type { tasks as vi } from '../../vi/refusals/tasks.ts'

export const tasks: Catalogue<typeof vi> = {
  'work.task-not-found': 'The plan in force has no such task.',
  'work.task-seat-unknown': 'There is no such body.',
  'work.task-date-without-document': 'A date that is not in the plan stands on a document. Name the document that fixes it.',
  'work.task-no-such-day': 'No year has this day.',
  'work.task-target-unknown': 'The plan has no target {target}.',
  'work.task-blocker-unknown': 'The plan has no such task to wait for.',
  'work.task-blocked-in-a-circle': 'Two tasks cannot wait for each other. Take out the one that waits for this.',
  'work.task-stuck-without-note': 'Say what it is stuck at.',
  'work.task-has-no-window': 'This task has no span of days of its own in the year.',
  'work.task-result-too-early': 'The result is reported only after {day}.',
}
