import type { Target } from './plan-page.ts'

/** What the paper says instead of a year where a target holds every year ("hằng năm", "mỗi năm"); null where it says none. */
export const recurrenceOf = ({ notes }: Pick<Target, 'notes'>): string | null => notes['recurrence'] ?? null
