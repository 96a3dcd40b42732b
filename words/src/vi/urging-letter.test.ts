import { expect, test } from 'vitest'
import { urgingText } from './urging-letter.ts'

const told = {
  issuer: 'Ủy ban nhân dân huyện Mẫu',
  round: 'Báo cáo năm 2024',
  due: 'ngày 04 tháng 12 năm 2024',
  today: 'ngày 06 tháng 12 năm 2024',
  newDue: 'ngày 10 tháng 12 năm 2024',
}
const letter = (turn: 'first' | 'second' | 'request', one: boolean, overdue = true) =>
  urgingText.paragraphs(turn, { ...told, one, overdue }).join('\n')

test('a letter to one speaks to one, a letter to several to all of them', () => {
  expect(letter('request', true)).not.toMatch(/các nơi|quý cơ quan, tổ chức/u)
  expect(letter('request', true)).toContain('chưa nhận được đủ biểu số liệu đã ký duyệt của quý cơ quan.')
  expect(letter('request', false)).toContain('của quý cơ quan, tổ chức.')
  for (const turn of ['first', 'second'] as const) {
    expect(letter(turn, true)).not.toMatch(/các nơi|các cơ quan/u)
    expect(letter(turn, false)).toContain('của các nơi có tên trên')
  }
  expect(urgingText.following([{ number: '12/UBND-VX', day: '26/11/2024' }], told.issuer, true)).toContain('nơi có tên trên vẫn chưa')
})

test('a day that has passed is said to have passed, one to come is not', () => {
  expect(letter('first', true)).toContain('có hạn gửi ngày 04 tháng 12 năm 2024, nay đã quá hạn')
  expect(letter('first', true, false)).toContain('Hạn gửi biểu số liệu “Báo cáo năm 2024” là ngày 04 tháng 12 năm 2024.')
  expect(letter('first', true, false)).not.toContain('quá hạn')
})

test('a paper a round stands on is cited in the order of the decree', () => {
  const cited = (title: string, number: string | null = '45/UBND-VX') =>
    urgingText.roundBasis({ title, number, day: number && '10/11/2024' })
  expect(cited('Công văn yêu cầu báo cáo')).toBe('Căn cứ Công văn số 45/UBND-VX ngày 10/11/2024 về việc yêu cầu báo cáo')
  expect(cited('Công văn về việc Báo cáo đột xuất')).toBe('Căn cứ Công văn số 45/UBND-VX ngày 10/11/2024 về việc báo cáo đột xuất')
  expect(cited('Công văn của Sở Nội vụ về việc báo cáo')).toBe(
    'Căn cứ Công văn số 45/UBND-VX ngày 10/11/2024 của Sở Nội vụ về việc báo cáo',
  )
  expect(cited('Công văn số 45/UBND-VX')).toBe('Căn cứ Công văn số 45/UBND-VX')
  expect(cited('Thư của Bộ')).toBe('Căn cứ Thư của Bộ số 45/UBND-VX ngày 10/11/2024')
  expect(cited('Công văn yêu cầu báo cáo', null)).toBe('Căn cứ Công văn yêu cầu báo cáo')
})
