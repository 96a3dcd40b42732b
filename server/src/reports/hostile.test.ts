import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { wholeNumber } from '@songhanh/core/basics/decimal'
import { target } from '@songhanh/core/plans/small-plan.fixture'
import { composeReport } from '@songhanh/core/reports/compose'
import type { ReportFacts } from '@songhanh/core/reports/facts'
import { counts, measureFact, reportFacts, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { Press } from '@songhanh/papers/writing/typst/press'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { reportText } from '@songhanh/words/vi/report-text'
import { afterAll, describe, expect, it } from 'vitest'
import { paperOf } from './paper.ts'

const press = new Press()
afterAll(() => press.close())

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
const years = [yearOfCells(2023, [counts(26, 74)]), yearOfCells(2024, [counts(31, 69)])]
const measured = (quantity: string) => measureFact(target('1.1', { quantity, due: [2024] }), years, 2024)

/** What both presses make of a report, as it is read back, on one line. */
async function readBack(facts: Partial<ReportFacts>, form: Partial<typeof FORM> = {}): Promise<readonly string[]> {
  const document = paperOf(composeReport(reportFacts(facts), reportText), { ...FORM, ...form }, null, '2024-12-04' as PlainDate)
  const printed = await press.print(document)
  if (!printed.ok) throw new Error(JSON.stringify(printed.refusal))
  const files = [
    ['bao-cao.docx', await writeWord(document)],
    ['bao-cao.pdf', printed.value],
  ] as const
  return Promise.all(
    files.map(async ([name, bytes]) => {
      const paper = await readPaper(name, bytes)
      if (!paper.ok) throw new Error(`${name}: ${paper.refusal.code}`)
      return paper.value.text.normalize('NFC').replace(/\s+/gu, ' ')
    }),
  )
}

describe('a report of bad input, as Word and as PDF', () => {
  it('lists 129 communes, each on its line', async () => {
    const of = measured('tỷ lệ nữ lãnh đạo')
    const byCommune = Array.from({ length: 129 }, (_, n) => ({ commune: `Xã số ${n + 1}`, figure: of.figure }))
    for (const text of await readBack({ measures: [{ ...of, byCommune }] }))
      for (const { commune } of byCommune) expect(text).toContain(`${commune} `)
  })

  it('breaks the name of a body of 200 characters over lines and loses no word of it', async () => {
    const name = `Ủy ban nhân dân ${Array.from({ length: 30 }, (_, n) => `tên${n}`).join(' ')}`.padEnd(200, ' dài')
    for (const text of await readBack({ issuer: { body: name, level: 'district' } }, { issuer: name }))
      for (const word of name.split(' ')) expect(text.toUpperCase()).toContain(word.toUpperCase())
  })

  it.each([
    ['what would be source of the press', '#read("/etc/passwd") #panic()', '#read("/etc/passwd") #panic()'],
    ['what would be a tag', '<b>đậm</b> <w:p/> &amp; hết', '<b>đậm</b> <w:p/> &amp; hết'],
    ['what would be a field of a template', '{ten} {{#each}} \\{', '{ten} {{#each}} \\{'],
    ['a tab', 'một\thai\u00a0ba', 'một hai ba'],
    ['marks that turn the text round', 'một \u202ehai\u202c ba\u200f', 'một hai ba'],
    ['letters in parts', 'tỷ lệ nữ'.normalize('NFD'), 'tỷ lệ nữ'],
  ])('prints %s as it is read, and runs nothing', async (_, typed, read) => {
    const difficulties = [{ id: 'x', text: typed, cause: typed }]
    // In a drawing too: a name of others stands in its picture and in its sentence.
    const headCounts = [{ name: `nhóm ${typed} ${'dài '.repeat(45)}\u0001`, counts: { women: wholeNumber(3), men: wholeNumber(4) } }]
    for (const text of await readBack(
      { measures: [{ ...measured(`đếm ${typed}`), headCounts }], difficulties, generalObjective: typed },
      { addressees: [typed] },
    )) {
      expect(text).toContain(`đếm ${read}`.replace(/^đ/u, 'Đ'))
      expect(text).toContain(`Nguyên nhân: ${read}`)
      expect(text).not.toMatch(/[\u200f\u202a-\u202e]/u)
    }
  })

  it('says of a missing figure why it is missing in every place a number can stand', async () => {
    const nobody = measureFact(target('1.1'), [], 2024)
    for (const text of await readBack({
      measures: [nobody],
      registerLines: [{ name: 'Sổ', counts: 'persons', entries: 0, persons: null }],
    })) {
      expect(text).toContain('chưa có số liệu')
      expect(text).not.toMatch(/NaN|undefined|null|\[object/u)
    }
  })
})
