/**
 * Kinds of office and organisation that plans give duties to, and which kind bears the duties of which since when.
 *
 * Duties belong to a function, not to a room with a name plate: the offices for labour became part of those for home affairs, and with the
 * districts their duties went to communes and provinces. The table is data (`samples/bodies/`), each line with what is known of it.
 */
import { accept, refuse, type Decision } from '../../basics/decision.ts'
import { parsePlainDate, type PlainDate } from '../../basics/plain-date.ts'
import { bodyWords } from '../../units/abbreviations.ts'
import type { UnitLevel } from '../../units/kind.ts'

export interface BodyKind {
  readonly id: string
  readonly level: UnitLevel | 'nation'
  /** The official name without the place. */
  readonly name: string
  /** Other names on paper. */
  readonly otherNames: readonly string[]
}

/** From which kind to which the duties went. `unverified`: general knowledge that no document read confirms; screens say so. */
export interface BodySuccession {
  readonly from: string
  readonly to: string
  /** The first day the newer kind bears the duties. */
  readonly date: PlainDate
  readonly act: string | null
  readonly sure: 'sourced' | 'unverified'
  readonly source: string
  readonly note: string | null
}

export interface BodyTable {
  readonly kinds: readonly BodyKind[]
  readonly successions: readonly BodySuccession[]
}

/** The table as it lies in its file, before anything is known about it. */
export interface BodyTableFile {
  readonly kinds: readonly BodyKind[]
  readonly successions: readonly (Omit<BodySuccession, 'date'> & { readonly date: string })[]
}

/** Refuses `bodies.table-unreadable` (what) where a succession names no kind or no day, or a kind stands twice. */
export function readBodyTable(file: BodyTableFile): Decision<BodyTable> {
  const ids = new Set(file.kinds.map((kind) => kind.id))
  if (ids.size !== file.kinds.length) return refuse('bodies.table-unreadable', { what: 'kinds' })
  const successions: BodySuccession[] = []
  for (const [i, line] of file.successions.entries()) {
    const date = parsePlainDate(line.date)
    if (date === null || !ids.has(line.from) || !ids.has(line.to)) return refuse('bodies.table-unreadable', { what: `successions.${i}` })
    successions.push({ ...line, date })
  }
  return accept({ kinds: file.kinds, successions })
}

// "Văn hóa và Thông tin", "Văn hóa - Thông tin": the conjunction comes and goes on paper.
const wordsOf = (name: string): string =>
  `${bodyWords(name)
    .filter((word) => word !== 'va')
    .join(' ')} `

// "Hội Nông dân tỉnh": the level said behind the name. A "thành phố" may be of a province or of the nation, and says none.
const LEVEL_WORDS: readonly (readonly [RegExp, BodyKind['level']])[] = [
  [/^tinh /u, 'province'],
  [/^(?:huyen|quan|thi xa) /u, 'district'],
  [/^(?:xa|phuong|thi tran|dac khu) /u, 'commune'],
]

/**
 * The kind that a printed name means ("Phòng LĐ-TB&XH huyện", "Công an huyện"), whatever place follows it; the longest name that fits.
 * A name several levels share ("Hội Nông dân") is of the level said behind it ("tỉnh"), else of `level`, that of whoever issued the paper.
 * Null where the table has none: the body is kept under its printed name.
 */
export function kindOfBody(table: BodyTable, printed: string, level: BodyKind['level']): BodyKind | null {
  const words = wordsOf(printed)
  const fitting = table.kinds.flatMap((kind) =>
    [kind.name, ...kind.otherNames]
      .map(wordsOf)
      .filter((name) => words.startsWith(name))
      .map((name) => {
        const said = LEVEL_WORDS.find(([word]) => word.test(words.slice(name.length)))?.[1]
        return { kind, length: name.length, ofLevel: kind.level === (said ?? level) }
      }),
  )
  return fitting.toSorted((a, b) => b.length - a.length || Number(b.ofLevel) - Number(a.ofLevel))[0]?.kind ?? null
}

const LEVELS: readonly BodyKind['level'][] = ['nation', 'province', 'district', 'commune']

/** Whether the duties of a body of this printed name have gone to another kind by `day`, whichever level it is of; false for a name without kind. */
export const hasPassedOn = (table: BodyTable, printed: string, day: PlainDate): boolean =>
  LEVELS.every((level) => {
    const kind = kindOfBody(table, printed, level)
    return kind !== null && table.successions.some((s) => s.from === kind.id && s.date <= day)
  })
