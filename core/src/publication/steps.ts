/** The way of a release: prepared → public → withdrawn, or prepared → dropped. A withdrawal keeps the record and takes the figures back. */
import { accept, refuse, type Decision } from '../basics/decision.ts'

export const RELEASE_STATES = ['prepared', 'public', 'withdrawn', 'dropped'] as const
export type ReleaseState = (typeof RELEASE_STATES)[number]

/** Refusals: `releases.not-prepared`, `releases.would-betray` with how many counts could be worked out. */
export function publish(state: ReleaseState, leaking: number): Decision<'public'> {
  if (state !== 'prepared') return refuse('releases.not-prepared')
  return leaking > 0 ? refuse('releases.would-betray', { count: leaking }) : accept('public')
}

/** Refusal: `releases.not-public`. */
export const withdraw = (state: ReleaseState): Decision<'withdrawn'> =>
  state === 'public' ? accept('withdrawn') : refuse('releases.not-public')

/** One that nobody will make public: its figures are old, or it was prepared by mistake. Refusal: `releases.not-prepared`. */
export const drop = (state: ReleaseState): Decision<'dropped'> =>
  state === 'prepared' ? accept('dropped') : refuse('releases.not-prepared')
