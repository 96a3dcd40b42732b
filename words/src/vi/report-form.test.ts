import { expect, test } from 'vitest'
import { authorityOf, CAPACITIES } from './report-form.ts'

test('each kind of body signs as it does: a committee by its chair, an organisation as a collective, an office by its head', () => {
  const told = (issuer: string) => CAPACITIES.map((one) => authorityOf(one, issuer).join(' / '))
  expect(told('Ủy ban nhân dân\nhuyện Mẫu')).toEqual([
    'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH',
    'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    'TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH',
    'TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG',
    'TUQ. CHỦ TỊCH / CHÁNH VĂN PHÒNG',
  ])
  expect(told('Hội Liên hiệp Phụ nữ huyện')).toEqual([
    'TM. BAN THƯỜNG VỤ / CHỦ TỊCH',
    'TM. BAN THƯỜNG VỤ / PHÓ CHỦ TỊCH',
    'TM. BAN THƯỜNG VỤ / Q. CHỦ TỊCH',
    'TL. BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG',
    'TUQ. BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG',
  ])
  expect(told('Phòng Nội vụ')).toEqual([
    'TRƯỞNG PHÒNG',
    'KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG',
    'Q. TRƯỞNG PHÒNG',
    'TL. TRƯỞNG PHÒNG / TRƯỞNG BỘ PHẬN',
    'TUQ. TRƯỞNG PHÒNG / TRƯỞNG BỘ PHẬN',
  ])
  expect(told('Văn phòng HĐND và UBND xã')[3]).toBe('TL. CHÁNH VĂN PHÒNG / TRƯỞNG BỘ PHẬN')
  expect(told('Sở Nội vụ')[3]).toBe('TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG')
})

test.each([
  ['Ủy ban Mặt trận Tổ quốc huyện', 'TM. BAN THƯỜNG TRỰC / CHỦ TỊCH'],
  ['Huyện Đoàn', 'TM. BAN THƯỜNG VỤ / BÍ THƯ'],
  ['Đài truyền thanh huyện', 'TRƯỞNG ĐÀI'],
  ['Huyện đoàn Mẫu', 'TM. BAN THƯỜNG VỤ / BÍ THƯ'],
  ['Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'TM. BAN THƯỜNG VỤ / BÍ THƯ'],
  ['Liên đoàn Lao động huyện', 'TM. BAN THƯỜNG VỤ / CHỦ TỊCH'],
  ['Công an huyện', 'TRƯỞNG CÔNG AN'],
  ['Cơ quan chưa biết', 'THỦ TRƯỞNG CƠ QUAN'],
])('%s: %s', (issuer, signs) => {
  expect(authorityOf('head', issuer).join(' / ')).toBe(signs)
})
