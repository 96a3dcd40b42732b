import { readFile, readdir } from 'node:fs/promises'
import { composeReport } from '@songhanh/core/reports/compose'
import { counts, measureFact, reportFacts, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import type { Block, OfficialDocument } from '@songhanh/core/reports/official-document'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { wholeNumber } from '@songhanh/core/basics/decimal'
import { target } from '@songhanh/core/plans/small-plan.fixture'
import { Press } from '@songhanh/papers/writing/typst/press'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { paperOf } from '@songhanh/server/reports/paper'
import { reportText } from '@songhanh/words/vi/report-text'
import { median, type Figure } from './figure.ts'

const MEASURES = 17
const WARM = 10
const TABLES = 6
const CHARTS = 4

const FORM = {
  superior: null,
  issuer: 'Ủy ban nhân dân\nhuyện Mẫu',
  symbol: 'BC-UBND',
  placeName: 'Mẫu',
  addressees: ['Ủy ban nhân dân tỉnh Mẫu'],
  recipients: ['Như trên;', 'Lưu: VT.'],
  authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: 'Nguyễn Thị Mẫu',
}

/**
 * A year of so many communes, of which so many measures are listed commune by commune; each `turn` has figures of its own, so that nothing is known
 * from before.
 */
function paper(communes: number, listed: number, turn = 0): OfficialDocument {
  const names = Array.from({ length: communes }, (_, n) => `Xã số ${n + 1}`)
  const measures = Array.from({ length: MEASURES }, (_, n) => {
    const of = target(`${Math.floor(n / 3) + 1}.${(n % 3) + 1}`, { quantity: `tỷ lệ nữ trong số người làm việc thứ ${n + 1}` })
    const years = [2022, 2023, 2024].map((year) => yearOfCells(year, [counts(year - 2004 + n + turn, 2104 - year - n, year)]))
    const fact = measureFact(of, years, 2024)
    const split =
      n < 5 ? [{ name: `Người làm việc thứ ${n + 1}`, counts: { women: wholeNumber(20 + n + turn), men: wholeNumber(80 - n) } }] : []
    return { ...fact, headCounts: split, byCommune: n < listed ? names.map((commune) => ({ commune, figure: fact.figure })) : [] }
  })
  return paperOf(composeReport(reportFacts({ measures }), reportText), FORM, null, '2024-12-04' as PlainDate)
}

const blocksOf = ({ blocks, annexes }: OfficialDocument): readonly Block[] => [...blocks, ...annexes.flatMap((annex) => annex.blocks)]
const holds = (of: OfficialDocument, kind: Block['kind']): number => blocksOf(of).filter((block) => block.kind === kind).length

/** Milliseconds of a work done several times: the median. */
async function timed(times: number, work: (turn: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let n = 0; n < times; n += 1) {
    const begun = performance.now()
    await work(n)
    taken.push(performance.now() - begun)
  }
  return median(taken)
}

const TICKS_A_SECOND = 100

/** Processor time this process and those it started have taken, in milliseconds; what others do on the machine is not in it. */
async function processorMs(): Promise<number> {
  const { user, system } = process.cpuUsage()
  let ticks = 0
  for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/u.test(name))) {
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ').at(-1)?.split(' ') ?? []
    if (Number(fields[1]) === process.pid) ticks += Number(fields[11]) + Number(fields[12])
  }
  return (user + system) / 1000 + (ticks * 1000) / TICKS_A_SECOND
}

/** What a work takes of a processor, each time, in milliseconds. */
async function processorOf(times: number, work: (turn: number) => Promise<unknown>): Promise<number> {
  const before = await processorMs()
  for (let n = 0; n < times; n += 1) await work(n)
  return ((await processorMs()) - before) / times
}

/** Pressing a report of a district, warm, and one of a province with every commune in its annexes. */
export async function reports(): Promise<Figure[]> {
  const press = new Press()
  const districts = Array.from({ length: 3 * WARM }, (_, turn) => paper(16, 4, turn))
  const of = (turn: number) => districts[turn] ?? paper(16, 4, turn)
  const [tables, charts] = [holds(of(0), 'table'), holds(of(0), 'chart')]
  if (tables < TABLES || charts !== CHARTS) throw new Error(`the report has ${tables} tables and ${charts} charts`)
  try {
    await timed(WARM, (turn) => press.print(of(turn)))
    await timed(WARM, (turn) => writeWord(of(turn)))
    const pdf = await timed(WARM, (turn) => press.print(of(WARM + turn)))
    const word = await timed(WARM, (turn) => writeWord(of(WARM + turn)))
    const pdfProcessor = await processorOf(WARM, (turn) => press.print(of(2 * WARM + turn)))
    const wordProcessor = await processorOf(WARM, (turn) => writeWord(of(2 * WARM + turn)))
    const large = await timed(3, async (turn) => {
      const province = paper(129, MEASURES, turn)
      await press.print(province)
      await writeWord(province)
    })
    return [
      { what: `report of a district with ${tables} tables and ${charts} charts as PDF, warm`, value: pdf, unit: 'ms', wanted: 100 },
      { what: 'of a processor it takes', value: pdfProcessor, unit: 'ms', wanted: null },
      { what: 'the same as .docx, warm', value: word, unit: 'ms', wanted: 300 },
      { what: 'of a processor it takes', value: wordProcessor, unit: 'ms', wanted: null },
      { what: 'report of a province, 17 measures by 129 communes, PDF and .docx', value: large / 1000, unit: 's', wanted: 10 },
    ]
  } finally {
    await press.close()
  }
}

const EARLY = 200
const MANY = Number(process.env['BENCH_REPORTS'] ?? 1000)

/** How much more the process holds after many different reports than after the first of them; the press has processes of its own, each for 60 papers. */
export async function reportsMemory(): Promise<Figure[]> {
  const press = new Press()
  const early = Math.min(EARLY, Math.ceil(MANY / 5))
  let held = 0
  try {
    for (let turn = 1; turn <= MANY; turn += 1) {
      const own = paper(16, 4, turn % 50)
      await press.print({ ...own, subject: `${own.subject} (${turn})` })
      await writeWord(own)
      if (turn === early) held = process.memoryUsage.rss()
    }
    const grown = process.memoryUsage.rss() / held
    return [{ what: `memory after ${MANY} reports, in times of that after ${early}`, value: grown, unit: '×', wanted: 1.1 }]
  } finally {
    await press.close()
  }
}
