import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressedIn } from './addressees.ts'

const UNITS = ['Xã Một', 'Xã Một Hai', 'UBND xã Ba', 'Thị trấn Bốn', 'Phường Năm']
const BODIES = ['Phòng Văn hóa, Thông tin', 'Công an huyện', 'Hội Phụ nữ các xã']
const all = [...UNITS.map((name) => ({ name, isUnit: true })), ...BODIES.map((name) => ({ name, isUnit: false }))]
const reached = (text: string) => all.filter(addressedIn(text)).map(({ name }) => name)

test('a letter entered by hand is known by the names in it, however they are parted', () => {
  expect(reached('- UBND xã Ba;\n- Phòng Văn hoá, Thông tin;\nXã Một, Thị trấn Bốn.')).toEqual([
    'Xã Một',
    'UBND xã Ba',
    'Thị trấn Bốn',
    'Phòng Văn hóa, Thông tin',
  ])
  expect(reached('Xã Một Hai')).toEqual(['Xã Một Hai'])
})

test('a letter to all communes at once went to each of them, and to no body', () => {
  const towns = ['Xã Một', 'Xã Một Hai', 'UBND xã Ba', 'Thị trấn Bốn']
  for (const text of [
    'các xã, thị trấn',
    'Uỷ ban nhân dân các xã, thị trấn.',
    '- Các phòng, ban;\n- UBND các xã, thị trấn trên địa bàn huyện;',
    'Phòng Nội vụ, UBND các xã và thị trấn',
    'Kính gửi: UBND 16 xã, thị trấn',
    'UBND các xã, thị trấn chưa gửi báo cáo',
    'Tất cả các xã, thị trấn (16/16)',
  ])
    expect([text, reached(text)]).toEqual([text, towns])
  expect(reached('UBND các xã')).toEqual(['Xã Một', 'Xã Một Hai', 'UBND xã Ba'])
  expect(reached('Ủy ban nhân dân cấp xã')).toEqual(UNITS)
  expect(reached('UBND các xã, phường, thị trấn; Công an huyện')).toEqual([...UNITS, 'Công an huyện'])
})

test('some of the communes are those named, or all but those excepted; what sits in a commune is not the commune', () => {
  expect(reached('UBND các xã: Một, Ba')).toEqual(['Xã Một', 'UBND xã Ba'])
  expect(reached('UBND các xã, thị trấn: Một Hai và Bốn')).toEqual(['Xã Một Hai', 'Thị trấn Bốn'])
  expect(reached('UBND các xã, thị trấn (trừ xã Một, thị trấn Bốn)')).toEqual(['Xã Một Hai', 'UBND xã Ba'])
  expect(reached('UBND các xã, thị trấn, trừ xã Một, Thị trấn Bốn')).toEqual(['Xã Một Hai', 'UBND xã Ba'])
  for (const text of ['Công an các xã, thị trấn', 'Trạm y tế các xã', 'các xã miền núi', 'Hội Phụ nữ các xã, thị trấn'])
    expect([text, reached(text).filter((name) => UNITS.includes(name))]).toEqual([text, []])
})

const word = fc.constantFrom('An', 'Bình', 'Cẩm', 'Dũng', 'Đông', 'Gia', 'Hòa', 'Kỳ', 'Lĩnh', 'Mỹ')
const named = fc.tuple(fc.constantFrom('Xã', 'Thị trấn'), fc.array(word, { minLength: 1, maxLength: 3 })).map(([kind, words]) => `${kind} ${words.join(' ')}`) // prettier-ignore

test('whatever communes are called, the words for all reach all, and an exception takes out just that one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(named, { minLength: 1, maxLength: 12 }), fc.nat(11), (communes, n) => {
      const to = (text: string) => communes.filter((name) => addressedIn(text)({ name, isUnit: true }))
      expect(to('UBND các xã, thị trấn')).toEqual(communes)
      const out = communes[n % communes.length]!
      const short = out.replace(/^(?:Xã|Thị trấn) /u, '')
      // Of two of one name and different kind, or where one name is the beginning of another, the exception takes both: nobody is urged twice by mistake.
      const left = to(`UBND các xã, thị trấn (trừ ${out})`)
      expect(left).not.toContain(out)
      expect(left).toEqual(expect.arrayContaining(communes.filter((name) => !short.includes(name.replace(/^(?:Xã|Thị trấn) /u, '')))))
      expect(to(communes.join('; '))).toEqual(communes)
    }),
  )
})
