/**
 * Counts a list of cases that an office keeps for itself, where it lies: in the browser. What comes out are the counts of one month's line; no row,
 * no name and no remark is in them, and the list itself goes nowhere (`domain`: only counts of violence, never a person).
 *
 * Columns are known by words in their heads. A row counts for what its cells say; a cell that is not understood is told by its row and head, and its
 * row counts nowhere, so that nobody confirms a sum with a hole in it unseen.
 */
import { unaccentedKey } from '../basics/vietnamese.ts'

type Counts = Readonly<Record<string, number>>

/** What a column of the list says. */
const COLUMNS = {
  role: ['vai tro', 'doi tuong'],
  sex: ['gioi tinh', 'gioi', 'nam/nu'],
  age: ['tuoi'],
  kind: ['hinh thuc', 'loai bao luc'],
  setting: ['noi xay ra', 'trong/ngoai'],
  service: ['dich vu', 'ho tro'],
  remedy: ['bien phap', 'xu ly'],
  counselled: ['tu van'],
  month: ['thang', 'ngay'],
} as const
type Column = keyof typeof COLUMNS

const NEEDED: readonly Column[] = ['sex', 'setting', 'month']

export interface CaseFault {
  /** As the person sees it in the sheet, from 1. */
  readonly row: number
  readonly head: string
}

/** One line to be confirmed: the month, the setting and their counts, by the fields of the register. */
export interface CountedMonth {
  readonly month: string
  readonly setting: 'domestic' | 'other'
  readonly counts: Counts
}

export type CountedCases =
  | { readonly known: false; readonly missing: readonly Column[] }
  | { readonly known: true; readonly months: readonly CountedMonth[]; readonly rows: number; readonly faults: readonly CaseFault[] }

const KINDS: readonly (readonly [string, string])[] = [
  ['than the', 'physical'],
  ['tinh than', 'mental'],
  ['tinh duc', 'sexual'],
  ['kinh te', 'economic'],
]
const SERVICES: readonly (readonly [string, string])[] = [
  ['y te', 'medical'],
  ['tam ly', 'psychological'],
  ['tu van', 'counselling'],
  ['phap ly', 'legalAid'],
  ['tam lanh', 'shelter'],
  ['bao ve', 'protection'],
  ['thiet yeu', 'needs'],
]
const REMEDIES: readonly (readonly [string, string])[] = [
  ['gop y', 'criticised'],
  ['phe binh', 'criticised'],
  ['cam tiep xuc', 'contactBan'],
  ['giao duc', 'educated'],
  ['phat', 'fined'],
  ['hinh su', 'prosecuted'],
]

const NONE = /^(?:|khong|chua|0|-)$/
const within = (text: string, table: readonly (readonly [string, string])[]) => [
  ...new Set(table.filter(([word]) => text.includes(word)).map(([, field]) => field)),
]

const sexOf = (text: string) => (/^(?:nu|f|gai)$/.test(text) ? 'Women' : /^(?:nam|m|trai)$/.test(text) ? 'Men' : null)
const settingOf = (text: string) => (text.includes('ngoai') ? 'other' : text.includes('trong') || text === 'gia dinh' ? 'domestic' : null)

function monthOf(text: string): string | null {
  const [, month, year] = /(?:^|[/.-])(\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const [, isoYear, isoMonth] = /^(\d{4})-(\d{2})/.exec(text) ?? []
  const found = isoYear ? `${isoYear}-${isoMonth}` : year ? `${year}-${(month ?? '').padStart(2, '0')}` : null
  return found && /-(0[1-9]|1[0-2])$/.test(found) ? found : null
}

/** What one row adds; the head of the cell that is not understood in its place. */
function ofRow(cell: (column: Column) => string): { readonly fields: readonly string[] } | { readonly unknown: Column } {
  const sex = sexOf(cell('sex'))
  if (!sex) return { unknown: 'sex' }
  const age = cell('age')
  if (age !== '' && !/^\d{1,3}$/.test(age)) return { unknown: 'age' }
  if (/gay|thu pham/.test(cell('role'))) {
    const remedies = within(cell('remedy'), REMEDIES)
    if (remedies.length === 0 && !NONE.test(cell('remedy'))) return { unknown: 'remedy' }
    // Who is prosecuted is not among those whom counselling is asked for.
    if (remedies.includes('prosecuted')) return { fields: remedies }
    const counselled = NONE.test(cell('counselled')) ? [] : [`counselled${sex}`]
    return { fields: [`perpetrators${sex}`, ...counselled, ...remedies] }
  }
  const kinds = within(cell('kind'), KINDS)
  if (kinds.length === 0 && cell('kind') !== '') return { unknown: 'kind' }
  const services = within(cell('service'), SERVICES)
  if (services.length === 0 && !NONE.test(cell('service'))) return { unknown: 'service' }
  const young = age !== '' && Number(age) < 16 ? [`${sex.toLowerCase()}Under16`] : []
  const old = age !== '' && Number(age) >= 60 ? [`${sex.toLowerCase()}From60`] : []
  return {
    fields: ['cases', `victims${sex}`, ...young, ...old, ...kinds, ...(services.length > 0 ? [`served${sex}`] : []), ...services],
  }
}

/** The counts every line states, also where they are nought. */
const ALWAYS = ['cases', 'victimsWomen', 'victimsMen', 'servedWomen', 'servedMen', 'perpetratorsWomen', 'perpetratorsMen', 'counselledWomen', 'counselledMen'] // prettier-ignore

function columnsIn(heads: readonly string[]): ReadonlyMap<Column, number> {
  const keys = heads.map(unaccentedKey)
  return new Map(
    (Object.keys(COLUMNS) as Column[]).flatMap((column) => {
      const at = keys.findIndex((head) => COLUMNS[column].some((word) => head.includes(word)))
      return at < 0 ? [] : [[column, at] as const]
    }),
  )
}

/** Counts the rows of a sheet given as text; the first row that names all needed columns is its head. A row is one victim or one perpetrator. */
export function countCases(rows: readonly (readonly string[])[]): CountedCases {
  const heads = rows.map(columnsIn)
  const at = heads.findIndex((columns) => NEEDED.every((column) => columns.has(column)))
  const columns = heads[at]
  if (!columns) {
    const best = heads.toSorted((a, b) => b.size - a.size)[0] ?? new Map<Column, number>()
    return { known: false, missing: NEEDED.filter((column) => !best.has(column)) }
  }
  const sums = new Map<string, Map<string, number>>()
  const faults: CaseFault[] = []
  let counted = 0
  for (const [i, row] of rows.slice(at + 1).entries()) {
    if (row.every((text) => text.trim() === '')) continue
    const cell = (column: Column) => unaccentedKey(row[columns.get(column) ?? -1] ?? '')
    const [month, setting, read] = [monthOf(cell('month')), settingOf(cell('setting')), ofRow(cell)]
    const unknown = month === null ? 'month' : setting === null ? 'setting' : 'unknown' in read ? read.unknown : null
    if (unknown !== null || !('fields' in read)) {
      faults.push({ row: at + i + 2, head: rows[at]?.[columns.get(unknown ?? 'month') ?? -1] ?? '' })
      continue
    }
    counted += 1
    const key = `${month} ${setting}`
    const sum = sums.get(key) ?? new Map(ALWAYS.map((field) => [field, 0]))
    for (const field of read.fields) sum.set(field, (sum.get(field) ?? 0) + 1)
    sums.set(key, sum)
  }
  const months = [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, sum]): CountedMonth => {
      const [month = '', setting = ''] = key.split(' ')
      return { month, setting: setting as CountedMonth['setting'], counts: Object.fromEntries(sum) }
    })
  return { known: true, months, rows: counted, faults }
}
