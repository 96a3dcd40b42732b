/** An amount as a person types it, in the unit of money they chose. */

export const MONEY_UNITS = ['dong', 'million', 'billion'] as const
export type MoneyUnit = (typeof MONEY_UNITS)[number]

const DIGITS: Readonly<Record<MoneyUnit, number>> = { dong: 0, million: 6, billion: 9 }

/**
 * Whole đồng, or null where it is no amount: `1.234,5` in millions is 1.234.500.000. Dots part thousands and nothing else, so `1.5` is no
 * amount rather than fifteen; fractions of a đồng do not exist.
 */
export function readMoney(typed: string, unit: MoneyUnit): number | null {
  const parts = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(typed.replaceAll(/\s/g, ''))
  if (!parts) return null
  const fraction = parts[2] ?? ''
  if (fraction.length > DIGITS[unit]) return null
  const dong = Number((parts[1] ?? '').replaceAll('.', '') + fraction.padEnd(DIGITS[unit], '0'))
  return Number.isSafeInteger(dong) ? dong : null
}
