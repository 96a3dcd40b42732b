import { describe, expect, it } from 'vitest'
import { abbreviationsIn } from './abbreviations.ts'
import { passageOf } from './passage.ts'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

const shorts = (text: string) => abbreviationsIn([passageOf(text, 0, text.length)]).map(({ short, text: long }) => [short, long])

describe('a short name that a paper defines', () => {
  it.each([
    ['Giao Ủy ban nhân dân tỉnh (sau đây viết tắt là UBND tỉnh) chỉ đạo.', 'UBND tỉnh', 'Ủy ban nhân dân tỉnh'],
    ['thực hiện bình đẳng giới (BĐG) ở cơ sở', 'BĐG', 'bình đẳng giới'],
    ['vùng đồng bào dân tộc thiểu số (DTTS) và miền núi', 'DTTS', 'dân tộc thiểu số'],
    ['Sở Giáo dục và Đào tạo (GD&ĐT) chủ trì', 'GD&ĐT', 'Giáo dục và Đào tạo'],
    ['Sở Lao động - Thương binh và Xã hội (LĐTBXH)', 'LĐTBXH', 'Lao động - Thương binh và Xã hội'],
    ['Kế hoạch cải cách hành chính (viết tắt là CCHC) năm 2024', 'CCHC', 'cải cách hành chính'],
    [
      'Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030 (sau đây gọi tắt là Chiến lược)',
      'Chiến lược',
      'Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030',
    ],
    ['Ban Chỉ đạo các chương trình xã Mẫu (gọi tắt là Ban Chỉ đạo xã) họp', 'Ban Chỉ đạo xã', 'Ban Chỉ đạo các chương trình xã Mẫu'],
    ['Các sở; các phòng và doanh nghiệp (gọi tắt là các cơ quan, đơn vị, địa phương) xác định', null, null],
    ['Ủy ban nhân dân các xã, phường, sau đây gọi tắt là UBND cấp xã.', null, null],
  ])('%s', (text, short, long) => {
    expect(shorts(text)).toEqual(short === null ? [] : [[short, long]])
  })

  it.each([
    'tài khoản định danh điện tử (VNeID)',
    'theo mẫu (Phụ lục I)',
    'Quyết định (QĐ số 12)',
    'đạt 100% (15/15) xã',
    'chi cho nghiên cứu (A)',
  ])('is none in "%s"', (text) => expect(shorts(text)).toEqual([]))

  it('is an item of the plan with the words it stands in, once', () => {
    const text =
      'ỦY BAN NHÂN DÂN XÃ MẪU\nKẾ HOẠCH\nBình đẳng giới năm 2026\nI. MỤC TIÊU\n1. Tăng cường bình đẳng giới (BĐG), đạt 90% vào năm 2026.\n2. Mọi cơ quan có cán bộ làm bình đẳng giới (BĐG).\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ: chủ trì.\n'
    const plan = propose(textReading(text))
    if (!plan.ok) throw new Error(plan.refusal.code)
    expect(plan.value.abbreviations).toMatchObject([{ short: 'BĐG', text: 'bình đẳng giới' }])
    const [span] = plan.value.abbreviations?.[0]?.spans ?? []
    expect(text.slice(span?.start, span?.end)).toBe('bình đẳng giới (BĐG)')
  })
})
