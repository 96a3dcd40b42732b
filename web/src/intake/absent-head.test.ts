import { intake } from '@songhanh/words/vi/intake'
import { expect, test } from 'vitest'
import { absentHead } from './absent-head.ts'

const span = { start: 0, end: 5 }
const nothing = {
  letterhead: {
    issuer: { body: '', asPrinted: '', level: null, province: null, span: null },
    number: { raw: '', number: null, symbol: null, span: null },
    date: { raw: '', day: null, month: null, year: null, span: null },
    docType: '',
    title: 'Phụ lục chỉ tiêu',
    titleSpan: span,
    period: null,
  },
  signature: { authority: [], title: null, name: null, span: null },
}

test('what the head of a paper lacks is said piece by piece, to be looked at and given by hand', () => {
  expect(absentHead(nothing, intake.absent).map(({ id, text, by }) => [id, text, by])).toEqual([
    ['letterhead.issuer', intake.absent.issuer, 'rule'],
    ['letterhead.number', intake.absent.number, 'rule'],
    ['letterhead.date', intake.absent.date, 'rule'],
    ['signature', intake.absent.signature, 'rule'],
  ])
})

test('what was given by hand stands in its place, and what the paper holds is no business of this list', () => {
  const { letterhead, signature } = nothing
  const given = {
    letterhead: {
      ...letterhead,
      issuer: { ...letterhead.issuer, body: 'Sở Du lịch' },
      number: { raw: 'Số: /KH-SDL', number: null, symbol: 'KH-SDL', span },
      date: { ...letterhead.date, day: 5, month: 3, year: 2025 },
    },
    signature: { ...signature, name: 'Nguyễn Thị Mẫu' },
  }
  expect(absentHead(given, intake.absent).map(({ id, text, by }) => [id, text, by])).toEqual([
    ['letterhead.issuer', 'Sở Du lịch', 'person'],
    ['letterhead.date', '5/3/2025', 'person'],
    ['signature', 'Nguyễn Thị Mẫu', 'person'],
  ])
})
