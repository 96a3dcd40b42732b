/** A plan by chance, in any numbering the genre has: what it says, and how an office writes it down. */
import fc from 'fast-check'
import { toRoman } from '../basics/numerals.ts'
import type { PlanContent } from '../plans/content.ts'
import { LIST_LETTERS } from './marker.ts'

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
/** Words before the value, words after it, what they say of it. */
const SAID = [
  ['đạt', '', '=', null],
  ['đạt ít nhất', '', '>=', null],
  ['đạt tối thiểu', '', '>=', null],
  ['không dưới', '', '>=', null],
  ['đạt từ', ' trở lên', '>=', null],
  ['đạt trên', '', '>', null],
  ['không quá', '', '<=', null],
  ['dưới', '', '<', null],
  ['đạt khoảng', '', '~', null],
  ['tăng lên', '', 'increase_to', null],
  ['tăng lên trên', '', 'increase_to', '>'],
  ['tăng thêm', '', 'increase_by', null],
  ['tăng ít nhất', '', 'increase_by', '>='],
  ['giảm xuống dưới', '', 'decrease_to', '<'],
  ['giảm xuống còn', '', 'decrease_to', null],
  ['giảm ít nhất', '', 'decrease_by', '>='],
] as const
/** Shares in words and fractions, as plans tell them ahead of what they are a share of. */
const FRACTIONS = [
  ['Hơn một nửa', '>', 50],
  ['Trên 4/5', '>', 80],
  ['Ít nhất hai phần ba', '>=', 66.67],
  ['Một phần tư', '=', 25],
] as const

const year = fc.integer({ min: 2021, max: 2035 })
const value = fc.integer({ min: 1, max: 900 }).map((n) => n / 10)
const target = fc.record({
  quantity: fc.constantFrom(...QUANTITIES),
  said: fc.constantFrom(...SAID),
  value,
  /** A range from the value to so much more. */
  upTo: fc.option(fc.integer({ min: 1, max: 90 }), { freq: 5 }),
  due: year,
})

/** Plans by chance. */
export const plan = fc.record({
  targets: fc.array(target, { minLength: 1, maxLength: 9 }),
  fractions: fc.array(fc.record({ said: fc.constantFrom(...FRACTIONS), due: year }), { maxLength: 3 }),
  /** A last target with two values and two years. */
  stepped: fc.boolean(),
  /** A target without a number, and one set anew every year. */
  plain: fc.boolean(),
  yearly: fc.boolean(),
  tasks: fc.integer({ min: 1, max: 8 }),
  bodies: fc.uniqueArray(fc.constantFrom(...BODIES), { minLength: 1, maxLength: 6 }),
  number: fc.integer({ min: 1, max: 9999 }),
  sections: fc.constantFrom('roman', 'articles', 'capitals', 'parts'),
  scheme: fc.constantFrom('letters', 'dashes', 'pluses', 'numbers', 'hyphens', 'decimals', 'brackets', 'slashed letters'),
  /** What stands behind the numbers of sections and items. */
  mark: fc.constantFrom('.', '/', ')'),
  foot: fc.constantFrom('recipients first', 'signature first', 'side by side'),
  dashes: fc.boolean(),
  gaps: fc.boolean(),
  width: fc.integer({ min: 70, max: 120 }),
  /** The paper was sent on by something that breaks its lines once more, narrower. */
  again: fc.option(fc.integer({ min: 48, max: 76 })),
})
export type WrittenPlan = typeof plan extends fc.Arbitrary<infer T> ? T : never

/** One paragraph: how deep it stands (null for plain words), the mark before it, its words. */
export interface WrittenParagraph {
  readonly level: 0 | 1 | 2 | null
  readonly label: string
  readonly words: string
}

export const labelled = ({ label, words }: WrittenParagraph): string => (label === '' ? words : `${label} ${words}`)

const PARTS = ['nhất', 'hai', 'ba', 'tư']

/** The paragraphs from the title to the foot. */
export function bodyOf(p: WrittenPlan): readonly WrittenParagraph[] {
  const section = (n: number, heading: string): WrittenParagraph[] => {
    const label = {
      roman: `${toRoman(n)}${p.mark === ')' ? '.' : p.mark}`,
      articles: `Điều ${n}.`,
      capitals: `${'ABCD'[n - 1]}.`,
      parts: `Phần thứ ${PARTS[n - 1]}`,
    }[p.sections]
    if (p.sections === 'parts') return [plainWords(label), plainWords(heading)]
    const words = p.sections === 'articles' ? `${heading.charAt(0)}${heading.slice(1).toLowerCase()}` : heading
    return [{ level: 0, label, words }]
  }
  const numbered = (n: number, words: string): WrittenParagraph => ({ level: 1, label: `${n}${p.mark}`, words })
  const item = (i: number, words: string): WrittenParagraph => ({
    level: 2,
    label: {
      letters: `${LIST_LETTERS[i]})`,
      dashes: '-',
      pluses: '+',
      numbers: `${i + 1}.`,
      hyphens: `${i + 1}-`,
      decimals: `2.${i + 1}.`,
      brackets: `(${i + 1})`,
      'slashed letters': `${LIST_LETTERS[i]}/`,
    }[p.scheme],
    words,
  })
  return [
    ...section(1, 'MỤC TIÊU'),
    numbered(1, 'Mục tiêu chung'),
    plainWords('Nâng cao chất lượng cuộc sống của nhân dân trên địa bàn tỉnh.'),
    ...(p.scheme === 'numbers' || p.scheme === 'hyphens' ? section(2, 'CHỈ TIÊU') : [numbered(2, 'Mục tiêu cụ thể')]),
    ...targetLines(p).map((line, i) => item(i, line)),
    ...section(3, 'NHIỆM VỤ, GIẢI PHÁP'),
    ...Array.from({ length: p.tasks }, (_, i) =>
      numbered(i + 1, `Đẩy mạnh công tác tuyên truyền, vận động nhân dân thực hiện nội dung thứ ${'abcdefgh'[i]} của kế hoạch.`),
    ),
    ...section(4, 'TỔ CHỨC THỰC HIỆN'),
    ...p.bodies.flatMap((body, i): WrittenParagraph[] => [
      numbered(i + 1, body),
      { level: null, label: '-', words: 'Chủ trì triển khai thực hiện các nhiệm vụ được giao trong kế hoạch này.' },
    ]),
  ]
}

const plainWords = (words: string): WrittenParagraph => ({ level: null, label: '', words })
const written = (number: number): string => String(number).replace('.', ',')
const isRange = (t: WrittenPlan['targets'][number]): boolean => t.upTo !== null && t.said[2] === '='
const topOf = (t: WrittenPlan['targets'][number]): number => Math.round(10 * (t.value + (t.upTo ?? 0))) / 10

function targetLines(p: WrittenPlan): readonly string[] {
  return [
    ...p.targets.map((t) => {
      const range = isRange(t) ? ` - ${written(topOf(t))}` : ''
      return `${t.quantity} ${t.said[0]} ${written(t.value)}${range}%${t.said[1]} vào năm ${t.due}.`
    }),
    ...p.fractions.map((f) => `${f.said[0]} số xã có điểm sinh hoạt cộng đồng vào năm ${f.due}.`),
    ...(p.stepped ? ['Tỷ lệ hộ dùng điện đạt từ 80% trở lên vào năm 2027 và 100% vào năm 2030.'] : []),
    ...(p.yearly ? ['Tỷ lệ hộ nghèo giảm bình quân 1 - 1,5%/năm.'] : []),
    ...(p.plain ? ['Không để xảy ra dịch bệnh lớn trên địa bàn tỉnh.'] : []),
  ]
}

export const ISSUER = ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI']
export const NATION = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
export const PLACE_AND_DAY = 'Lào Cai, ngày 12 tháng 02 năm 2025'
export const KIND = 'KẾ HOẠCH'
export const SUBJECT = 'Phát triển xã hội trên địa bàn tỉnh'
export const numberOf = (p: WrittenPlan): string => `Số: ${p.number}/KH-UBND`

/** The plan as an office prints it, each paragraph on lines of its width. */
export function printed(p: WrittenPlan): string {
  const once = bodyOf(p).flatMap((paragraph) =>
    wrapped(labelled(paragraph), p.width)
      .split('\n')
      .concat(p.gaps ? [''] : []),
  )
  const lines = once.map((line) => (p.again === null ? line : wrapped(line, p.again))).join('\n')
  const head = [...ISSUER, numberOf(p), ...NATION, PLACE_AND_DAY].join('\n')
  return `${head}\n\n${KIND}\n${SUBJECT}\n\n${lines}\n\n${foot(p)}\n`
}

export const RECIPIENTS = ['Sở Y tế;', 'Lưu: VT.']
export const SIGNATURE = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Trịnh Văn An']

/** Recipients and signature in the order and the columns offices print them in. */
function foot(p: WrittenPlan): string {
  const recipients = RECIPIENTS.map((r) => (p.dashes ? `- ${r}` : r))
  if (p.foot === 'recipients first') return ['Nơi nhận:', ...recipients, ...SIGNATURE].join('\n')
  if (p.foot === 'signature first') return [...SIGNATURE, '', 'Nơi nhận:', ...recipients].join('\n')
  const left = ['Nơi nhận:', ...recipients, '']
  return left.map((words, i) => `${words.padEnd(44)}${SIGNATURE[i]}`.trimEnd()).join('\n')
}

/** Words broken at a width, as a page breaks them. */
export function wrapped(text: string, width: number): string {
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

/** What the plan says, to be held against what was read of it. */
export const meant = (p: WrittenPlan): unknown => ({
  number: String(p.number),
  targets: [
    ...p.targets.map((t) => [
      t.quantity.toLowerCase(),
      isRange(t) ? 'range' : t.said[2],
      t.said[3],
      isRange(t) ? [t.value, topOf(t)] : t.value,
      '%',
      [t.due],
    ]),
    ...p.fractions.map((f) => ['tỷ lệ xã có điểm sinh hoạt cộng đồng', f.said[1], null, f.said[2], '%', [f.due]]),
    ...(p.stepped
      ? [
          ['tỷ lệ hộ dùng điện', '>=', null, 80, '%', [2027]],
          ['tỷ lệ hộ dùng điện', '=', null, 100, '%', [2030]],
        ]
      : []),
    ...(p.yearly ? [['tỷ lệ hộ nghèo', 'decrease_by', null, [1, 1.5], '%/năm', []]] : []),
    ...(p.plain ? [['không để xảy ra dịch bệnh lớn trên địa bàn tỉnh', 'exists', null, null, null, []]] : []),
  ],
  tasks: p.tasks,
  bodies: p.bodies,
  recipients: RECIPIENTS,
  signature: [[SIGNATURE[0]], SIGNATURE[1], SIGNATURE[3]],
})

/** What was read, in the same form. */
export const said = (read: PlanContent): unknown => ({
  number: read.letterhead.number.number,
  targets: read.targets.map((t) => [t.quantity.toLowerCase(), t.comparator, t.bound, t.value, t.unit, t.due]),
  tasks: read.tasks.length,
  bodies: read.assignments.map((a) => a.body),
  recipients: read.recipients.map((r) => r.text),
  signature: [read.signature.authority, read.signature.title, read.signature.name],
})
