/**
 * What can be done with a submission and when: one table, obeyed by the server and read by the screen for its buttons.
 */
import type { Right } from '../people/right.ts'

export const SUBMISSION_STATES = ['draft', 'signed-off', 'returned', 'accepted'] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

export const STEP_NAMES = [
  'fill',
  'fill-for-another',
  'confirm',
  'sign-off',
  'sign-off-on-paper',
  'accept',
  'return',
  'correct',
  'supplement',
] as const
export type StepName = (typeof STEP_NAMES)[number]

export interface Step {
  readonly from: readonly SubmissionState[]
  readonly to: SubmissionState
  readonly right: Right
}

export const STEPS: Readonly<Record<StepName, Step>> = {
  /** A returned form that is typed into is a draft again. */
  fill: { from: ['draft', 'returned'], to: 'draft', right: 'collection.fill' },
  'fill-for-another': { from: ['draft', 'returned'], to: 'draft', right: 'collection.fill-for-another' },
  /** A second person confirms what was typed from a letter. */
  confirm: { from: ['draft'], to: 'draft', right: 'collection.fill-for-another' },
  'sign-off': { from: ['draft', 'returned'], to: 'signed-off', right: 'collection.sign-off' },
  /** The signed form has come back on paper: its number, its day, its scan. Another's hand signed it, so whoever may bring it in may say so. */
  'sign-off-on-paper': { from: ['draft', 'returned'], to: 'signed-off', right: 'collection.bring-paper' },
  accept: { from: ['signed-off'], to: 'accepted', right: 'collection.accept' },
  return: { from: ['signed-off'], to: 'returned', right: 'collection.return' },
  /** After acceptance: another number for a cell that had one, with motive and source. */
  correct: { from: ['accepted'], to: 'accepted', right: 'collection.correct' },
  /** After acceptance: a number for a cell that had none. */
  supplement: { from: ['accepted'], to: 'accepted', right: 'collection.correct' },
}

export const mayFollow = (state: SubmissionState, step: StepName): boolean => STEPS[step].from.includes(state)

/** The steps open in a state, in the order of the table. */
export const stepsFrom = (state: SubmissionState): readonly StepName[] => STEP_NAMES.filter((step) => mayFollow(state, step))
