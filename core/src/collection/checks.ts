/**
 * What is looked at in a form before it is signed off: within a cell, between cells, against last year. An error blocks; a warning wants a written
 * reason. The same checks run on the screen while typing and on the server.
 */
import {
  add,
  compareDecimals,
  decimalText,
  isWhole,
  isZero,
  multiply,
  subtract,
  wholeNumber,
  ZERO,
  type Decimal,
} from '../basics/decimal.ts'
import type { Catalogue, DataElement } from '../indicators/definition.ts'
import type { Figure } from '../indicators/figure.ts'

export const FINDING_CODES = [
  'not-whole',
  'negative',
  'not-yes-no',
  'more-than-whole',
  'part-without-whole',
  'left-empty',
  'far-from-last-year',
  'same-as-last-year',
  'other-than-elsewhere',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

export interface CheckFinding {
  readonly level: 'error' | 'warning'
  readonly code: FindingCode
  readonly element: string
  /** The cells added to it where a sum is meant: the men of a head count, beside the women. */
  readonly addedTo: readonly string[]
  /** The cell it is held against, and both numbers as kept in files. */
  readonly other: string | null
  readonly values: readonly string[]
}

export type Cells = ReadonlyMap<string, Figure>

/** When a change against last year asks for a word: by more than this share and at least so many. */
export interface JumpLimit {
  readonly percent: number
  readonly least: number
}

export const USUAL_JUMP: JumpLimit = { percent: 50, least: 10 }

/** A cell, or the sum of women and men where the element is a head count; null where a part of it is not a number or "none arose". */
function amountOf(element: DataElement, cells: Cells): Decimal | null {
  const codes = element.headCount ? [element.headCount.women, element.headCount.men] : [element.code]
  const amounts = codes.map((code) => {
    const figure = cells.get(code)
    if (!figure) return null
    return figure.known ? figure.value : figure.reason === 'none-arose' ? ZERO : null
  })
  return amounts.some((amount) => amount === null) ? null : amounts.reduce<Decimal>((total, amount) => add(total, amount ?? ZERO), ZERO)
}

const cellOf = (element: DataElement) => element.headCount?.women ?? element.code
const addedTo = (element: DataElement): readonly string[] => (element.headCount ? [element.headCount.men] : [])

function withinCell(element: DataElement, figure: Figure): readonly CheckFinding[] {
  if (!figure.known) return []
  const error = (code: FindingCode): CheckFinding => ({
    level: 'error',
    code,
    element: element.code,
    addedTo: [],
    other: null,
    values: [decimalText(figure.value)],
  })
  const isYesNo = [0, 1].some((answer) => compareDecimals(figure.value, wholeNumber(answer)) === 0)
  return [
    ...(figure.value.units < 0n ? [error('negative')] : []),
    ...(element.type === 'count' && !isWhole(figure.value) ? [error('not-whole')] : []),
    ...(element.type === 'yes-no' && !isYesNo ? [error('not-yes-no')] : []),
  ]
}

/**
 * Whether women and men of a head count are each held against those of the whole: then their sum says nothing that they do not, and would name the
 * women where the men are at fault.
 */
function partsAreHeld(catalogue: Catalogue, { headCount: part }: DataElement, { headCount: whole }: DataElement): boolean {
  const held = (code: string, against: string) => catalogue.elements.find((one) => one.code === code)?.within.includes(against) === true
  return part !== null && whole !== null && held(part.women, whole.women) && held(part.men, whole.men)
}

/** A part may not be more than its whole, and a part that exists has a whole. */
function betweenCells(catalogue: Catalogue, element: DataElement, cells: Cells): readonly CheckFinding[] {
  const part = amountOf(element, cells)
  if (part === null) return []
  return element.within.flatMap((code): readonly CheckFinding[] => {
    const outer = catalogue.elements.find((e) => e.code === code)
    const whole = outer ? amountOf(outer, cells) : null
    if (!outer || partsAreHeld(catalogue, element, outer)) return []
    const about = { element: cellOf(element), addedTo: addedTo(element), other: cellOf(outer) }
    if (whole === null)
      return isZero(part) || !cells.has(cellOf(outer))
        ? []
        : [{ level: 'error', code: 'part-without-whole', ...about, values: [decimalText(part)] }]
    return compareDecimals(part, whole) > 0
      ? [{ level: 'error', code: 'more-than-whole', ...about, values: [decimalText(part), decimalText(whole)] }]
      : []
  })
}

/** Whether a change is large enough to ask: by share, and by heads, so that 1 becoming 3 does not. */
function jumps(now: Decimal, before: Decimal, limit: JumpLimit): boolean {
  const change = subtract(now, before)
  const size: Decimal = change.units < 0n ? { ...change, units: -change.units } : change
  const share = multiply(before, wholeNumber(limit.percent))
  return compareDecimals(size, wholeNumber(limit.least)) >= 0 && compareDecimals(multiply(size, wholeNumber(100)), share) > 0
}

function againstLastYear(element: DataElement, figure: Figure, before: Figure | undefined, limit: JumpLimit): readonly CheckFinding[] {
  if (!figure.known || !before?.known || element.type === 'yes-no' || !jumps(figure.value, before.value, limit)) return []
  return [
    {
      level: 'warning',
      code: 'far-from-last-year',
      element: element.code,
      addedTo: [],
      other: null,
      values: [decimalText(figure.value), decimalText(before.value)],
    },
  ]
}

/** A number the sender has signed for in another form of the same period: one of the two must be wrong. */
function againstElsewhere(element: DataElement, figure: Figure, elsewhere: Figure | undefined): readonly CheckFinding[] {
  if (!figure.known || !elsewhere?.known || compareDecimals(figure.value, elsewhere.value) === 0) return []
  const values = [decimalText(figure.value), decimalText(elsewhere.value)]
  return [{ level: 'warning', code: 'other-than-elsewhere', element: element.code, addedTo: [], other: null, values }]
}

/** A form that repeats every number of last year is asked about once: some reports only change the date. */
function copied(elements: readonly DataElement[], cells: Cells, lastYear: Cells): readonly CheckFinding[] {
  const pairs = elements.flatMap(({ code }) => {
    const [now, before] = [cells.get(code), lastYear.get(code)]
    return now?.known && before?.known && !isZero(now.value) ? [{ code, same: compareDecimals(now.value, before.value) === 0 }] : []
  })
  const [first] = pairs
  return pairs.length >= LEAST_TO_CALL_COPIED && pairs.every((pair) => pair.same) && first
    ? [{ level: 'warning', code: 'same-as-last-year', element: first.code, addedTo: [], other: null, values: [String(pairs.length)] }]
    : []
}

export const LEAST_TO_CALL_COPIED = 5

/**
 * Everything there is to say about the cells of a form, in the order of the form; `asked` are its elements, `lastYear` what the same sender gave then,
 * `elsewhere` what the sender has signed for the same period in other forms.
 */
export function checkForm(
  catalogue: Catalogue,
  asked: readonly string[],
  cells: Cells,
  lastYear: Cells,
  elsewhere: Cells = new Map(),
  limit: JumpLimit = USUAL_JUMP,
): readonly CheckFinding[] {
  const elements = catalogue.elements.filter((e) => asked.includes(e.code) || (e.headCount && asked.includes(e.headCount.women)))
  return [
    ...elements.flatMap((element) => {
      if (element.headCount) return betweenCells(catalogue, element, cells)
      const figure = cells.get(element.code)
      if (!figure || (!figure.known && figure.reason === 'not-reported'))
        return [
          { level: 'warning', code: 'left-empty', element: element.code, addedTo: [], other: null, values: [] } satisfies CheckFinding,
        ]
      return [
        ...withinCell(element, figure),
        ...betweenCells(catalogue, element, cells),
        ...againstLastYear(element, figure, lastYear.get(element.code), limit),
        ...againstElsewhere(element, figure, elsewhere.get(element.code)),
      ]
    }),
    ...copied(elements, cells, lastYear),
  ]
}

/** What a finding is answered by: a reason written for its code on its cell. */
export const findingKey = (finding: Pick<CheckFinding, 'code' | 'element'>): string => `${finding.code}:${finding.element}`

/** Findings that still keep a form from being signed off: errors, and warnings nobody wrote a reason for. */
export const blocking = (findings: readonly CheckFinding[], reasons: ReadonlyMap<string, string>): readonly CheckFinding[] =>
  findings.filter((finding) => finding.level === 'error' || (reasons.get(findingKey(finding)) ?? '').trim() === '')
