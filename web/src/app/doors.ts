import type { FrameWords } from './words.ts'

export interface Door {
  readonly to: string
  readonly word: Exclude<keyof FrameWords['doors'], 'label'>
}

/** The doors of the desk, in the order of the bar. A door stands here only when there is a page behind it. */
export const doors: readonly Door[] = [
  { to: '/to-do', word: 'toDo' },
  { to: '/plans', word: 'plans' },
  { to: '/progress', word: 'progress' },
  { to: '/rounds', word: 'collection' },
  { to: '/reports', word: 'reports' },
  { to: '/tasks', word: 'work' },
  { to: '/administration', word: 'administration' },
]
