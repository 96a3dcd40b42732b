/**
 * How numbers and days are written for people, by language.
 *
 * Vietnamese papers write 1.234.567,89 and 05/12/2025, always with two digits for day and month; `dateStyle: 'short'` would give 5/12/25,
 * so the parts are put together here.
 */
export type Language = 'vi' | 'en'

const separators = { vi: { thousands: '.', decimal: ',' }, en: { thousands: ',', decimal: '.' } } satisfies Record<Language, object>

/**
 * The number with the language's own separators; as many decimals as it has, at most ten. As `Intl.NumberFormat` writes it, but without loading the
 * browser's tables of a language, which on a slow telephone takes as long as drawing the page. For numbers below 10²¹.
 */
export function writeNumber(language: Language, value: number): string {
  const { thousands, decimal } = separators[language]
  const rounded = Number(value.toFixed(10))
  // Below a millionth the shortest form is 1e-7.
  const plain = Math.abs(rounded) < 1e-6 ? rounded.toFixed(10).replace(/\.?0+$/, '') : String(rounded)
  const [whole = '', decimals] = plain.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands)
  return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`
}

/** `2025-12-05` as 05/12/2025, in both languages. What is no day of that shape is given back as it came. */
export function writeDay(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : day
}

/** A moment as it was here, to the minute: 09:05, 04/12/2024. */
export function writeMoment(at: string): string {
  // Seven hours ahead the whole year.
  const here = new Date(Date.parse(at) + 7 * 3_600_000).toISOString()
  return `${here.slice(11, 16)}, ${writeDay(here.slice(0, 10))}`
}

/** A day without its year where that is the year of `today`: 04/12, but 15/11/2025. */
export const writeShortDay = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? writeDay(day).slice(0, 5) : writeDay(day)

/** A month and day as 15/11. */
export const writeMonthDay = (at: { readonly month: number; readonly day: number }): string =>
  `${String(at.day).padStart(2, '0')}/${String(at.month).padStart(2, '0')}`

/** A value with its unit: 30% as offices write it, 30 người keeps together, 42/100.000 trẻ sinh sống has no blank before its stroke. */
export function writeQuantity(value: string, unit: string | null): string {
  if (unit === null || unit === '') return value
  return unit.startsWith('/') || unit === '%' ? `${value}${unit}` : `${value}\u00a0${unit}`
}

/** Reads a day typed the Vietnamese way (5/12/2025, 05-12-2025, 05.12.2025) into `2025-12-05`; null when it is no day of the calendar. */
export function readDay(typed: string): string | null {
  const parts = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(typed)
  if (!parts) return null
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const at = new Date(Date.UTC(year, month - 1, day))
  if (year < 1000 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null
  return at.toISOString().slice(0, 10)
}
