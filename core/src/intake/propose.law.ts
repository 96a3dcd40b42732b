import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlanContent } from '../plans/content.ts'
import { toRoman } from '../basics/numerals.ts'
import { LIST_LETTERS } from './marker.ts'
import { linesOf } from './lines.ts'
import { type Entry, entriesOf, outlineOf } from './outline.ts'
import { partsOf } from './document.ts'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

const SAMPLE = readFileSync(new URL('../../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url), 'utf8')

/** A plan without the places of its words. */
const meaning = (content: PlanContent): unknown =>
  JSON.parse(JSON.stringify(content, (key, value: unknown) => (['spans', 'span', 'titleSpan'].includes(key) ? undefined : value)))

function planOf(text: string): PlanContent {
  const decision = propose(textReading(text))
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}

/** Words broken at a width, as a page breaks them. */
function wrapped(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
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
    const said = (text: string) => {
      const { targets, tasks, assignments, reportDuties, recipients, signature } = planOf(text)
      return {
        targets: targets.map(({ label, comparator, value, unit, due }) => [label, comparator, value, unit, due]),
        counts: [tasks.length, assignments.map(({ bearers, duties }) => [bearers.length, duties.length]), recipients.length],
        reports: reportDuties.map(({ due }) => due),
        signature: signature.name,
      }
    }
    expect(said(typed(SAMPLE))).toEqual(said(SAMPLE))
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

const QUANTITIES = [
  'Tỷ lệ hộ gia đình được dùng nước sạch',
  'Tỷ lệ trẻ em được tiêm chủng đầy đủ',
  'Tỷ lệ lao động qua đào tạo',
  'Tỷ lệ xã có nhà văn hóa',
]
const BODIES = [
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Công an tỉnh',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Ủy ban nhân dân các xã, phường',
  'Hội Nông dân tỉnh',
]
const SAID = [
  ['đạt', '='],
  ['đạt ít nhất', '>='],
  ['đạt trên', '>'],
  ['không quá', '<='],
  ['đạt khoảng', '~'],
] as const
/** Shares in words and fractions, as plans tell them ahead of what they are a share of. */
const FRACTIONS = [
  ['Hơn một nửa', '>', 50],
  ['Trên 4/5', '>', 80],
  ['Ít nhất hai phần ba', '>=', 66.67],
  ['Một phần tư', '=', 25],
] as const

const target = fc.record({
  quantity: fc.constantFrom(...QUANTITIES),
  said: fc.constantFrom(...SAID),
  value: fc.integer({ min: 1, max: 999 }).map((n) => n / 10),
  due: fc.integer({ min: 2021, max: 2035 }),
})
const fraction = fc.record({ said: fc.constantFrom(...FRACTIONS), due: fc.integer({ min: 2021, max: 2035 }) })
const plan = fc.record({
  targets: fc.array(target, { minLength: 1, maxLength: 9 }),
  fractions: fc.array(fraction, { maxLength: 3 }),
  /** A last target with two values and two years. */
  stepped: fc.boolean(),
  tasks: fc.integer({ min: 1, max: 8 }),
  bodies: fc.uniqueArray(fc.constantFrom(...BODIES), { minLength: 1, maxLength: 6 }),
  number: fc.integer({ min: 1, max: 9999 }),
  scheme: fc.constantFrom('letters', 'dashes', 'numbers', 'hyphens', 'decimals', 'brackets', 'slashed letters'),
  /** What stands behind the numbers of sections and items. */
  mark: fc.constantFrom('.', '/', ')'),
  foot: fc.constantFrom('recipients first', 'signature first', 'side by side'),
  dashes: fc.boolean(),
  articles: fc.boolean(),
  gaps: fc.boolean(),
  width: fc.integer({ min: 70, max: 120 }),
  /** The paper was sent on by something that breaks its lines once more, narrower. */
  again: fc.option(fc.integer({ min: 48, max: 76 })),
})
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never

const written = (value: number): string => String(value).replace('.', ',')

/** The plan as an office prints it. */
function printed(p: Plan): string {
  const section = (n: number, heading: string): string =>
    p.articles
      ? `Điều ${n}. ${heading.charAt(0)}${heading.slice(1).toLowerCase()}`
      : `${toRoman(n)}${p.mark === ')' ? '.' : p.mark} ${heading}`
  const numbered = (n: number, words: string): string => `${n}${p.mark} ${words}`
  const item = (i: number): string =>
    ({
      letters: `${LIST_LETTERS[i]}) `,
      dashes: '- ',
      numbers: `${i + 1}. `,
      hyphens: `${i + 1}- `,
      decimals: `2.${i + 1}. `,
      brackets: `(${i + 1}) `,
      'slashed letters': `${LIST_LETTERS[i]}/ `,
    })[p.scheme]
  const body = [
    section(1, 'MỤC TIÊU'),
    numbered(1, 'Mục tiêu chung'),
    'Nâng cao chất lượng cuộc sống của nhân dân trên địa bàn tỉnh.',
    ...(p.scheme === 'numbers' || p.scheme === 'hyphens' ? [section(2, 'CHỈ TIÊU')] : [numbered(2, 'Mục tiêu cụ thể')]),
    ...targetLines(p).map((line, i) => `${item(i)}${line}`),
    section(3, 'NHIỆM VỤ, GIẢI PHÁP'),
    ...Array.from({ length: p.tasks }, (_, i) =>
      numbered(i + 1, `Đẩy mạnh công tác tuyên truyền, vận động nhân dân thực hiện nội dung thứ ${'abcdefgh'[i]} của kế hoạch.`),
    ),
    section(4, 'TỔ CHỨC THỰC HIỆN'),
    ...p.bodies.flatMap((b, i) => [numbered(i + 1, b), '- Chủ trì triển khai thực hiện các nhiệm vụ được giao trong kế hoạch này.']),
  ]
  const once = body.flatMap((l) =>
    wrapped(l, p.width)
      .split('\n')
      .concat(p.gaps ? [''] : []),
  )
  const lines = once.map((l) => (p.again === null ? l : wrapped(l, p.again))).join('\n')
  return `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: ${p.number}/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLào Cai, ngày 12 tháng 02 năm 2025\n\nKẾ HOẠCH\nPhát triển xã hội trên địa bàn tỉnh\n\n${lines}\n\n${foot(p)}\n`
}

const targetLines = (p: Plan): readonly string[] => [
  ...p.targets.map((t) => `${t.quantity} ${t.said[0]} ${written(t.value)}% vào năm ${t.due}.`),
  ...p.fractions.map((f) => `${f.said[0]} số xã có điểm sinh hoạt cộng đồng vào năm ${f.due}.`),
  ...(p.stepped ? ['Tỷ lệ hộ dùng điện đạt từ 80% trở lên vào năm 2027 và 100% vào năm 2030.'] : []),
]

/** What the targets of a plan say, in its order. */
const targetsSaid = (p: Plan): readonly unknown[] => [
  ...p.targets.map((t) => [t.quantity.toLowerCase(), t.said[1], t.value, [t.due]]),
  ...p.fractions.map((f) => ['tỷ lệ xã có điểm sinh hoạt cộng đồng', f.said[1], f.said[2], [f.due]]),
  ...(p.stepped
    ? [
        ['tỷ lệ hộ dùng điện', '>=', 80, [2027]],
        ['tỷ lệ hộ dùng điện', '=', 100, [2030]],
      ]
    : []),
]

/** Recipients and signature in the order and the columns offices print them in. */
function foot(p: Plan): string {
  const recipients = ['Sở Y tế;', 'Lưu: VT.'].map((r) => (p.dashes ? `- ${r}` : r))
  const signature = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Trịnh Văn An']
  if (p.foot === 'recipients first') return ['Nơi nhận:', ...recipients, ...signature].join('\n')
  if (p.foot === 'signature first') return [...signature, '', 'Nơi nhận:', ...recipients].join('\n')
  const left = ['Nơi nhận:', ...recipients, '']
  return left.map((words, i) => `${words.padEnd(44)}${signature[i]}`.trimEnd()).join('\n')
}

describe('a plan written down', () => {
  it('comes back the same in every numbering', () => {
    fc.assert(
      fc.property(plan, (p) => {
        const read = planOf(printed(p))
        expect(read.letterhead.number.number).toBe(String(p.number))
        expect(read.targets.map((t) => [t.quantity.toLowerCase(), t.comparator, t.value, t.due])).toEqual(targetsSaid(p))
        expect(read.tasks).toHaveLength(p.tasks)
        expect(read.assignments.map((a) => a.body)).toEqual(p.bodies)
        expect(read.recipients.map((r) => r.text)).toEqual(['Sở Y tế;', 'Lưu: VT.'])
        expect([read.signature.authority, read.signature.title, read.signature.name]).toEqual([
          ['TM. ỦY BAN NHÂN DÂN'],
          'CHỦ TỊCH',
          'Trịnh Văn An',
        ])
      }),
      { numRuns: 160 },
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
