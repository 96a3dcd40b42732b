import { expect, test } from 'vitest'
import { personalDataIn } from './personal-data.ts'

const signs = (text: string) => personalDataIn(text).map((one) => `${one.sign}: ${one.text}`)

test.each([
  ['Liên hệ 0912345678', 'phone: 0912345678'],
  ['gọi +84 912 345 678 nhé', 'phone: +84 912 345 678'],
  ['số 0912.345.678', 'phone: 0912.345.678'],
  ['CCCD 035190001234', 'identity-number: 035190001234'],
  ['CMND 168 123 456', 'identity-number: 168 123 456'],
  ['do Nguyễn Văn An gây ra', 'name: Nguyễn Văn An'],
  ['NGUYỄN VĂN AN', 'name: NGUYỄN VĂN AN'],
  ['nạn nhân Lê An', 'name: Lê An'],
  ['cháu Bình được đưa đi khám', 'name: Bình'],
  ['chị Trần Thị Hoa', 'name: Trần Thị Hoa'],
])('a person could be known by “%s”', (text, found) => {
  expect(signs(text).join()).toBe(found)
})

test.each([
  'Công an xã Thanh Hà phối hợp Hội Liên hiệp Phụ nữ hòa giải 3 vụ',
  'xã Lê Hồ, phường Lê Hồng Phong',
  'Theo Luật số 13/2022/QH15 ngày 14/11/2022',
  'Tăng 2 vụ so với tháng 9/2024; kinh phí 12.500.000 đồng',
  'Đã lập 12 biên bản trong 2023, 2024',
  'Ủy ban nhân dân thị trấn Kiện Khê',
  'họp tại Hà Nội, có Hội Phụ nữ và Tổ hòa giải',
  'BÁO CÁO TÌNH HÌNH',
])('nobody is known by “%s”', (text) => {
  expect(signs(text)).toEqual([])
})
