/** Every paper the product makes, read back as an office gets it (Word and PDF), against our own checker of form. */
import { toldCheck } from '@songhanh/core/reports/form-check/told'
import type { PaperKind } from '@songhanh/core/reports/form-check/paper-kind'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { Press } from '@songhanh/papers/writing/typst/press'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { afterAll, expect, test } from 'vitest'
import { picturesOf } from '@songhanh/papers/writing/pictures.fixture'
import { crowdedSummaries, everyPaper } from './papers.fixture.ts'

const press = new Press()
afterAll(() => press.close())

/** What has another kind than the plans and reports. */
const KINDS: Readonly<Record<string, PaperKind>> = {
  comments: 'comment-table',
  reference: 'reference',
  note: 'submission-note',
  summary: 'summary',
  urging: 'letter',
  request: 'letter',
  handover: 'record',
  'year-file': 'contents',
}

test.each([...everyPaper()])('%s has no fault of form, in Word and in PDF', async (name, paper) => {
  const pdf = await press.print(paper)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.refusal))
  for (const bytes of [await writeWord(paper), pdf.value]) {
    const read = await readPaper(name, Buffer.from(bytes))
    if (!read.ok) throw new Error(JSON.stringify(read.refusal))
    const { kind, faults } = toldCheck(read.value)
    expect(kind).toBe(KINDS[name] ?? 'named')
    expect(faults.filter(({ level }) => level === 'error')).toEqual([])
    // A draft waits for the clerk; the draft of the next plan ends in its last table.
    const notes = faults.map(({ rule }) => rule).filter((rule) => rule !== 'awaits-number')
    expect(notes).toEqual(name === 'successor-plan' ? ['end-mark'] : [])
  }
})

test('a summary stays on its one page, whatever the officers wrote and however long the name of the office is', async () => {
  for (const paper of crowdedSummaries()) {
    const pdf = await press.print(paper)
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.refusal))
    expect(await picturesOf(pdf.value)).toHaveLength(1)
  }
}, 60_000)
