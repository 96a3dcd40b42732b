import { toVni } from '@songhanh/core/intake/legacy/legacy.fixture'
import { describe, expect, it } from 'vitest'
import { PAPER_LIMITS } from './limits.ts'
import { readPaper } from './read-paper.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer)])

describe('a text file', () => {
  it('is read as it stands, a block a line, in NFC', async () => {
    const read = await readPaper('a.docx', bytes('KẾ HOẠCH\r\nThử  nghiệm\n'.normalize('NFD')))
    expect(read).toMatchObject({ ok: true, value: { text: 'KẾ HOẠCH\r\nThử  nghiệm\n', format: 'txt' } })
    if (read.ok)
      expect(read.value.blocks.map((b) => read.value.text.slice(b.span.start, b.span.end))).toEqual(['KẾ HOẠCH', 'Thử  nghiệm', ''])
  })

  it('may carry a byte-order mark, in UTF-8 or UTF-16', async () => {
    expect(await readPaper('a', bytes('\ufeffĐề án'))).toMatchObject({ ok: true, value: { text: 'Đề án' } })
    expect(await readPaper('a', utf16('Đề án'))).toMatchObject({ ok: true, value: { text: 'Đề án' } })
  })
})

describe('a text file typed before Unicode', () => {
  const words = 'Triển khai thực hiện Chiến lược quốc gia về bình đẳng giới trên địa bàn huyện giai đoạn 2021 - 2025'

  it('is read by the code its words prove, one byte a letter or already carried into UTF-8', async () => {
    const vni = toVni(words)
    const oneByte = Uint8Array.from([...vni].map((letter) => letter.charCodeAt(0)))
    for (const file of [oneByte, bytes(vni)])
      expect(await readPaper('a.txt', file)).toMatchObject({ ok: true, value: { text: words, format: 'txt', legacy: 'vni' } })
  })
})

describe('what is no paper', () => {
  it.each([
    ['nothing at all', new Uint8Array(0), 'intake.empty-file'],
    ['blanks', bytes(' \n\t '), 'intake.empty-file'],
    ['another encoding', new Uint8Array([0x4b, 0xe9, 0x20, 0x68, 0xf3, 0x61]), 'intake.not-readable'],
    ['binary data', bytes('ab\u0000\u0001cd'), 'intake.not-readable'],
    ['a PDF', bytes('%PDF-1.7 trang'), 'intake.broken-file'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'intake.not-readable'],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'intake.not-readable'],
    ['a page saved from the web', bytes('\ufeff\n<!DOCTYPE html><html><p>KẾ HOẠCH</p>'), 'intake.not-readable'],
    ['XML of another program', bytes('<?xml version="1.0"?><plan/>'), 'intake.not-readable'],
    ['fifty megabytes', new Uint8Array(50 * 1024 * 1024), 'intake.too-large'],
  ])('%s is refused', async (_, file, code) => {
    const read = await readPaper('a.txt', file)
    expect(read.ok ? 'read' : read.refusal.code).toBe(code)
  })

  it('is told how large it may be', async () => {
    expect(await readPaper('a', new Uint8Array(PAPER_LIMITS.bytes + 1))).toMatchObject({ refusal: { params: { most: '20 MB' } } })
  })
})
