import { readBlock, readTyped, type DecimalSign, type Typed } from '@songhanh/core/collection/typed-number'
import { isOwnKind, type OwnKind } from '@songhanh/core/collection/value-kind'
import { decimalText, formatDecimal, parseDecimal } from '@songhanh/core/basics/decimal'
import type { FigureView, FormCell } from './queries.ts'
import type { DeskWords, IndicatorWords } from './words.ts'
import type { BlockReading, Interpretation } from './grid/grid-shape.ts'
import type { CellChange } from '@songhanh/core/collection/grid-history'

/** What the rule makes of a typed text, and the sentence for a refusal. */
export interface CellWords {
  readonly desk: DeskWords
  readonly indicators: IndicatorWords
}

/** A figure as it stands in a cell: a number as people write it, the reason why there is none, or nothing. */
export function textOf(figure: FigureView, type: FormCell['type'], words: CellWords): string {
  if (!figure.known) return figure.reason === 'not-reported' ? '' : words.indicators.missing[figure.reason]
  const value = parseDecimal(figure.value)
  if (value === null) return figure.value
  if (type === 'yes-no') return value.units === 0n ? words.desk.no : words.desk.yes
  return formatDecimal(value)
}

/** What a number says of itself besides its value. */
export interface Saying {
  readonly kind: FormCell['usual']
  readonly dataYear: number
}

/** What a number typed into a cell says: what the number before it said, and in an empty cell what is usual there. */
export const sayingOf = ({ figure, usual }: FormCell, year: number, own: OwnKind): Saying => {
  const kind = figure.known ? figure.kind : usual
  return { kind: isOwnKind(kind.kind) ? { kind: own } : kind, dataYear: figure.known ? figure.dataYear : year }
}

/** The kind of a form's own figures: that of the first one it has, else what is usual on this day. */
export const ownKindIn = (cells: readonly FormCell[]): OwnKind => {
  const kinds = [...cells.flatMap(({ figure }) => (figure.known ? figure.kind.kind : [])), ...cells.map(({ usual }) => usual.kind)]
  return kinds.find(isOwnKind) ?? 'administrative'
}

/** The figure a text stands for, or null where it stands for none that may be kept. */
export function figureOf(text: string, type: FormCell['type'], { kind, dataYear }: Saying): FigureView | null {
  const typed = readTyped(text, type, ',')
  switch (typed.kind) {
    case 'empty':
      return { known: false, reason: 'not-reported' }
    case 'absent':
      return { known: false, reason: typed.reason }
    case 'number':
      return { known: true, value: decimalText(typed.value), kind, dataYear }
    default:
      return null
  }
}

/** What a number says besides its value, where that is not what the form's own figures of the period say: its kind, its year, its source. */
export function kindText(figure: FigureView, own: OwnKind, period: string, { desk, indicators }: CellWords): string {
  if (!figure.known) return ''
  const year = Number(period.slice(0, 4))
  const { kind, dataYear } = figure
  const levels: Readonly<Record<string, string>> = indicators.levels
  const source = 'source' in kind ? kind.source : null
  return [
    kind.kind === own ? null : kind.kind === 'estimate' ? desk.kind.estimate(period) : indicators.kinds[kind.kind],
    kind.kind === 'borrowed' ? (levels[kind.fromUnit] ?? kind.fromUnit) : null,
    dataYear === year ? null : indicators.dataYear(dataYear, year),
    source === null ? null : desk.kind.source(source.title, source.number, source.year),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** How one cell that was typed is understood. A number with one point and three digits is taken as thousands, and said so. */
export function interpret(text: string, type: FormCell['type'], words: CellWords): Interpretation {
  const typed = readTyped(text, type)
  if (typed.kind === 'ambiguous') return { kind: 'changed', shown: formatDecimal(typed.ifComma), why: words.desk.grid.thousands }
  return meaning(typed, type, text, words)
}

/** How one cell is understood where the sign of the decimals is known, or null where it is not; then `1.234` is rejected as unclear. */
export const interpretWith = (text: string, type: FormCell['type'], sign: DecimalSign | null, words: CellWords): Interpretation =>
  meaning(readTyped(text, type, sign), type, text, words)

/** How a pasted block is understood; its cells lie in any rows, each with the type of its own row. */
export function readPasted(
  cells: readonly CellChange[],
  typeOf: (cell: CellChange) => FormCell['type'],
  decimal: DecimalSign | null,
  words: CellWords,
): BlockReading {
  const types = cells.map(typeOf)
  const block = readBlock([cells.map(({ text }) => text)], types, decimal)
  const read = block.cells[0] ?? []
  return {
    unsure: decimal === null ? block.question !== null : readBlock([cells.map(({ text }) => text)], types).question !== null,
    cells: cells.map((cell, n) => {
      const typed = read[n] ?? { kind: 'empty' as const }
      return { ...cell, interpretation: meaning(typed, types[n] ?? 'amount', cell.text, words) }
    }),
  }
}

function meaning(typed: Typed, type: FormCell['type'], text: string, words: CellWords): Interpretation {
  switch (typed.kind) {
    case 'empty':
      return { kind: 'accepted', shown: '' }
    case 'absent': {
      const shown = words.indicators.missing[typed.reason]
      return shown === text ? { kind: 'accepted', shown } : { kind: 'changed', shown, why: words.desk.grid.absent }
    }
    case 'number': {
      const shown = type === 'yes-no' ? (typed.value.units === 0n ? words.desk.no : words.desk.yes) : formatDecimal(typed.value)
      return shown === text
        ? { kind: 'accepted', shown }
        : { kind: typed.changed ? 'changed' : 'accepted', shown, why: words.desk.grid.written }
    }
    case 'ambiguous':
      return { kind: 'rejected', why: words.desk.grid.ambiguous }
    case 'refused':
      return { kind: 'rejected', why: words.desk.grid.refused[typed.refusal.code] ?? words.desk.grid.unreadable }
  }
}
