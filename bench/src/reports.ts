import { composeReport } from '@songhanh/core/reports/compose'
import { counts, measureFact, reportFacts, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
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

/** A year of so many communes, of which so many measures are listed commune by commune. */
function paper(communes: number, listed: number): OfficialDocument {
  const names = Array.from({ length: communes }, (_, n) => `Xã số ${n + 1}`)
  const measures = Array.from({ length: MEASURES }, (_, n) => {
    const of = target(`${Math.floor(n / 3) + 1}.${(n % 3) + 1}`, { quantity: `tỷ lệ nữ trong số người làm việc thứ ${n + 1}` })
    const fact = measureFact(of, [yearOfCells(2023, [counts(20 + n, 80 - n)]), yearOfCells(2024, [counts(25 + n, 75 - n)])], 2024)
    return { ...fact, byCommune: n < listed ? names.map((commune) => ({ commune, figure: fact.figure })) : [] }
  })
  return paperOf(composeReport(reportFacts({ measures }), reportText), FORM, null, '2024-12-04' as PlainDate)
}

/** Milliseconds of a work done several times: the median. */
async function timed(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let n = 0; n < times; n += 1) {
    const begun = performance.now()
    await work()
    taken.push(performance.now() - begun)
  }
  return median(taken)
}

/** Pressing a report of a district, warm, and one of a province with every commune in its annexes. */
export async function reports(): Promise<Figure[]> {
  const press = new Press()
  const district = paper(16, 4)
  const province = paper(129, MEASURES)
  try {
    await timed(WARM, () => press.print(district))
    await timed(WARM, () => writeWord(district))
    const pdf = await timed(WARM, () => press.print(district))
    const word = await timed(WARM, () => writeWord(district))
    const large = await timed(3, async () => {
      await press.print(province)
      await writeWord(province)
    })
    return [
      { what: 'report of a district with 6 tables as PDF, warm', value: pdf, unit: 'ms', wanted: 100 },
      { what: 'the same as .docx, warm', value: word, unit: 'ms', wanted: 300 },
      { what: 'report of a province, 17 measures by 129 communes, PDF and .docx', value: large / 1000, unit: 's', wanted: 10 },
    ]
  } finally {
    await press.close()
  }
}
