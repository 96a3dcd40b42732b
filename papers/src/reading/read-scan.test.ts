/** Real pictures of pages through the very recogniser: what is told while it works, what is marked, what is refused, what is left behind. */
import { readdirSync } from 'node:fs'
import { propose } from '@songhanh/core/intake/propose'
import { textReading } from '@songhanh/core/intake/text-reading'
import { numbersToConfirm } from '@songhanh/core/plans/to-confirm'
import { beforeAll, describe, expect, it } from 'vitest'
import { readPaperGuarded, RECOGNITION_LIMITS } from './guard.ts'
import type { Progress } from './recognition.ts'
import { readPaper } from './read-paper.ts'
import type { SeenWord } from './recogniser.ts'
import { pageOf } from './seen-page.ts'
import { blankPage, firstPlanAsPaper, firstPlanText, type Grey, pdfOfPages, png, printed, scanned } from './scan.fixture.ts'

let pages: readonly Grey[] = []
let coarse: readonly Grey[] = []
beforeAll(async () => {
  const pdf = await printed(firstPlanAsPaper())
  pages = await scanned(pdf, { dotsPerInch: 200, tilt: 0.8, noise: 60 })
  coarse = await scanned(pdf, { dotsPerInch: 100, tilt: 0.4, noise: 40 })
}, 60_000)

const page = (of: readonly Grey[], n: number): Grey => of[n - 1] ?? blankPage(10, 10)

async function recognised(bytes: Uint8Array) {
  const told: Progress[] = []
  const read = await readPaperGuarded('quét', bytes, RECOGNITION_LIMITS, {
    tell: (progress) => told.push(progress),
    signal: new AbortController().signal,
  })
  return { read, told }
}

const childrenOfMine = (): readonly string[] =>
  readdirSync('/proc/self/task').flatMap((task) => {
    try {
      return readdirSync(`/proc/self/task/${task}`).includes('children') ? [task] : []
    } catch {
      return []
    }
  })

describe('a scan', () => {
  it('without anybody who watches is told to be one, with its pages, and costs no recognition', async () => {
    expect(await readPaperGuarded('a.pdf', pdfOfPages([page(pages, 1), page(pages, 2)]))).toMatchObject({
      ok: false,
      refusal: { code: 'intake.is-scan', params: { pages: 2 } },
    })
    expect(await readPaper('a.png', png(page(pages, 1)))).toMatchObject({ ok: false, refusal: { code: 'intake.is-scan' } })
  })

  it('tilted and dusty at 200 points an inch, is read with its targets, each number of it to be confirmed', async () => {
    const { read, told } = await recognised(pdfOfPages([page(pages, 1), page(pages, 2)]))
    if (!read.ok) throw new Error(read.refusal.code)
    expect(told).toEqual([
      { done: 0, of: 2 },
      { done: 1, of: 2 },
      { done: 2, of: 2 },
    ])
    expect(read.value).toMatchObject({ format: 'pdf', pages: 2, scanned: [{ page: 1 }, { page: 2 }] })
    const plan = propose(read.value)
    if (!plan.ok) throw new Error(plan.refusal.code)
    const { targets, scanned: off, letterhead } = plan.value
    expect(letterhead.title).toMatch(/^Thực hiện Chiến lược quốc gia về bình đẳng giới/)
    const own = propose(textReading(firstPlanText))
    expect(targets.map(({ code, value, due }) => [code, value, due])).toEqual(
      own.ok && own.value.targets.map(({ code, value, due }) => [code, value, due]),
    )
    expect(off).toEqual({ pages: [1, 2], of: 2 })
    const numbered = targets.filter(({ text }) => /\d/u.test(text))
    expect(new Set(numbered.map(({ finding }) => `${finding.sure} ${finding.doubts?.includes('scanned-number')}`))).toEqual(
      new Set(['low true']),
    )
    expect(numbersToConfirm(plan.value)).toEqual(expect.arrayContaining(['letterhead', ...numbered.map(({ id }) => id)]))
    // Without a number nothing is to be confirmed, and nothing is sure either.
    expect(plan.value.generalObjective?.finding).toMatchObject({ sure: 'medium' })
  }, 90_000)

  it('at 100 points an inch keeps the values of its targets', async () => {
    const { read } = await recognised(png(page(coarse, 1)))
    if (!read.ok) throw new Error(read.refusal.code)
    const plan = propose(read.value)
    if (!plan.ok) throw new Error(plan.refusal.code)
    expect(plan.value.targets.map(({ value }) => value)).toEqual(expect.arrayContaining([30, 50, 20, 1.7, 80]))
  }, 60_000)

  it('among pages with text: only the picture is recognised, the rest keeps its own words', async () => {
    const { read, told } = await recognised(pdfOfPages([{ text: 'KE HOACH CO CHU SAN' }, page(pages, 2)]))
    if (!read.ok) throw new Error(read.refusal.code)
    expect(told.at(-1)).toEqual({ done: 1, of: 1 })
    expect(read.value).toMatchObject({ pages: 2, scanned: [{ page: 2 }] })
    const [only] = read.value.scanned ?? []
    expect(read.value.text.slice(0, only?.span.start)).toContain('KE HOACH CO CHU SAN')
    expect(read.value.text.slice(only?.span.start, only?.span.end)).toContain('tử vong bà mẹ')
    expect(read.value.text.slice(0, only?.span.start)).not.toContain('tử vong')
  }, 60_000)

  it('with words of the scanner unseen over it needs no recognition, and is as little sure; words that are seen are the page’s own', async () => {
    const words = ['KE HOACH', 'Chi tieu 1: dat 30% vao nam 2025']
    const small = blankPage(600, 850)
    const read = await readPaper('a.pdf', pdfOfPages([{ ...small, words }, { text: 'TRANG CO CHU SAN' }, { ...small, words, seen: true }]))
    if (!read.ok) throw new Error(read.refusal.code)
    expect(read.value).toMatchObject({ pages: 3, scanned: [{ page: 1, unsure: [] }] })
    const [only] = read.value.scanned ?? []
    expect(read.value.text.slice(only?.span.start, only?.span.end)).toContain('dat 30% vao nam 2025')
    expect(read.value.text.slice(only?.span.end)).toContain('TRANG CO CHU SAN')
    // Something small over words of the page's own is no scan of it.
    const own = await readPaper('b.pdf', pdfOfPages([{ text: 'TRANG CO CHU SAN' }]))
    expect(own.ok && own.value.scanned).toBeUndefined()
  })

  it('over words that were drawn to be seen hides them: they wait to be confirmed; below a watermark they are seen', async () => {
    const words = ['KE HOACH', 'Chi tieu 1: dat 30% vao nam 2025']
    const small = blankPage(600, 850)
    const scannedPages = async (below: 'hidden' | 'watermarked') => {
      const read = await readPaper('a.pdf', pdfOfPages([{ ...small, words, below }, { text: 'TRANG CO CHU SAN' }]))
      if (!read.ok) throw new Error(read.refusal.code)
      expect(read.value.text).toContain('dat 30% vao nam 2025')
      return read.value.scanned?.map(({ page }) => page)
    }
    expect([await scannedPages('hidden'), await scannedPages('watermarked')]).toEqual([[1], undefined])
  })

  it('of blank pages is told to say nothing, never read as empty', async () => {
    const blank = blankPage(1240, 1754)
    for (const file of [pdfOfPages([blank]), png(blank)])
      expect((await recognised(file)).read).toMatchObject({ ok: false, refusal: { code: 'intake.blank-scan' } })
  }, 60_000)

  it('is stopped at once, with its process gone', async () => {
    const stop = new AbortController()
    const before = childrenOfMine().length
    const started = Date.now()
    const read = await readPaperGuarded('quét', pdfOfPages([...pages]), RECOGNITION_LIMITS, {
      tell: () => stop.abort(),
      signal: stop.signal,
    })
    expect(read).toMatchObject({ ok: false, refusal: { code: 'intake.reading-stopped' } })
    expect(Date.now() - started).toBeLessThan(10_000)
    expect(childrenOfMine().length).toBe(before)
  }, 30_000)

  it('that takes too long, or too much memory, is stopped for that', async () => {
    const watched = { tell: () => undefined, signal: new AbortController().signal }
    const file = png(page(pages, 1))
    expect(await readPaperGuarded('q', file, { ...RECOGNITION_LIMITS, milliseconds: 300 }, watched)).toMatchObject({
      refusal: { code: 'intake.reading-timed-out' },
    })
    expect(await readPaperGuarded('q', file, { ...RECOGNITION_LIMITS, memory: 90 * 1024 * 1024 }, watched)).toMatchObject({
      refusal: { code: 'intake.unsafe-file' },
    })
  }, 30_000)
})

describe('a picture that is none, or that says it is huge', () => {
  const head = png(blankPage(10, 10))
  it('is refused before anything is unpacked', async () => {
    const huge = Buffer.from(head)
    huge.writeUInt32BE(60_000, 16)
    huge.writeUInt32BE(60_000, 20)
    expect(await readPaper('a.png', huge)).toMatchObject({ refusal: { code: 'intake.too-large' } })
    expect(await readPaper('a.tif', Buffer.from('II*\0chữ chữ chữ', 'latin1'))).toMatchObject({ refusal: { code: 'intake.not-readable' } })
    expect(await readPaper('a.png', head.subarray(0, 20))).toMatchObject({ refusal: { code: 'intake.not-readable' } })
    expect(await readPaper('a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xda]))).toMatchObject({ ok: false })
  })

  it('broken behind its head is told to be unreadable', async () => {
    const broken = Buffer.concat([png(blankPage(300, 300)).subarray(0, 60), Buffer.alloc(400, 7)])
    expect((await recognised(broken)).read.ok).toBe(false)
  }, 30_000)
})

describe('the words of a recognised page', () => {
  const word = (text: string, left: number, sure = 95): SeenWord => ({
    text,
    sure,
    left,
    right: left + text.length * 10,
    top: 0,
    bottom: 10,
  })
  const line = (...texts: string[]): SeenWord[] => {
    let at = 0
    return texts.map((text) => {
      const placed = word(text, at)
      at = placed.right + 10
      return placed
    })
  }
  it.each([
    [['—', 'Chí', 'tiêu', '1:', 'đạt', '30%'], '- Chỉ tiêu 1: đạt 30%\n'],
    [['Chi', 'tiêu', 'ngân', 'sách'], 'Chi tiêu ngân sách\n'],
    [['I', 'MỤC', 'TIÊU'], 'I. MỤC TIÊU\n'],
    [['L', 'MỤC', 'TIÊU'], 'I. MỤC TIÊU\n'],
    [['HI.', 'NHIỆM', 'VỤ'], 'III. NHIỆM VỤ\n'],
    [['I', 'am', 'words'], 'I am words\n'],
    [['|', '5', '|'], '5\n'],
    [['|', '_', '~'], ''],
    [['PHO', 'CHU', 'TỊCH'], 'PHÓ CHỦ TỊCH\n'],
  ])('%j are read as %j', (texts, text) => {
    expect(pageOf([line(...texts)]).text).toBe(text)
  })

  it('keep two columns apart, and name what was hard to make out', () => {
    const page = pageOf([[word('Số:', 0), word('/KH-UBND', 300, 40)]])
    expect(page).toEqual({ text: 'Số:      /KH-UBND\n', unsure: [{ start: 9, end: 17 }] })
  })
})
