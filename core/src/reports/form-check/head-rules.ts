/** Rules of the head: nation and motto, issuer, number and symbol, place and day, kind and subject (Phụ lục I, mục II.1 to II.5). */
import { daysInMonth } from '../../basics/plain-date.ts'
import { cut, joined, type Passage } from '../../intake/passage.ts'
import { MOTTO, NATION } from '../official-form.ts'
import { fault, type FormFault, type TakenApart } from './fault.ts'

const NATION_LINE = /cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam/iu
const MOTTO_LINE = /độc\s+lập\s*[-–]?\s*tự\s+do\s*[-–]?\s*hạnh\s+phúc/iu
const NUMBER = /Số\s*:\s*(\d*)[\s.…_]*(\/\s*[\p{Lu}\p{Ll}]{1,5}\s*-\s*(?:[\p{L}\d&-]+|[.…_]+))/u
const DAY = /ngày\s*([\d.…_]*)\s*tháng\s*([\d.…_]*)\s*năm\s*([\d.…_]*)/u

/** Kinds of papers and the abbreviation in their symbol (Phụ lục III, phần I). */
const SYMBOLS: Readonly<Record<string, string>> = {
  'NGHỊ QUYẾT': 'NQ',
  'QUYẾT ĐỊNH': 'QĐ',
  'CHỈ THỊ': 'CT',
  'HƯỚNG DẪN': 'HD',
  'CHƯƠNG TRÌNH': 'CTr',
  'KẾ HOẠCH': 'KH',
  'PHƯƠNG ÁN': 'PA',
  'ĐỀ ÁN': 'ĐA',
  'BÁO CÁO': 'BC',
  'THÔNG BÁO': 'TB',
  'TỜ TRÌNH': 'TTr',
  'BIÊN BẢN': 'BB',
  'THÔNG CÁO': 'TC',
  'QUY CHẾ': 'QC',
  'QUY ĐỊNH': 'QyĐ',
  'DỰ ÁN': 'DA',
  'CÔNG ĐIỆN': 'CĐ',
  'HỢP ĐỒNG': 'HĐ',
  'BẢN GHI NHỚ': 'BGN',
  'BẢN THỎA THUẬN': 'BTT',
  'GIẤY ỦY QUYỀN': 'GUQ',
  'GIẤY MỜI': 'GM',
  'GIẤY GIỚI THIỆU': 'GGT',
  'GIẤY NGHỈ PHÉP': 'GNP',
  'PHIẾU GỬI': 'PG',
  'PHIẾU CHUYỂN': 'PC',
  'PHIẾU BÁO': 'PB',
}

const found = (head: Passage, pattern: RegExp): { readonly at: Passage; readonly match: RegExpExecArray } | null => {
  const match = pattern.exec(head.text)
  return match && { at: cut(head, match.index, match.index + match[0].length), match }
}

function nationFaults(head: Passage): readonly FormFault[] {
  const nation = found(head, NATION_LINE)
  const motto = found(head, MOTTO_LINE)
  return [
    ...(nation ? [] : [fault('nation-missing', null, NATION)]),
    ...(motto
      ? motto.at.text.toLowerCase() === MOTTO.toLowerCase()
        ? []
        : [fault('motto-hyphens', motto.at, MOTTO)]
      : [fault('motto-missing', null, MOTTO)]),
  ]
}

function numberFaults(head: Passage, kind: string): readonly FormFault[] {
  const line = found(head, NUMBER)
  if (!line) return [fault('number-missing', null)]
  const [, number = '', symbol = ''] = line.match
  const tight = symbol.replace(/\s/gu, '')
  const abbreviation = tight.slice(1).split('-')[0] ?? ''
  const expected = SYMBOLS[kind]
  return [
    ...(number === '' || /[.…_]$/u.test(symbol) ? [fault('number-blank', line.at)] : []),
    ...(/^[1-9]$/u.test(number) ? [fault('number-without-nought', line.at, `0${number}`)] : []),
    ...(tight === symbol ? [] : [fault('symbol-spaced', line.at, tight)]),
    ...(expected !== undefined && expected !== abbreviation ? [fault('symbol-of-another-kind', line.at, expected)] : []),
  ]
}

function dayFaults(head: Passage): readonly FormFault[] {
  const line = found(head, DAY)
  if (!line) return [fault('day-missing', null)]
  const [day = '', month = '', year = ''] = line.match.slice(1).map((part) => part.replace(/[.…_\s]/gu, ''))
  const blank = [day, month, year].includes('')
  const isWrong =
    !blank && (Number(month) > 12 || Number(month) < 1 || Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month)))
  return [
    ...(blank ? [fault('day-blank', line.at)] : []),
    ...(isWrong ? [fault('no-such-day', line.at)] : []),
    ...(/^[1-9]$/u.test(day) ? [fault('day-without-nought', line.at, `0${day}`)] : []),
    ...(/^[12]$/u.test(month)
      ? [fault('month-nought', line.at, `0${month}`)]
      : /^0[3-9]$/u.test(month)
        ? [fault('month-nought', line.at, month.slice(1))]
        : []),
  ]
}

/** A draft as the clerk gets it: the number, the day and the month are for the clerk's hand. One of them filled in, the other is forgotten. */
function awaitsNumber(head: Passage): readonly FormFault[] {
  const number = found(head, NUMBER)
  const day = found(head, DAY)
  const isOpen = (text: string | undefined) => text !== undefined && !/\d/u.test(text)
  return number && isOpen(number.match[1]) && day && isOpen(day.match[1]) && isOpen(day.match[2]) ? [fault('awaits-number', number.at)] : []
}

export function headFaults({ parts, top, is, head: letterhead }: TakenApart): readonly FormFault[] {
  const head = joined(top.map(({ passage }) => passage))
  const waits = awaitsNumber(head)
  const given = [...numberFaults(head, (is.printed ?? '').toUpperCase()), ...dayFaults(head)]
  return [
    ...nationFaults(head),
    ...(letterhead.issuer.body === '' ? [fault('issuer-missing', null)] : []),
    ...waits,
    ...(waits.length === 0 ? given : given.filter(({ rule }) => rule !== 'number-blank' && rule !== 'day-blank')),
    ...(parts.kind === null ? [fault('kind-missing', null)] : []),
    ...(parts.kind !== null && (parts.title?.text ?? '') === '' ? [fault('subject-missing', parts.kind)] : []),
  ]
}
