import type { Right } from '@songhanh/core/people/right'
import type { FrameWords } from './words.ts'

export interface Door {
  readonly to: string
  readonly word: Exclude<keyof FrameWords['doors'], 'label'>
  /** Without this right there is nothing behind the door; none where everybody finds something. */
  readonly right?: Right
}

/** The doors of the desk, in the order of the bar. A door stands here only when there is a page behind it, and opens for whoever may read that page. */
const doors: readonly Door[] = [
  { to: '/to-do', word: 'toDo' },
  { to: '/plans', word: 'plans', right: 'plans.read' },
  { to: '/progress', word: 'progress', right: 'progress.read' },
  { to: '/rounds', word: 'collection', right: 'collection.read' },
  { to: '/tasks', word: 'work', right: 'work.read' },
  { to: '/reports', word: 'reports', right: 'reports.read' },
  { to: '/administration', word: 'administration' },
]

/** The doors of one person. */
export const doorsOf = (rights: readonly string[]): readonly Door[] =>
  doors.filter(({ right }) => right === undefined || rights.includes(right))

/** Who only reads results (the province, the Council, an auditor) opens the desk on the board; everybody else on what is theirs to do. */
export const opensOnBoard = (rights: readonly string[]): boolean =>
  rights.includes('progress.read') && !rights.includes('difficulties.raise')
