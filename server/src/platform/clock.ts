import type { Instant } from '@songhanh/core/basics/instant'

/** The wall clock, passed in so that tests can stand still. */
export type Clock = () => Instant

export const wallClock: Clock = () => new Date().toISOString() as Instant
