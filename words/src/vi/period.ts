/** The period of a round or a report as an office writes it: on screens, in lists, files and on paper by this one page. */
import { parsePeriod, periodKey, type Period } from '@songhanh/core/basics/period'

const QUARTERS = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const

/** As dates are written on paper: the first two months with a nought (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const monthText = (month: number): string => (month < 3 ? `0${month}` : String(month))

function spoken(period: Period): string {
  switch (period.kind) {
    case 'year':
      return `năm ${period.year}`
    case 'half':
      return `6 tháng ${period.half === 1 ? 'đầu' : 'cuối'} năm ${period.year}`
    case 'quarter':
      return `quý ${QUARTERS[period.quarter]} năm ${period.year}`
    case 'month':
      return `tháng ${monthText(period.month)} năm ${period.year}`
    case 'years':
      return `giai đoạn ${period.from} - ${period.to}`
  }
}

/** A period by its key, inside a line: "năm 2024", "6 tháng đầu năm 2024". A key nobody can read stands as it is. */
export function periodText(key: string): string {
  const period = parsePeriod(key)
  return period === null ? key : spoken(period)
}

const isWithinYear = (key: string): boolean => {
  const kind = parsePeriod(key)?.kind
  return kind === 'half' || kind === 'quarter' || kind === 'month'
}

/** The same period a year before, not named: what a column of its figures is headed with. */
export const periodBeforeText = (key: string): string => (isWithinYear(key) ? 'cùng kỳ năm trước' : 'năm trước')

/** The same period a year before, named by its year: "năm 2023", "cùng kỳ năm 2023". */
export function sameBeforeText(key: string): string {
  const period = parsePeriod(key)
  if (period === null) return periodBeforeText(key)
  if (period.kind === 'years') return spoken({ ...period, from: period.from - 1, to: period.to - 1 })
  return `${isWithinYear(periodKey(period)) ? 'cùng kỳ ' : ''}năm ${period.year - 1}`
}

/**
 * What a figure of a period is that is sent before its closing day. A form of six months asks for those six months: an estimate in it is of them. The
 * whole year is another period, and where a letter asks for it as well, another round.
 */
export function estimateText(key: string): string {
  return `ước thực hiện ${parsePeriod(key)?.kind === 'year' ? 'cả năm' : periodText(key)}`
}
