import { composeReport } from '@songhanh/core/reports/compose'
import { counts, measureFact, reportFacts, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import type { Block, OfficialDocument } from '@songhanh/core/reports/official-document'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { target } from '@songhanh/core/plans/small-plan.fixture'
import { Press } from '@songhanh/papers/writing/typst/press'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { paperOf } from '@songhanh/server/reports/paper'
import { reportText } from '@songhanh/words/vi/report-text'
import { median, type Figure } from './figure.ts'

const MEASURES = 17
const WARM = 10

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

/** A year of so many communes, of which so many measures are listed commune by commune; each `turn` has figures of its own, so that nothing is known from before. */
function paper(communes: number, listed: number, turn = 0): OfficialDocument {
  const names = Array.from({ length: communes }, (_, n) => `Xã số ${n + 1}`)
  const measures = Array.from({ length: MEASURES }, (_, n) => {
    const of = target(`${Math.floor(n / 3) + 1}.${(n % 3) + 1}`, { quantity: `tỷ lệ nữ trong số người làm việc thứ ${n + 1}` })
    const fact = measureFact(of, [yearOfCells(2023, [counts(20 + n, 80 - n)]), yearOfCells(2024, [counts(25 + n + turn, 75 - n)])], 2024)
    return { ...fact, byCommune: n < listed ? names.map((commune) => ({ commune, figure: fact.figure })) : [] }
  })
  const document = paperOf(composeReport(reportFacts({ measures }), reportText), FORM, null, '2024-12-04' as PlainDate)
  // Two charts are composed; the figure asks for four.
  return { ...document, blocks: document.blocks.flatMap((block): readonly Block[] => (block.kind === 'chart' ? [block, block] : [block])) }
}

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

const EARLY = 200
const MANY = Number(process.env['BENCH_REPORTS'] ?? 1000)

/** How much more the process holds after many different reports than after the first of them; the press has processes of its own, each for 60 papers. */
async function growth(press: Press): Promise<number> {
  let early = 0
  for (let turn = 1; turn <= MANY; turn += 1) {
    const own = paper(16, 4, turn % 50)
    await press.print({ ...own, subject: `${own.subject} (${turn})` })
    await writeWord(own)
    if (turn === EARLY) early = process.memoryUsage.rss()
  }
  return process.memoryUsage.rss() / early
}

/** Pressing a report of a district, warm, and one of a province with every commune in its annexes. */
export async function reports(): Promise<Figure[]> {
  const press = new Press()
  const districts = Array.from({ length: 2 * WARM }, (_, turn) => paper(16, 4, turn))
  const of = (turn: number) => districts[turn] ?? paper(16, 4, turn)
  try {
    await timed(WARM, (turn) => press.print(of(turn)))
    await timed(WARM, (turn) => writeWord(of(turn)))
    const pdf = await timed(WARM, (turn) => press.print(of(WARM + turn)))
    const word = await timed(WARM, (turn) => writeWord(of(WARM + turn)))
    const large = await timed(3, async (turn) => {
      const province = paper(129, MEASURES, turn)
      await press.print(province)
      await writeWord(province)
    })
    const grown = await growth(press)
    return [
      { what: 'report of a district with 6 tables and 4 charts as PDF, warm', value: pdf, unit: 'ms', wanted: 100 },
      { what: 'the same as .docx, warm', value: word, unit: 'ms', wanted: 300 },
      { what: `memory after ${MANY} reports, in times of that after ${EARLY}`, value: grown, unit: '×', wanted: 1.1 },
      { what: 'report of a province, 17 measures by 129 communes, PDF and .docx', value: large / 1000, unit: 's', wanted: 10 },
    ]
  } finally {
    await press.close()
  }
}
