import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Reading } from '@songhanh/core/intake/block'
import type { Decision } from '@songhanh/core/basics/decision'
import { propose } from '@songhanh/core/intake/propose'
import {
  bodyOf,
  ISSUER,
  KIND,
  labelled,
  meant,
  NATION,
  numberOf,
  PLACE_AND_DAY,
  plan,
  RECIPIENTS,
  said,
  SIGNATURE,
  SUBJECT,
  type WrittenParagraph,
  type WrittenPlan,
} from '@songhanh/core/intake/written-plan.fixture'
import type { Block, OfficialDocument } from '@songhanh/core/reports/official-document'
import { Press } from '../writing/typst/press.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { level, NS, paragraph, run, table, wordFile } from './word-file.fixture.ts'

const press = new Press()
afterAll(() => press.close())

function readBack(reading: Decision<Reading>): unknown {
  const read = reading.ok ? propose(reading.value) : reading
  if (!read.ok) throw new Error(read.refusal.code)
  return said(read.value)
}

/** Head and foot in tables of two columns, as every template of an office has them. */
const word = (p: WrittenPlan, body: string): string =>
  [
    table([
      [ISSUER, NATION],
      [[numberOf(p)], [PLACE_AND_DAY]],
    ]),
    ...[KIND, SUBJECT].map((line) => paragraph(run(line))),
    body,
    table([[['Nơi nhận:', ...RECIPIENTS.map((r) => (p.dashes ? `- ${r}` : r))], SIGNATURE]]),
    paragraph(''),
  ].join('')

/** The formats of the numbers Word counts by itself. */
function numbering(p: WrittenPlan): string {
  const section = {
    roman: ['upperRoman', p.mark === ')' ? '%1.' : `%1${p.mark}`],
    articles: ['decimal', 'Điều %1.'],
    capitals: ['upperLetter', '%1.'],
  }
  const item = {
    letters: ['lowerLetter', '%3)'],
    dashes: ['bullet', '-'],
    pluses: ['bullet', '+'],
    numbers: ['decimal', '%3.'],
    hyphens: ['decimal', '%3-'],
    decimals: ['decimal', '%2.%3.'],
    brackets: ['decimal', '(%3)'],
    'slashed letters': ['lowerLetter', '%3/'],
  }[p.scheme]
  const [format = '', text = ''] = section[p.sections === 'parts' ? 'roman' : p.sections]
  const levels = [
    level(0, format, text),
    level(1, 'decimal', `%2${p.mark}`),
    level(2, item[0] ?? '', item[1] ?? ''),
    level(3, 'bullet', '-'),
  ]
  // A list for each section: Word starts its numbers again where a list of its own begins.
  const lists = [1, 2, 3, 4].map(
    (n) =>
      `<w:num w:numId="${n}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  return `<w:numbering ${NS}><w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>${lists.join('')}</w:numbering>`
}

const HEADINGS = /^(?:MỤC TIÊU|CHỈ TIÊU|NHIỆM VỤ, GIẢI PHÁP|TỔ CHỨC THỰC HIỆN)$/iu

function counted(p: WrittenPlan): string {
  let list = 0
  return bodyOf(p)
    .map(({ level: depth, label, words }) => {
      if (HEADINGS.test(words)) list++
      const at = depth ?? (label === '-' ? 3 : null)
      return at === null ? paragraph(run(words)) : paragraph(run(words), [list, at])
    })
    .join('')
}

const typed = (p: WrittenPlan): string =>
  bodyOf(p)
    .map((line) => paragraph(run(labelled(line))))
    .join('')

const block = (line: WrittenParagraph): Block => {
  if (line.level === 0) return { kind: 'heading', level: 1, label: line.label, text: line.words }
  if (line.label === '-' || line.label === '+') return { kind: 'item', mark: line.label, text: line.words }
  return { kind: 'paragraph', text: labelled(line) }
}

const official = (p: WrittenPlan): OfficialDocument => ({
  issuer: { superior: null, body: ISSUER.join('\n') },
  number: numberOf(p),
  placeAndDay: PLACE_AND_DAY,
  kind: KIND,
  subject: SUBJECT,
  addressees: [],
  bases: [],
  blocks: bodyOf(p).map(block),
  recipients: RECIPIENTS,
  signature: { authority: SIGNATURE.slice(0, 2), name: SIGNATURE[3] ?? null },
  annexes: [],
  day: '2025-02-12' as PlainDate,
})

describe('a plan written down comes back the same', () => {
  it('from a Word file whose numbers were typed', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (p) => {
        expect(readBack(await readDocx(wordFile(word(p, typed(p)))))).toEqual(meant(p))
      }),
      { numRuns: 60 },
    )
  })

  it('from a Word file that counts its numbers by itself', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (p) => {
        const file = wordFile(word(p, counted(p)), { 'word/numbering.xml': numbering(p) })
        expect(readBack(await readDocx(file))).toEqual(meant(p))
      }),
      { numRuns: 60 },
    )
  })

  it('from a PDF our own press has set, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (p) => {
        const pdf = await press.print(official(p))
        if (!pdf.ok) throw new Error(`${pdf.refusal.code} ${JSON.stringify(pdf.refusal.params)}`)
        expect(readBack(await readPdf(pdf.value))).toEqual(meant(p))
      }),
      { numRuns: 40 },
    )
  })
})
