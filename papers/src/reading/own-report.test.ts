/** The yearly report this system writes of the first plan, read back: what an office takes in that kept its papers and lost its place. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { readPastReport } from '@songhanh/core/intake/past-report'
import { propose } from '@songhanh/core/intake/propose'
import { textReading } from '@songhanh/core/intake/text-reading'
import { asDocument, type PaperForm } from '@songhanh/core/reports/as-document'
import { composeReport, figuresOf } from '@songhanh/core/reports/compose'
import { counts, measureFact, reportFacts, silent, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import { reportText } from '@songhanh/words/vi/report-text'
import { expect, test } from 'vitest'
import { writeWord } from '../writing/word/write-word.ts'
import { readPaper } from './read-paper.ts'
import { firstPlanText, printed } from './scan.fixture.ts'

const DAY = '2023-12-04' as PlainDate
const plan = propose(textReading(firstPlanText))
if (!plan.ok) throw new Error(plan.refusal.code)
const { targets, objectives } = plan.value

/** Every year has a number of its own, so that none is taken for another; one measure has nothing to say. */
const facts = reportFacts({
  year: 2023,
  day: DAY,
  objectives: objectives.map(({ code, heading }) => ({ code, heading })),
  measures: targets.map((of, n) =>
    measureFact(
      of,
      [2021, 2022, 2023].map((year, i) =>
        yearOfCells(year, [n === 5 && year === 2023 ? silent : counts(201 + 37 * n + 11 * i, 790 - 13 * n, year)]),
      ),
      2023,
      // One measure of the plan asks whether something is there.
      { unit: of.unit ?? '%', yesNo: of.direction === 'yes-no' },
    ),
  ),
})
const form: PaperForm = {
  superior: null,
  issuer: 'Ủy ban nhân dân\nhuyện Thanh Liêm',
  symbol: 'BC-UBND',
  placeName: 'Thanh Liêm',
  addressees: ['Ủy ban nhân dân tỉnh'],
  recipients: ['Như trên;', 'Lưu: VT.'],
  authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: 'Nguyễn Thị Mẫu',
}
const given = { number: 215, day: DAY, ledgerHead: { position: 1, hash: 'a'.repeat(64) } }
const drawn = () => ({ svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>', width: 100, height: 40 })
const paper = asDocument(composeReport(facts, reportText), form, given, DAY, reportText, drawn)

for (const [format, write] of [
  ['Word', async () => ['bc.docx', await writeWord(paper)]],
  ['PDF', async () => ['bc.pdf', await printed(paper)]],
] as const)
  test(`every figure our own yearly report prints is proposed as it stands, from ${format}`, async () => {
    const [name, bytes] = (await write()) as [string, Uint8Array]
    const reading = await readPaper(name, bytes)
    if (!reading.ok) throw new Error(reading.refusal.code)
    const read = readPastReport(reading.value, targets)
    if (!read.ok) throw new Error(read.refusal.code)
    const { figures, ...head } = read.value
    expect(head).toMatchObject({ number: '215/BC-UBND', date: DAY, year: 2023 })
    const asks = new Set(targets.filter(({ direction }) => direction === 'yes-no').map(({ code }) => code))
    const asPrinted = figuresOf(facts).flatMap(({ measure, value }) =>
      value === null ? [] : [`${measure} 2023 ${asks.has(measure) ? 1 : Number(value)}`],
    )
    expect(asPrinted).toHaveLength(16)
    expect(figures.map(({ measure, year, value }) => `${measure} ${year} ${Number(value)}`).toSorted()).toEqual(asPrinted.toSorted())
    expect(figures.filter(({ sure }) => sure !== 'high').map(({ measure, doubts }) => [measure, doubts])).toEqual([])
  })
