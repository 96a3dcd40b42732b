import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { guidanceLetter, type Guidance, type GuidanceWords } from './guidance-letter.ts'

const say: GuidanceWords = {
  subject: (title) => `V/v ${title}`,
  placeAndDay: (place, day) => `${place}, ${day}`,
  planBasis: ({ docType, number, issuer }) => `Căn cứ ${docType} ${number ?? '–'} của ${issuer}`,
  opening: (issuer) => `${issuer} hướng dẫn:`,
  closing: (issuer) => `Phản ánh về ${issuer}./.`,
}
const guidance = (change: Partial<Guidance> = {}): Guidance => ({
  plan: { docType: 'KẾ HOẠCH', title: 'Bình đẳng giới', number: '15/KH-UBND', signedOn: '2021-07-05' as PlainDate },
  planIssuer: 'Ủy ban nhân dân huyện Mẫu',
  issuer: 'Ủy ban nhân dân huyện Mẫu',
  form: { superior: null, issuer: 'ỦY BAN NHÂN DÂN\nHUYỆN MẪU', symbol: 'UBND-VX', placeName: 'Mẫu', addressees: [], recipients: ['Như trên;'], authority: ['TM.'], signer: null }, // prettier-ignore
  title: 'V/v Hướng dẫn tổ chức Tháng hành động',
  number: null,
  day: '2024-02-05' as PlainDate,
  to: '- Các phòng, ban;\n- UBND các xã, thị trấn.',
  content: '1. Treo khẩu hiệu.\n- Tại trụ sở.',
  ...change,
})
const written = (change: Partial<Guidance> = {}) => {
  const letter = guidanceLetter(guidance(change), say)
  if (!letter.ok) throw new Error(letter.refusal.code)
  return letter.value
}

test('a letter that guides is written out of its entry, and leaves number and day to the clerk', () => {
  expect(written()).toMatchObject({
    kind: null,
    number: expect.stringMatching(/^Số: +\/UBND-VX$/u),
    placeAndDay: expect.stringMatching(/^Mẫu, ngày +tháng +năm 2024$/u),
    subject: 'V/v hướng dẫn tổ chức Tháng hành động',
    addressees: ['Các phòng, ban', 'UBND các xã, thị trấn'],
    bases: ['Căn cứ Kế hoạch 15/KH-UBND của Ủy ban nhân dân huyện Mẫu.'],
    blocks: [
      { kind: 'paragraph', text: 'Ủy ban nhân dân huyện Mẫu hướng dẫn:' },
      { kind: 'paragraph', text: '1. Treo khẩu hiệu.' },
      { kind: 'item', mark: '-', text: 'Tại trụ sở.' },
      { kind: 'paragraph', text: 'Phản ánh về Ủy ban nhân dân huyện Mẫu./.' },
    ],
  })
})

test('once it has its number the letter says it as it was given, and its day', () => {
  const numbered = (number: string) => written({ number })
  expect(numbered('7')).toMatchObject({ number: 'Số: 07/UBND-VX', placeAndDay: 'Mẫu, ngày 05 tháng 02 năm 2024' })
  expect(numbered(' 21/UBND-LĐ ').number).toBe('Số: 21/UBND-LĐ')
  expect(written({ title: 'UBND huyện hướng dẫn' }).subject).toBe('V/v UBND huyện hướng dẫn')
})

test('without anything to say there is no letter', () => {
  for (const content of [null, '', ' \n '])
    expect(guidanceLetter(guidance({ content }), say)).toMatchObject({ refusal: { code: 'reports.letter-without-content' } })
})

test('every line that was entered stands in the letter, in its order', () => {
  // Letters of Vietnamese and no others: some that look like them, such as an African Ɖ, are written as the Đ they stand for.
  const line = fc
    .stringMatching(/^[a-zA-ZÀ-ÃÈ-ÊÒ-Õà-ãè-êò-õĂăĐđƠơƯưẠ-ỹ0-9][a-zA-ZÀ-ÃÈ-ÊÒ-Õà-ãè-êò-õĂăĐđƠơƯưẠ-ỹ0-9 ,.;:()]{0,60}$/u)
    .map((text) => text.trim())
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), fc.constantFrom('', '- ', '+ '), (lines, mark) => {
      const { blocks } = written({ content: lines.map((text) => `${mark}${text}`).join('\n') })
      const said = blocks.slice(1, -1).map((block) => (block.kind === 'paragraph' || block.kind === 'item' ? block.text : ''))
      expect(said.map((text) => text.normalize('NFC'))).toEqual(lines.map((text) => text.normalize('NFC').replaceAll(/ +/gu, ' ')))
    }),
  )
})
