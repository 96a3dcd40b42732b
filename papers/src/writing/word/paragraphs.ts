import { BODY, LINES, PAGE, TYPE } from '@songhanh/core/reports/official-form'
import { partsAtYears } from '@songhanh/core/basics/year-span'
import { AlignmentType, BorderStyle, LineRuleType, NoBreakHyphen, Paragraph, TextRun, type IParagraphOptions } from 'docx'
import { halfPoints, twips, twipsOfPoints, widthOfBold } from './measure.ts'

export type Component = keyof typeof TYPE

/** Width of the text between the margins, upright. */
export const TEXT_WIDTH = twips(PAGE.width - PAGE.margin.left.is - PAGE.margin.right.is)
export const LANDSCAPE_WIDTH = twips(PAGE.height - PAGE.margin.left.is - PAGE.margin.right.is)

const SINGLE = 240

export interface Type {
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
}

/** Two years stay on one line: Word breaks after a dash, also after one that is followed by a blank that does not break. */
function wordsOf(line: string): { readonly text: string } | { readonly children: readonly (string | NoBreakHyphen)[] } {
  const parts = partsAtYears(line)
  if (!parts.some(({ years }) => years)) return { text: line }
  return { children: parts.flatMap(({ text, years }) => (years ? together(text) : [text])) }
}

function together(years: string): readonly (string | NoBreakHyphen)[] {
  const [from = '', to = ''] = years.split(/[-–]/u)
  const kept = (side: string) => side.replaceAll(' ', '\u00a0')
  return [kept(from), years.includes('–') ? '–' : new NoBreakHyphen(), kept(to)]
}

/** Runs in a type; line breaks in the text become breaks on paper. Only what differs from the type of the whole document is said, once for each run. */
export const runsOf = (text: string, { size, bold, italic }: Type): TextRun[] =>
  text.split('\n').map(
    (part, n) =>
      new TextRun({
        ...wordsOf(part),
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: italic } : {}),
        ...(size === TYPE.body.size.is ? {} : { size: halfPoints(size) }),
        ...(n > 0 ? { break: 1 } : {}),
      }),
  )

function runs(what: Component, text: string): TextRun[] {
  const { size, bold, italic, caps } = TYPE[what]
  return runsOf(caps ? text.toLocaleUpperCase('vi-VN') : text, { size: size.is, bold, italic })
}

export const centred = (what: Component, text: string, more: IParagraphOptions = {}) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: SINGLE, lineRule: LineRuleType.AUTO },
    ...more,
    children: runs(what, text),
  })

export const leftward = (what: Component, text: string) =>
  new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { before: 0, after: 0, line: SINGLE, lineRule: LineRuleType.AUTO },
    children: runs(what, text),
  })

/** A paragraph of the text itself: justified, its first line drawn in, at least 6 pt apart. */
export const body = (what: Component, text: string, more: IParagraphOptions = {}) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(BODY.firstLine.is) },
    spacing: { before: 0, after: twipsOfPoints(BODY.between.is), line: Math.round(SINGLE * BODY.leading.is), lineRule: LineRuleType.AUTO },
    ...more,
    children: runs(what, text),
  })

/** A thin line in the middle of a width: an empty paragraph with an upper border, since Word has no other line that keeps its place. */
export function thinLine(length: number, width: number, above = 2): Paragraph {
  const indent = Math.round((width - length) / 2)
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: twipsOfPoints(above), after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  })
}

/** Marks below capitals, as of Ệ, stay clear of the line; in points. */
const CLEAR_OF_MARKS = 4

/** The line under the words of a component: a part of the longest of them, never of more than the room they have. */
export function lineUnder(what: keyof typeof LINES, words: string, room: number): Paragraph {
  const { size, caps } = TYPE[what]
  const wide = twips(widthOfBold(caps ? words.toLocaleUpperCase('vi-VN') : words, size.is))
  return thinLine(Math.round(Math.min(wide, room) * LINES[what].is), room, CLEAR_OF_MARKS)
}
