/** What the registers of a place say to a report: each by its entries and persons, those of one part together, and the papers it lists. */
import type { PlainDate } from '../basics/plain-date.ts'
import { TELLING_PARTS, type RegisterDeclaration } from '../registers/declaration.ts'
import type { EntryValues } from '../registers/entry.ts'
import type { ListedPaper, Persons, RegisterFact, RegisterLine, RegisterName } from './facts.ts'

/** An entry as it is read for a report; `own` is kept by whom the report is of, not by those below. */
export interface ReportedEntry {
  readonly id: string
  readonly register: string
  readonly dated: PlainDate
  readonly values: EntryValues
  readonly own: boolean
}

const numberIn = (values: EntryValues, field: string | undefined): number | null => {
  const value = field === undefined ? null : values[field]
  return typeof value === 'number' ? value : null
}

type Kept = Pick<Read, 'register' | 'entries'>

/**
 * Persons of entries added up, over registers alike; women are told only where every entry that has persons tells them. Null where no entry says a
 * number; one of a register whose form asks for none is not waited for.
 */
function personsOf(read: readonly Kept[]): Persons | null {
  const asked = read.flatMap(({ register: { told }, entries: own }) =>
    told?.all === undefined ? [] : own.map((entry) => ({ told, entry })),
  )
  const known = asked.flatMap(({ told, entry: { values } }) => {
    const all = numberIn(values, told.all)
    return all === null ? [] : [{ all, women: numberIn(values, told.women) }]
  })
  if (known.length === 0) return null
  const women = known.reduce<number | null>((sum, one) => (sum === null || one.women === null ? null : sum + one.women), 0)
  return { all: known.reduce((sum, { all }) => sum + all, 0), women, uncounted: asked.length - known.length }
}

function countsOf({ told }: RegisterDeclaration): RegisterLine['counts'] {
  if (told?.all === undefined) return 'entries'
  return told.women === undefined ? 'persons' : 'persons-and-women'
}

function listedPapers(register: RegisterDeclaration, entries: readonly ReportedEntry[]): readonly ListedPaper[] {
  const { told, titledBy, fields } = register
  const listed = told?.listed
  if (!listed) return []
  const kinds = fields.find(({ key }) => key === listed.kind)?.choices ?? []
  return entries
    .filter(({ own }) => own)
    .map(({ id, values, dated }) => {
      const text = (field: string | undefined) => (field === undefined || typeof values[field] !== 'string' ? null : String(values[field]))
      const chosen = text(listed.kind)
      return {
        id,
        kind: kinds.find(({ key }) => key === chosen)?.name.vi ?? null,
        number: text(listed.number),
        day: dated,
        title: text(titledBy) ?? '',
      }
    })
}

interface Read {
  readonly register: RegisterDeclaration
  readonly entries: readonly ReportedEntry[]
  /** Whether anybody has ever entered anything: only then is an empty year "none arose". */
  readonly kept: boolean
}

function factOf(read: readonly Read[]): RegisterFact | null {
  const kept = read.filter((one) => one.kept)
  if (kept.length === 0) return null
  return {
    entries: kept.reduce((sum, { entries }) => sum + entries.length, 0),
    persons: personsOf(kept),
    papers: kept
      .flatMap(({ register, entries }) => listedPapers(register, entries))
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  }
}

export interface RegistersTold {
  readonly registers: Readonly<Record<RegisterName, RegisterFact | null>>
  readonly lines: readonly RegisterLine[]
}

/**
 * `entries` are those of the days of the report, `everKept` the registers in which anything was ever entered. Registers of violence are passed over
 * whole: their counts stand in the figures.
 */
export function registersTold(
  declared: readonly RegisterDeclaration[],
  entries: readonly ReportedEntry[],
  everKept: ReadonlySet<string>,
): RegistersTold {
  const ofRegister = Map.groupBy(entries, ({ register }) => register)
  const read = declared
    .filter(({ sensitivity }) => sensitivity === 'ordinary')
    .map((register): Read => ({ register, kept: everKept.has(register.key), entries: ofRegister.get(register.key) ?? [] }))
  const part = (name: RegisterName) => factOf(read.filter(({ register }) => register.told?.in === name))
  return {
    registers: Object.fromEntries(TELLING_PARTS.map((name) => [name, part(name)])) as Record<RegisterName, RegisterFact | null>,
    lines: read.map(({ register, entries: own, kept }) => ({
      name: register.name.vi,
      counts: countsOf(register),
      entries: kept ? own.length : null,
      persons: personsOf([{ register, entries: own }]),
    })),
  }
}
