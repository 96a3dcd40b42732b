import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlainDate } from '../../basics/plain-date.ts'
import { calendarFile } from './calendar.ts'

const on = '2024-11-25' as PlainDate

it('a last day is a whole day of the calendar, with its words and its address', () => {
  const file = calendarFile(
    [{ id: 'form.1@p', day: '2024-12-31' as PlainDate, summary: 'Nhập biểu; hạn 31/12, kỳ năm', url: 'https://a.vn/forms/1' }],
    on,
  )
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Song Hanh//songhanh//VI',
    'BEGIN:VEVENT',
    'UID:form.1@p',
    'DTSTAMP:20241125T000000Z',
    'DTSTART;VALUE=DATE:20241231',
    'DTEND;VALUE=DATE:20250101',
    'SUMMARY:Nhập biểu\\; hạn 31/12\\, kỳ năm',
    'URL:https://a.vn/forms/1',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

it('no line is longer than 75 bytes, and unfolded the words are whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('ễ', 'a', ' ', 'Đ', '😀'), maxLength: 300 }), (summary) => {
      const file = calendarFile([{ id: 'x', day: on, summary, url: null }], on)
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`)
    }),
  )
})
