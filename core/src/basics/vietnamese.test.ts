import { describe, expect, it } from 'vitest'
import { isCapitals, plain, sentences, tidy, toneKey, unaccentedKey } from './vietnamese.ts'

describe('one form for the same text', () => {
  it('composes decomposed letters and says where each came from', () => {
    const printed = 'Kế hoạch'.normalize('NFD')
    const { text, originOf } = tidy(printed)
    expect(text).toBe('Kế hoạch')
    expect(printed.slice(originOf(3), originOf(8)).normalize('NFC')).toBe('hoạch')
    expect(originOf(text.length)).toBe(printed.length)
  })

  it('takes hard spaces, typographic dashes and quotation marks as the plain ones', () => {
    expect(plain('2021\u00a0–\u00a02025 “Đề\u200b án”')).toBe('2021 - 2025 "Đề án"')
  })

  it('reads the eth of old keyboards as đ', () => {
    expect(plain('\u00d0ường')).toBe('Đường')
  })

  it('keeps line breaks, which say where a paragraph may end', () => {
    expect(tidy('a\r\nb').text).toBe('a \nb')
  })
})

describe('keys', () => {
  it('searches without marks, đ included, composed or not', () => {
    expect(unaccentedKey('Đồng bằng đường')).toBe('dong bang duong')
    expect(unaccentedKey('Đồng bằng'.normalize('NFD'))).toBe('dong bang')
  })

  it.each([
    ['hòa', 'hoà'],
    ['Thủy', 'Thuỷ'],
    ['Ủy ban', 'Uỷ ban'],
    ['tỷ lệ', 'tỉ lệ'],
    ['kỹ thuật', 'kĩ thuật'],
    ['lý', 'lí'],
  ])('%s and %s are one word', (a, b) => expect(toneKey(a)).toBe(toneKey(b)))

  it.each([
    ['hoa', 'hòa'],
    ['quý', 'qui'],
    ['tay', 'tai'],
    ['thủy', 'thúy'],
    ['huy', 'hui'],
    ['ma', 'mà'],
  ])('%s and %s are two words', (a, b) => expect(toneKey(a)).not.toBe(toneKey(b)))
})

describe('case', () => {
  it('tells a heading in capitals from a sentence', () => {
    expect(isCapitals('ỦY BAN NHÂN DÂN')).toBe(true)
    expect(isCapitals('Ủy ban')).toBe(false)
    expect(isCapitals('2025')).toBe(false)
  })
})

describe('sentences', () => {
  const parts = (text: string) => sentences(text).map((s) => text.slice(s.start, s.end))

  it('end at a full stop before a capital', () => {
    expect(parts('Bố trí ngân sách. Thực hiện sơ kết./.')).toEqual(['Bố trí ngân sách.', 'Thực hiện sơ kết./.'])
  })

  it('do not end inside a number, after an abbreviation, or before a small letter', () => {
    expect(parts('Có 1.000 hộ ở TP. Cần Thơ, chính quyền. cơ quan.')).toHaveLength(1)
  })
})
