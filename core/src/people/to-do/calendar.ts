/** The last days of what is to be done as a calendar file (RFC 5545), to be taken into any calendar program. */
import { addDays, type PlainDate } from '../../basics/plain-date.ts'

export interface CalendarDay {
  /** Stable, so that a newer file replaces the day and does not add another. */
  readonly id: string
  readonly day: PlainDate
  readonly summary: string
  /** Where it opens; null without an address. */
  readonly url: string | null
}

const escape = (text: string) => text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n')

const bytesOf = (char: string) => {
  const code = char.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A line is at most 75 bytes of UTF-8, end of line left out; it goes on after a blank, never inside a character. */
function fold(line: string): string {
  let folded = ''
  let used = 0
  for (const char of line) {
    if (used + bytesOf(char) > 75) {
      folded += '\r\n '
      used = 1
    }
    folded += char
    used += bytesOf(char)
  }
  return folded
}

const compact = (day: PlainDate) => day.replaceAll('-', '')

/** The calendar of a person on a day. */
export function calendarFile(days: readonly CalendarDay[], on: PlainDate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Song Hanh//songhanh//VI',
    ...days.flatMap(({ id, day, summary, url }) => [
      'BEGIN:VEVENT',
      `UID:${id}`,
      `DTSTAMP:${compact(on)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escape(summary)}`,
      ...(url === null ? [] : [`URL:${url}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
