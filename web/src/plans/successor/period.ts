/** The years of the plan that follows one: as many, right after it; where the plan names none, the five from the next year on. */
export function nextPeriod(
  old: { readonly from: number; readonly to: number } | null,
  year: number,
): { readonly from: number; readonly to: number } {
  if (old === null) return { from: year + 1, to: year + 5 }
  return { from: old.to + 1, to: old.to + 1 + old.to - old.from }
}

/** A year as an office types it, or null. */
export const readYear = (typed: string): number | null => (/^\s*(?:19|20|21)\d\d\s*$/.test(typed) ? Number(typed) : null)
