/** How far what was typed has got. */
export type Saving =
  | { readonly at: 'rest'; readonly saved: string | null }
  | { readonly at: 'waiting'; readonly count: number }
  | { readonly at: 'saving' }
  | { readonly at: 'offline'; readonly count: number }
  | { readonly at: 'refused'; readonly why: string }

/** Tells it to those who show it, and to nobody else: it changes with every cell that is typed, and the form around it must not be drawn anew for that. */
export interface SavingTold {
  readonly now: () => Saving
  readonly tell: (now: Saving) => void
  /** Answers how to stop listening. */
  readonly listen: (heard: () => void) => () => void
}

export function savingTold(): SavingTold {
  let saving: Saving = { at: 'rest', saved: null }
  const listening = new Set<() => void>()
  return {
    now: () => saving,
    tell: (now) => {
      saving = now
      for (const heard of listening) heard()
    },
    listen: (heard) => {
      listening.add(heard)
      return () => void listening.delete(heard)
    },
  }
}
