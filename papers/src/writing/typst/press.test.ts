import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, describe, expect, it } from 'vitest'
import { samplePaper } from '../sample-paper.fixture.ts'
import { Press } from './press.ts'

const press = new Press()
afterAll(() => press.close())

const print = async (paper = samplePaper) => {
  const printed = await press.print(paper)
  if (!printed.ok) throw new Error(`${printed.refusal.code} ${JSON.stringify(printed.refusal.params)}`)
  return printed.value
}
const textOf = async (pdf: Uint8Array) => {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pages = [...document.pages()].map((page) => page.getText())
  document.destroy()
  library.destroy()
  return pages
}
/** Takes its time: 17 tables of 129 communes. */
const large: OfficialDocument = {
  ...samplePaper,
  blocks: Array.from({ length: 17 }, () => ({
    kind: 'table' as const,
    title: 'Bảng',
    note: null,
    columns: ['TT', 'Xã', 'Tử số', 'Mẫu số', 'Giá trị'].map((head) => ({ head, share: 1, align: 'left' as const })),
    rows: Array.from({ length: 129 }, (_, n) => ({ strong: false, cells: [String(n + 1), `Xã số ${n + 1}`, '26', '74', '26,0'] })),
  })),
}

/** The processes of presses that this one has begun. */
const pressesOf = (parent: number): readonly number[] =>
  readdirSync('/proc').flatMap((name) => {
    try {
      const isOurs = Number(/\) \S (\d+)/u.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]) === parent
      return isOurs && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('typst/worker.ts') ? [Number(name)] : []
    } catch {
      return []
    }
  })

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a paper printed as PDF', () => {
  it('says what was written, and takes no word of it for code', async () => {
    const pages = await textOf(await print())
    const all = pages.join('\n').replace(/\s+/gu, ' ')
    expect(all).toContain('ỦY BAN NHÂN DÂN HUYỆN MẪU')
    expect(all).toContain('#read("/etc/passwd") $x$ *đậm* _nghiêng_ @ref <nhãn> { ~ \\ ` }')
    expect(all).toContain('Kính gửi:')
    expect(all).toContain('KT. CHỦ TỊCH')
    expect(pages.length).toBeGreaterThanOrEqual(3)
  })

  it('repeats the head of a table on the next page and has no number on the first', async () => {
    const pages = await textOf(await print())
    expect(pages.filter((page) => page.includes('Thực hiện') && page.includes('Chỉ tiêu')).length).toBeGreaterThanOrEqual(2)
    expect(pages[0]?.trimStart().startsWith('1')).toBe(false)
    expect(pages[1]?.trimStart().startsWith('2')).toBe(true)
  })

  it('numbers each annex on its own, from its second page, upright and across', async () => {
    const [long] = large.blocks
    const annex = (label: string, landscape: boolean) => ({ label, title: 'KẾT QUẢ', note: '', landscape, blocks: [long!, long!] })
    const annexes = [annex('Phụ lục I', false), annex('Phụ lục II', true), annex('Phụ lục III', true), annex('Phụ lục IV', false)]
    const pages = await textOf(await print({ ...samplePaper, annexes }))
    const begins = pages.flatMap((text, n) => (text.includes('Phụ lục') ? [n] : []))
    expect(begins.length).toBe(4)
    const numbers = pages.slice(begins[0]).map((text) => /^(\d+)\s*\n/u.exec(text)?.[1] ?? null)
    const expected = begins.flatMap((from, n) =>
      Array.from({ length: (begins[n + 1] ?? pages.length) - from }, (_, page) => (page === 0 ? null : String(page + 1))),
    )
    expect(numbers).toEqual(expected)
  })

  it('is the same to the byte when made again, by the same process and by another', async () => {
    const first = hash(await print())
    expect(hash(await print())).toBe(first)
    const other = new Press()
    const again = await other.print(samplePaper)
    await other.close()
    expect(again.ok && hash(again.value)).toBe(first)
  })

  it('calls itself PDF/A-2a and carries a structure for screen readers', async () => {
    const bytes = Buffer.from(await print()).toString('latin1')
    expect(bytes).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(bytes).toMatch(/<pdfaid:conformance>A</u)
    expect(bytes).toContain('/StructTreeRoot')
  })

  it('goes on after a paper that takes too long', async () => {
    const hasty = new Press({ milliseconds: 1 })
    expect(await hasty.print(samplePaper)).toMatchObject({ ok: false, refusal: { code: 'reports.press-timed-out' } })
    await hasty.close()
    expect((await print()).length).toBeGreaterThan(10_000)
  })

  it('goes on after its process was killed, at rest and at work, and after a paper that takes too much memory', async () => {
    const own = new Press()
    expect((await own.print(samplePaper)).ok).toBe(true)
    for (const pid of pressesOf(process.pid)) process.kill(pid, 'SIGKILL')
    expect((await own.print(samplePaper)).ok).toBe(true)
    await own.close()
    const busy = new Press()
    expect((await busy.print(samplePaper)).ok).toBe(true)
    const printing = Promise.all([busy.print(large), busy.print(samplePaper)])
    await setTimeout(100)
    for (const pid of pressesOf(process.pid)) process.kill(pid, 'SIGKILL')
    expect((await printing).map(({ ok }) => ok)).toEqual([true, true])

    // Whoever ends its processes one after the other ends the paper too, and the next one is printed.
    const ending = { over: false }
    const ended = busy.print(large)
    void ended.then(() => (ending.over = true))
    while (!ending.over) {
      for (const pid of pressesOf(process.pid)) process.kill(pid, 'SIGKILL')
      await setTimeout(20)
    }
    expect(await ended).toMatchObject({ ok: false, refusal: { code: 'reports.press-failed', params: { fault: 'the compiler stopped' } } })
    expect((await busy.print(samplePaper)).ok).toBe(true)
    await busy.close()

    const greedy = new Press({ megabytes: 1 })
    expect(await greedy.print(large)).toMatchObject({
      ok: false,
      refusal: { code: 'reports.press-failed', params: { fault: 'too much memory' } },
    })
    await greedy.close()
    expect((await print()).length).toBeGreaterThan(10_000)
  })

  it('replaces its process after as many papers as it was told, without a paper lost', async () => {
    const short = new Press({ papers: 2 })
    const printed = await Promise.all([1, 2, 3, 4, 5].map(() => short.print(samplePaper)))
    await short.close()
    expect(printed.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
  })
})
