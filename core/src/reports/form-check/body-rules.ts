/** Rules of the text: what it rests on, its numbering, its end mark (Phụ lục I, mục II.6). */
import type { Line } from '../../intake/lines.ts'
import { POINT_LETTERS } from '../official-form.ts'
import { fault, type FormFault, type TakenApart } from './fault.ts'

const BASIS = /^căn cứ\s/iu
/** A reader of pages may join the addressee with the first paragraph. */
const ADDRESSED_TO = /^kính gửi\s*:.*?[.;]\s+(?=\p{Lu})/iu
const OPENS = /^(?:căn cứ|thực hiện|triển khai|theo|xét|tiếp tục|để|nhằm)\s/iu
/** Kinds that are adopted or decided, and so must name what they rest on. */
const MUST_REST = /^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT)$/u
/** Its words may stand on the next line. */
const SECTION = /^([IVXL]+)\.(?:\s|$)/u
const POINT = /^(\p{Ll})\)\s/u
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

const roman = (text: string): number =>
  [...text].reduce((sum, letter, at, all) => {
    const value = VALUES[letter] ?? 0
    return sum + (value < (VALUES[all[at + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)

/** What stands between "Kính gửi" and the first section: in a report without number before it the reader may take it for more of the title. */
function afterAddressee(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ passage }) => SECTION.test(passage.text))
  const to = lines.findIndex(({ passage }) => /^kính gửi\s*:/iu.test(passage.text))
  return to === -1 || first < to ? [] : lines.slice(to + 1, first)
}

/** A basis that the reader took for more of the title: no title begins so. */
function restsInTitle({ parts, lines }: TakenApart): boolean {
  const from = parts.kind?.at[0] ?? 0
  const first = lines.findIndex(({ passage }) => SECTION.test(passage.text))
  return lines.slice(0, Math.max(first, 0)).some(({ passage }) => (passage.at[0] ?? 0) > from && BASIS.test(passage.text))
}

function basisFaults(paper: TakenApart): readonly FormFault[] {
  const { parts, lines } = paper
  const opening = parts.text.slice(0, 40)
  const bases = opening.filter(({ passage }) => BASIS.test(passage.text))
  if (bases.length === 0) {
    if (restsInTitle(paper)) return []
    if (MUST_REST.test(parts.kind?.text ?? '')) return [fault('basis-missing', parts.kind)]
    return [...opening, ...afterAddressee(lines)].some(({ passage }) => OPENS.test(passage.text.replace(ADDRESSED_TO, '')))
      ? []
      : [fault('opening-without-basis', opening[0]?.passage ?? null)]
  }
  // Only where each basis stands whole on its line can its end be seen.
  const whole = bases.every(({ whole: is }) => is)
  return whole
    ? bases.flatMap(({ passage }, n) => {
        const end = n === bases.length - 1 ? /[.;,]$/u : /;$/u
        return end.test(passage.text) ? [] : [fault('basis-end', passage, n === bases.length - 1 ? '.' : ';')]
      })
    : []
}

/** What a cell of a table names, as the part of a draft somebody comments on, is no part of this paper. */
const outsideTables = (lines: readonly Line[]): readonly Line[] => lines.filter(({ cell }) => cell === null)

/** Sections that do not follow one another: I, II, IV. A number that starts again at I belongs to another part. */
function sectionFaults(lines: readonly Line[]): readonly FormFault[] {
  let last = 0
  return outsideTables(lines).flatMap(({ passage }) => {
    const mark = SECTION.exec(passage.text)?.[1]
    if (mark === undefined) return []
    const value = roman(mark)
    const jumped = value !== last + 1 && value !== 1
    last = value
    return jumped ? [fault('section-jump', passage)] : []
  })
}

/** Points in the order of the Vietnamese alphabet: đ after d, no f, j, w, z. */
function letterFaults(lines: readonly Line[]): readonly FormFault[] {
  let last = -1
  return outsideTables(lines).flatMap(({ passage }) => {
    const letter = POINT.exec(passage.text)?.[1]
    if (letter === undefined) return []
    const value = (POINT_LETTERS as readonly string[]).indexOf(letter)
    if (value < 0) return [fault('letter-not-vietnamese', passage)]
    const expected = POINT_LETTERS[last + 1]
    const jumped = value !== last + 1 && value !== 0
    last = value
    return jumped ? [fault('letter-order', passage, expected === undefined ? null : `${expected})`)] : []
  })
}

export function bodyFaults(paper: TakenApart): readonly FormFault[] {
  const { text } = paper.parts
  // Stars and strokes below the last sentence are no words.
  const last = text.findLast(({ passage }) => /[\p{L}\d]/u.test(passage.text))
  return [
    ...basisFaults(paper),
    ...sectionFaults(text),
    ...letterFaults(text),
    ...(last && !/\.\/\.$/u.test(last.passage.text) ? [fault('end-mark', last.passage, './.')] : []),
  ]
}
