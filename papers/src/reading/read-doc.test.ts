import { readFileSync } from 'node:fs'
import { propose } from '@songhanh/core/intake/propose'
import { describe, expect, it } from 'vitest'
import { readPaper } from './read-paper.ts'

// A small plan made up for this, saved by LibreOffice as "Word 97-2003".
const sample = readFileSync(new URL('old-word.sample.doc', import.meta.url))

describe('an old Word file', () => {
  it('is read as a plan, its table by cells, with a word on the numbers Word prints by itself', async () => {
    const read = await readPaper('ke-hoach.doc', sample)
    if (!read.ok) throw new Error(read.refusal.code)
    const cells = read.value.blocks.flatMap((block) =>
      block.cells ? [block.cells.map((spans) => spans.map((s) => read.value.text.slice(s.start, s.end)))] : [],
    )
    expect(cells).toEqual([
      [['TT'], ['Nhiệm vụ'], ['Cơ quan']],
      [['1'], ['Tuyên truyền'], ['Phòng Nội vụ']],
    ])
    const plan = propose(read.value)
    if (!plan.ok) throw new Error(plan.refusal.code)
    expect(plan.value.targets.map(({ value, unit, due }) => [value, unit, due])).toEqual([[35, '%', [2025]]])
    expect(plan.value.letterhead.number.number).toBe('12')
    expect(plan.value.defects.map(({ kind }) => kind)).toContain('automatic_numbers')
  })

  it('that a password locks is told so, not that it is broken', async () => {
    const locked = Buffer.from(sample)
    for (let at = 512; at < locked.length - 12; at += 512)
      if (locked.readUInt16LE(at) === 0xa5ec) locked.writeUInt16LE(locked.readUInt16LE(at + 10) | 0x0100, at + 10)
    expect(await readPaper('a.doc', locked)).toMatchObject({ ok: false, refusal: { code: 'intake.locked-file' } })
    // A .docx under a password is put into the same container.
    const container = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await readPaper('a.docx', container)).toMatchObject({ ok: false, refusal: { code: 'intake.locked-file' } })
  })

  it('that is cut off, or holds something else, is refused', async () => {
    const other = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
    for (const file of [sample.subarray(0, 2000), other])
      expect(await readPaper('a.doc', file)).toMatchObject({ ok: false, refusal: { code: 'intake.not-readable' } })
  })
})
