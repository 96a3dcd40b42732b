/** Papers measured as they print, in millimetres, against Phụ lục I of Nghị định 30/2020/NĐ-CP. */
import { BODY, LINES, PAGE } from '@songhanh/core/reports/official-form'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { lettersOf, rulesOf, type PdfPage } from '../reading/pdf-page.ts'
import { samplePaper } from './sample-paper.fixture.ts'
import { Press } from './typst/press.ts'
import { writeWord } from './word/write-word.ts'

const press = new Press()
afterAll(() => press.close())

const mm = (points: number) => (points * 25.4) / 72
const inPoints = (millimetres: number) => (millimetres / 25.4) * 72

interface PrintedLine {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the line the letters stand on, from the foot of the page, in points. */
  readonly base: number
}

/** The lines of a page from its head down; letters on one height are one line. */
function linesOf(page: PdfPage): readonly PrintedLine[] {
  const lines = new Map<number, PrintedLine>()
  for (const { text, place } of lettersOf(page)) {
    if (!place?.extent) continue
    const { left, right, base } = place.extent
    const at = Math.round(base)
    const known = lines.get(at)
    lines.set(at, {
      text: (known?.text ?? '') + text,
      left: Math.min(known?.left ?? left, left),
      right: Math.max(known?.right ?? right, right),
      base,
    })
  }
  return [...lines.values()].toSorted((a, b) => b.base - a.base)
}

async function printed<T>(paper: OfficialDocument, look: (pages: readonly PdfPage[]) => T): Promise<T> {
  const pdf = await press.print(paper)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.refusal))
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf.value)
  try {
    return look([...document.pages()])
  } finally {
    document.destroy()
    library.destroy()
  }
}

/** Ends of lines that a typesetter likes to hang into the margin. */
const long = `${'Ủy ban nhân dân xã Thanh Hải; Ủy ban nhân dân xã Thanh Tâm, Ủy ban nhân dân xã Liêm Sơn. '.repeat(5)}Hết.`
const paper: OfficialDocument = {
  ...samplePaper,
  addressees: ['Ủy ban nhân dân tỉnh'],
  annexes: [],
  blocks: [
    { kind: 'heading', level: 1, label: 'I.', text: 'CÔNG TÁC CHỈ ĐẠO' },
    { kind: 'paragraph', text: long },
    { kind: 'heading', level: 2, label: '1.', text: 'Kết quả theo mục tiêu' },
    { kind: 'paragraph', text: long },
    { kind: 'heading', level: 3, label: 'a)', text: 'Mục tiêu 1' },
    { kind: 'paragraph', text: 'Đạt 31,3%.' },
    { kind: 'item', mark: '-', text: 'Chỉ tiêu 1: đạt 31,3%.' },
    { kind: 'paragraph', text: 'Trên đây là báo cáo kết quả thực hiện./.' },
  ],
}
const SIZE = 14

describe('a printed paper', () => {
  it('keeps every letter within its margins, also the marks at the ends of lines', () =>
    printed(paper, (pages) => {
      for (const page of pages)
        for (const { text, left, right } of linesOf(page)) {
          expect(mm(left), text).toBeGreaterThan(PAGE.margin.left.is - 0.5)
          expect(mm(right), text).toBeLessThan(PAGE.width - PAGE.margin.right.is + 0.1)
        }
    }))

  it('has the spacing of the decree between lines, paragraphs and headings, and draws in first lines', () =>
    printed(paper, ([page]) => {
      const lines = linesOf(page!).filter(({ base }) => base > 200)
      const from = lines.findIndex(({ text }) => text.startsWith('I.CÔNG'))
      const body = lines.slice(from)
      // A line of Times New Roman is 1.15 of its size high.
      const single = SIZE * 1.15
      const gaps = body
        .slice(1)
        .map((line, n) => ({ gap: body[n]!.base - line.base, begins: mm(line.left) > PAGE.margin.left.is + 5, text: line.text }))
      for (const { gap, begins, text } of gaps) {
        if (!begins) expect(gap / single, text).toSatisfy((lead: number) => lead >= BODY.leading.from && lead <= BODY.leading.to)
        else expect(gap, text).toBeGreaterThanOrEqual(single * BODY.leading.from + BODY.between.from)
      }
      const firsts = gaps.filter(({ begins }) => begins).length
      expect(firsts).toBeGreaterThanOrEqual(6)
      for (const { left, text } of body)
        expect(mm(left) - PAGE.margin.left.is, text).toSatisfy(
          (indent: number) => Math.abs(indent) < 0.7 || (indent > BODY.firstLine.from - 0.2 && indent < BODY.firstLine.to + 0.7),
        )
    }))

  it.each(['Ủy ban nhân dân\nhuyện Thanh Mẫu', 'Hội Nông dân', 'Ủy ban nhân dân xã có tên rất dài của một đơn vị sáp nhập'])(
    'draws the lines under "%s" and under the subject as long as a part of the words, and the motto’s as long as the motto',
    (body) =>
      printed({ ...paper, issuer: { superior: null, body } }, ([page]) => {
        const lines = linesOf(page!)
        const width = ({ left, right }: PrintedLine) => right - left
        // Number and day part the head; its halves stand beside each other on one height.
        const letters = lettersOf(page!).flatMap(({ place }) => (place?.extent && place.extent.base > inPoints(230) ? [place.extent] : []))
        const rules = rulesOf(page!).level.filter(({ at }) => at > inPoints(210))
        expect(rules).toHaveLength(3)
        const above = (rule: (typeof rules)[number]) => {
          const middle = (rule.from + rule.to) / 2
          const near = letters.filter(
            ({ base, left, right }) =>
              base > rule.at && Math.abs((left + right) / 2 - middle) < inPoints(mm(middle) > 100 && rule.at > inPoints(250) ? 50 : 34),
          )
          const rows = Map.groupBy(near, ({ base }) => Math.round(base))
          return Math.max(
            ...[...rows.values()].map((row) => Math.max(...row.map(({ right }) => right)) - Math.min(...row.map(({ left }) => left))),
          )
        }
        const [issuer, motto] = rules.filter(({ at }) => at > inPoints(250)).toSorted((a, b) => a.from - b.from)
        const part = (issuer!.to - issuer!.from) / above(issuer!)
        expect(part).toBeGreaterThan(LINES.issuer.from)
        expect(part).toBeLessThan(LINES.issuer.to)
        expect(mm(motto!.to - motto!.from)).toBeCloseTo(60.4, 0)
        const subject = rules.find(({ at }) => at < inPoints(250))!
        const words = lines.filter(({ text }) => /^Kếtquả|^năm2024/u.test(text)).map(width)
        const share = (subject.to - subject.from) / Math.max(...words)
        expect(share).toBeGreaterThan(LINES.subject.from)
        expect(share).toBeLessThan(LINES.subject.to)
      }),
  )
})

describe('a paper written for Word', () => {
  it('has at least six points above and below each heading, and lines that are a part of the words above them', async () => {
    const xml = strFromU8(unzipSync(await writeWord(paper))['word/document.xml']!)
    const headings = [...xml.matchAll(/<w:pStyle w:val="Heading\d"\/>(?:(?!<\/w:pPr>).)*<w:spacing w:after="(\d+)" w:before="(\d+)"/gu)]
    expect(headings).toHaveLength(3)
    for (const [, after, before] of headings) expect(Math.min(Number(after), Number(before)) / 20).toBeGreaterThanOrEqual(BODY.between.from)
    const drawn = [...xml.matchAll(/<w:top w:val="single"[^>]*\/><\/w:pBdr>.*?<w:ind w:left="(\d+)" w:right="\1"/gu)].map((m) =>
      Number(m[1]),
    )
    // In twentieths of a point: 66 mm and 99 mm of a letterhead, 165 mm of text; what stays free on both sides of the line.
    const [issuer = 0, motto = 0, subject = 0] = [66, 99, 165].map((room, n) => room - (2 * drawn[n]!) / 56.6929)
    expect(motto).toBeCloseTo(60.4, 0)
    // Measured as printed: "ỦY BAN NHÂN DÂN" 43,1 mm, the longer line of the subject 87 mm.
    expect(issuer / 43.1).toSatisfy((part: number) => part > LINES.issuer.from && part < LINES.issuer.to)
    expect(subject / 87).toSatisfy((part: number) => part > LINES.subject.from && part < LINES.subject.to)
  })
})
