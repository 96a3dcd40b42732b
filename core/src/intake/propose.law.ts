import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlanContent } from '../plans/content.ts'
import { linesOf } from './lines.ts'
import { type Entry, entriesOf, outlineOf } from './outline.ts'
import { partsOf } from './document.ts'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'
import { meant, plan, printed, said, wrapped } from './written-plan.fixture.ts'

const SAMPLE = readFileSync(new URL('../../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url), 'utf8')

/** A plan without the places of its words. */
const meaning = (content: PlanContent): unknown =>
  JSON.parse(JSON.stringify(content, (key, value: unknown) => (['spans', 'span', 'titleSpan'].includes(key) ? undefined : value)))

function planOf(text: string): PlanContent {
  const decision = propose(textReading(text))
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}

describe('the same plan', () => {
  const lines = linesOf(textReading(SAMPLE))
  const parts = partsOf(lines)
  const foot = SAMPLE.slice(SAMPLE.indexOf('Nơi nhận:'))
  const top = SAMPLE.slice(0, SAMPLE.indexOf('Thực hiện Kế hoạch số 1205'))
  const paragraphs = [...entriesOf(outlineOf(parts.text))].map((e: Entry) => e.printed.text)
  const atWidth = (width: number) => meaning(planOf(`${top}${paragraphs.map((p) => wrapped(p, width)).join('\n')}\n\n${foot}`))

  it('is read from every width of page', () => {
    const usual = atWidth(75)
    expect((usual as PlanContent).targets).toHaveLength(17)
    // There are few enough widths to try each: chance had left out the two at which a heading fills its line.
    for (let width = 58; width <= 160; width++) expect(atWidth(width), `${width} letters wide`).toEqual(usual)
  })

  // Every second page of a scan, a mail or a web page looks like one of these; what it says is the same.
  it.each([
    ['lines ending as Windows ends them', (text: string) => text.replace(/\n/g, '\r\n')],
    ['an empty line after every line', (text: string) => text.replace(/\n/g, '\n\n')],
    ['everything moved in', (text: string) => text.replace(/^(?=.)/gm, '    ')],
    ['tabs behind numbers and dashes', (text: string) => text.replace(/^- /gm, '-\t').replace(/^(\d+)\. /gm, '$1.\t')],
    ['blanks that do not break', (text: string) => text.replace(/(\d) /g, '$1\u00a0')],
    ['long dashes', (text: string) => text.replace(/^- /gm, '– ')],
    ['bullets', (text: string) => text.replace(/^- /gm, '• ')],
    ['the asterisks of Markdown', (text: string) => text.replace(/^- /gm, '* ')],
    ['the tone on the other vowel', (text: string) => text.replace(/òa/g, 'oà').replace(/ủy/g, 'uỷ').replace(/Ủy/g, 'Uỷ')],
  ])('is read from a paper with %s', (_, typed) => {
    const read = (text: string) => {
      const { targets, tasks, assignments, reportDuties, recipients, signature } = planOf(text)
      return {
        targets: targets.map(({ label, comparator, value, unit, due }) => [label, comparator, value, unit, due]),
        counts: [tasks.length, assignments.map(({ bearers, duties }) => [bearers.length, duties.length]), recipients.length],
        reports: reportDuties.map(({ due }) => due),
        signature: signature.name,
      }
    }
    expect(read(typed(SAMPLE))).toEqual(read(SAMPLE))
  })

  it('is read from composed and decomposed letters', () => {
    const { text, blocks } = textReading(SAMPLE)
    const decomposed = text.normalize('NFD')
    let start = 0
    const lineBlocks = decomposed.split('\n').map((line) => {
      const span = { start, end: start + line.length }
      start += line.length + 1
      return { kind: 'line' as const, span }
    })
    expect(lineBlocks).toHaveLength(blocks.length)
    const read = propose({ text: decomposed, blocks: lineBlocks, format: 'txt' })
    if (!read.ok) throw new Error(read.refusal.code)
    expect(meaning(read.value)).toEqual(meaning(planOf(SAMPLE)))
    for (const target of read.value.targets) {
      const said = target.spans.map((s) => decomposed.slice(s.start, s.end)).join(' ')
      expect(said.normalize('NFC').replace(/\s+/g, ' ')).toContain(target.text)
    }
  })
})

describe('a plan written down', () => {
  it('comes back the same in every numbering', () => {
    fc.assert(
      fc.property(plan, (p) => {
        expect(said(planOf(printed(p)))).toEqual(meant(p))
      }),
      { numRuns: 200 },
    )
  })
})

describe('any text at all', () => {
  const genre = fc.constantFrom(
    'KẾ HOẠCH',
    'I. MỤC TIÊU',
    '1.',
    'a)',
    '- ',
    '|',
    '30%',
    'đến năm 2025',
    'giảm',
    'từ',
    'lên',
    'Nơi nhận:',
    'KT. CHỦ TỊCH',
    ';',
    '"',
    '\n',
    ' ',
    'Điều 1.',
    'Sở Y tế',
    'báo cáo',
    'số 12/KH-UBND',
    'ngày 31/02/2025',
    'Phụ lục',
    '[1]',
    '\u0300',
    '\ud83d',
  )

  it('is read or refused, and never breaks the reader', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(genre, { maxLength: 120 }).map((parts) => parts.join(' ')),
      fc.array(genre, { maxLength: 120 }).map((parts) => parts.join('\n')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const decision = propose(textReading(text))
        if (!decision.ok) expect(decision.refusal.code).toBe('intake.no-plan')
        else for (const t of decision.value.targets) for (const s of t.spans) expect(s.end).toBeGreaterThan(s.start)
      }),
      { numRuns: 400 },
    )
  })
})
