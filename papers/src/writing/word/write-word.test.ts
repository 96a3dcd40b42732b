import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { samplePaper } from '../sample-paper.fixture.ts'
import { writeWord } from './write-word.ts'

const partsOf = async (paper = samplePaper) => unzipSync(await writeWord(paper))
const documentOf = async (paper = samplePaper) => strFromU8((await partsOf(paper))['word/document.xml'] ?? new Uint8Array())

describe('a paper written for Word', () => {
  it('has the page of the decree, to the twentieth of a point', async () => {
    const xml = await documentOf()
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u)
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u)
    expect(xml).toContain('w:orient="landscape"')
  })

  it('repeats the heads of tables and breaks no row', async () => {
    const xml = await documentOf()
    expect(xml.match(/<w:tblHeader\/>/gu)?.length).toBe(1)
    expect(xml.match(/<w:cantSplit\/>/gu)?.length ?? 0).toBeGreaterThanOrEqual(41)
  })

  it('lets a heading within a table run to its edge, and no signature stand on a page of its own', async () => {
    const xml = await documentOf({
      ...samplePaper,
      blocks: [
        {
          kind: 'table',
          title: 'Bảng',
          note: null,
          columns: ['TT', 'Chỉ tiêu', 'Đạt'].map((head) => ({ head, share: 1, align: 'left' as const })),
          rows: [
            { cells: ['1', 'Mục tiêu', ''], strong: true },
            { cells: ['', 'Không có số', ''], strong: false },
          ],
        },
        { kind: 'paragraph', text: 'Hết./.' },
      ],
    })
    expect(xml.match(/<w:gridSpan w:val="2"\/>/gu)?.length).toBe(1)
    expect(xml).toMatch(/<w:keepNext\/>(?:(?!<\/w:p>).)*Hết/u)
  })

  it('says in words what a chart shows', async () => {
    expect(await documentOf()).toContain('descr="Kết quả tăng từ 20% lên 31,3%."')
  })

  it('is the same to the byte when made again', async () => {
    expect(Buffer.from(await writeWord(samplePaper)).equals(Buffer.from(await writeWord(samplePaper)))).toBe(true)
  })

  it('carries the day of the paper and not that of the machine', async () => {
    expect(strFromU8((await partsOf())['docProps/core.xml'] ?? new Uint8Array())).toContain('2024-12-04T00:00:00Z')
  })

  it('keeps the years of a title on one line', async () => {
    const xml = await documentOf({ ...samplePaper, subject: 'Tổng kết giai đoạn 2021 - 2025, số 0190-7000' })
    expect(xml).toMatch(/2021\u00a0<\/w:t><w:noBreakHyphen\/><w:t[^>]*>\u00a02025</u)
    expect(xml).toContain('số 0190-7000')
  })

  it('leaves out the title of the kind in a letter, whose subject stands under the number', async () => {
    const xml = await documentOf({ ...samplePaper, kind: null, subject: 'V/v đôn đốc báo cáo' })
    expect(xml).toContain('V/v đôn đốc báo cáo')
    expect(xml).not.toContain('>BÁO CÁO<')
  })
})
