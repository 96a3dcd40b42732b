/**
 * What a rule answers: the accepted value, or a refusal that says why not.
 *
 * A refusal is a value, never an exception: its `code` is stable and is the key of a sentence in `words/`;
 * `params` fill that sentence. HTTP statuses are chosen at the edge, never here.
 */
export type Decision<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** Why a thing was refused. `code` is `domain.reason`, for example `plans.number-missing`. */
export interface Refusal {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
  /** Where in the input the fault lies, as a path such as `targets.3.value`; absent when it concerns the whole. */
  readonly at?: string
  /** Every fault of the input at once, where a rule finds several; the refusal itself then speaks of the whole. */
  readonly faults?: readonly Refusal[]
}

export const accept = <T>(value: T): Decision<T> => ({ ok: true, value })

export const refuse = (code: string, params?: Refusal['params'], at?: string): Decision<never> => ({
  ok: false,
  refusal: { code, ...(params === undefined ? {} : { params }), ...(at === undefined ? {} : { at }) },
})

/** A refusal of the whole input that carries each of its faults, so that a person can mend all of them in one go. */
export const refuseWithFaults = (code: string, faults: readonly Refusal[]): Decision<never> => ({ ok: false, refusal: { code, faults } })
