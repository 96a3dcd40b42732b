import { type Refusal, refuse } from '@songhanh/core/basics/decision'

type UnfitCode =
  | 'intake.unsafe-file'
  | 'intake.not-readable'
  | 'intake.broken-file'
  | 'intake.locked-file'
  | 'intake.no-words'
  | 'intake.too-large'
  | 'intake.empty-file'
  | 'intake.is-scan'
  | 'intake.blank-scan'
  | 'intake.too-many-pages'

/** Thrown inside a reader and answered as a refusal at its door: a parser of events cannot hand a value back through its callbacks. */
export class Unfit extends Error {
  readonly refusal: Refusal

  constructor(code: UnfitCode, params?: Refusal['params']) {
    super(code)
    const decision = refuse(code, params)
    if (decision.ok) throw new TypeError('a refusal was accepted')
    this.refusal = decision.refusal
  }
}
