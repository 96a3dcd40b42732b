/**
 * Makes `units.tsv` and `successions.tsv` from the national CSV files of the reference folder. Run by hand, the result is committed:
 *
 *   SONGHANH_SHARED=../shared node samples/units/build.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { KINDS, UNIT_KINDS, type UnitKind, type UnitLevel } from '@songhanh/core/units/kind'
import * as byHand from './corrections.ts'

/** The register begins here: a unit of the first list (11/9/2019) is taken to have stood since, and marked so. */
const HORIZON = '2019-01-01'
const FIRST_LIST = '2019-09-11'
const TWO_TIERS = '2025-07-01'

const folder = join(process.env['SONGHANH_SHARED'] ?? '../shared', 'units', 'national')
const table = (name: string): Record<string, string>[] => parse(readFileSync(join(folder, `${name}.csv`)), { columns: true })

interface Row {
  readonly code: string
  readonly from: string
  to: string
  readonly kind: UnitKind
  readonly name: string
  readonly parent: string
  readonly legalStart: boolean
}

const key = (text: string): string => text.normalize('NFC').toLowerCase()

/** "Thị Trấn Long Bình" is a township called "Long Bình": the word before the name decides, whatever the column of kinds says. */
function named(level: UnitLevel, full: string): { kind: UnitKind; name: string } {
  const kind = UNIT_KINDS.find((k) => KINDS[k].level === level && key(full).startsWith(`${KINDS[k].word} `))
  if (kind === undefined) throw new Error(`no kind in "${full}"`)
  return { kind, name: full.slice(KINDS[kind].word.length + 1).trim() }
}

const isLegal = (day: string, code: string): boolean => {
  const legal = byHand.LEGAL_DAYS[day]
  return legal === 'all' || (legal ?? []).includes(code)
}

const row = (level: UnitLevel, code: string, full: string, parent: string, from: string, to: string): Row => ({
  code,
  ...named(level, full),
  parent,
  from: from === FIRST_LIST ? HORIZON : from,
  to,
  legalStart: isLegal(from, code),
})

/** Rows that say the same in another spelling of the kind's word are one unit. */
function joined(rows: readonly Row[]): Row[] {
  const out: Row[] = []
  for (const next of rows) {
    const last = out.at(-1)
    const goesOn = last?.code === next.code && last.to === next.from && last.kind === next.kind && last.name === next.name
    if (goesOn && last.parent === next.parent) last.to = next.to
    else out.push({ ...next })
  }
  return out
}

function communes(): Row[] {
  return table('commune-history-2019-2026')
    .map((r) => row('commune', r.code!, r.name!, r.district_code || r.province_code!, r.observed_from!, r.observed_to_exclusive!))
    .sort((a, b) => (a.code + a.from < b.code + b.from ? -1 : 1))
}

function districts(all: readonly Row[]): Row[] {
  const at2021 = new Map(table('districts-2021-07-01').map((r) => [r.code!, r]))
  const at2025 = new Map(table('districts-2025-06-30').map((r) => [r.code!, r]))
  const provinceOf = new Map(table('commune-history-2019-2026').map((r) => [r.district_code!, r.province_code!]))
  const named2019 = new Map(byHand.VANISHED_DISTRICTS.map((d) => [d.code, d.name]))
  const earlier = new Map(byHand.EARLIER_DISTRICT_NAMES.map((d) => [d.code, d]))
  const out: Row[] = []
  for (const code of [...new Set([...named2019.keys(), ...at2021.keys(), ...at2025.keys()])].sort()) {
    const own = all.filter((c) => c.parent === code)
    // A district without communes (the islands) is in both lists and stood throughout.
    const begin = at2021.has(code) || named2019.has(code) ? HORIZON : own.map((c) => c.from).sort()[0]!
    const end = at2025.has(code) ? TWO_TIERS : own.map((c) => c.to).sort().at(-1)!
    const province = at2025.get(code)?.province_code ?? at2021.get(code)?.province_code ?? provinceOf.get(code)!
    const names: [string, string][] = []
    const before = earlier.get(code)
    if (before !== undefined) names.push([before.name, before.to!])
    const old = at2021.get(code)?.name ?? named2019.get(code)
    const now = at2025.get(code)?.name
    const changed = old !== undefined && now !== undefined && key(old) !== key(now)
    if (changed && byHand.DISTRICT_CHANGE_DAYS[code] === undefined) throw new Error(`no day for ${old} -> ${now}`)
    if (old !== undefined) names.push([old, changed ? byHand.DISTRICT_CHANGE_DAYS[code]! : end])
    if (now !== undefined && (changed || old === undefined)) names.push([now, end])
    let from = begin
    for (const [name, to] of names) {
      out.push(row('district', code, name, province, from, to))
      from = to
    }
  }
  return out
}

function provinces(): Row[] {
  const out: Row[] = []
  const merged = new Map(table('provinces-2025-07-01').map((r) => [r.code!, r]))
  for (const r of table('provinces-2025-old-to-new')) {
    const code = r.old_code!
    const change = byHand.PROVINCE_CHANGES.find((c) => c.code === code)
    const alone = merged.get(code)?.merged_from_codes === code
    let from = HORIZON
    if (change !== undefined && change.day < TWO_TIERS) {
      out.push(row('province', code, change.name, '', from, change.day))
      from = change.day
    }
    out.push(row('province', code, r.old_name!, '', from, alone ? '' : TWO_TIERS))
    if (alone || !merged.has(code)) continue
    const later = byHand.LATER_PROVINCE_NAMES[code]
    out.push(row('province', code, merged.get(code)!.name!, '', TWO_TIERS, later === undefined ? '' : change!.day))
    if (later !== undefined) out.push(row('province', code, later, '', change!.day, ''))
  }
  return out
}

const RELATION: Readonly<Record<string, string>> = {
  same: 'same',
  rename: 'renamed',
  whole: 'whole',
  part: 'part',
  part_area: 'part-land',
  part_area_all_pop: 'part-land-all-people',
  part_pop: 'part-people',
}

interface Link {
  readonly date: string
  readonly from: string
  readonly to: string
  readonly relation: string
  readonly act: string
}

function conversions(): Link[] {
  const act = (code: string, province: string): string =>
    [byHand.RESOLUTIONS[province], byHand.CLAUSES[code]].filter((part) => part !== undefined).join(', ')
  return table('conversion-2025-07-01').map((r) => {
    const link = { date: TWO_TIERS, to: r.new_code!, act: act(r.new_code!, r.new_province_code!) }
    // No commune had this land: an island district became a special zone, and a district handed over the flat it ran itself.
    if (r.old_code === '') return { ...link, from: r.old_district_code!, relation: r.old_name!.startsWith('Huyện') ? 'whole' : 'part-land' }
    const landOnly = r.correction!.startsWith('area whole')
    return { ...link, from: r.old_code!, relation: landOnly ? 'all-land' : RELATION[r.relation!]! }
  })
}

function provinceMergers(rows: readonly Row[]): Link[] {
  const ended = new Set(rows.filter((r) => r.to === TWO_TIERS).map((r) => r.code))
  return table('provinces-2025-old-to-new')
    .filter((r) => ended.has(r.old_code!))
    .map((r) => ({ date: TWO_TIERS, from: r.old_code!, to: r.new_code!, relation: 'whole', act: byHand.PROVINCE_MERGER_ACT }))
}

/** Where a code goes on under another name, kind or parent and nothing more is known. */
function keptCodes(rows: readonly Row[], known: readonly Link[]): Link[] {
  const taken = new Set(known.map((l) => `${l.date} ${l.from}`))
  return rows.flatMap((next, i) => {
    const last = rows[i - 1]
    if (last?.code !== next.code || last.to !== next.from || taken.has(`${next.from} ${next.code}`)) return []
    const province = byHand.PROVINCE_CHANGES.find((c) => c.code === next.code && c.day === next.from)
    const ward = next.from === '2026-04-30' && province === undefined
    const act = province?.act ?? (ward ? byHand.DONG_NAI_WARDS_ACT : '')
    return [{ date: next.from, from: next.code, to: next.code, relation: act === '' ? 'code-kept' : 'renamed', act }]
  })
}

function successionLines(links: readonly Link[]): string[] {
  const groups = new Map<string, string[]>()
  for (const l of links) {
    const head = [l.date, l.to, l.relation, l.act].join('\t')
    groups.set(head, [...(groups.get(head) ?? []), l.from])
  }
  return [...groups].map(([head, from]) => `${head}\t${from.sort().join(' ')}`).sort()
}

const communeRows = joined(communes())
const rows = [...provinces(), ...districts(communeRows), ...communeRows]
const known: Link[] = [
  ...byHand.EARLIER_SUCCESSIONS.map((s) => ({ ...s, act: s.act ?? '' })),
  ...provinceMergers(rows.filter((r) => r.parent === '')),
  ...conversions(),
]
const basis = (day: string, legal: boolean): string => (day === '' ? '-' : day === HORIZON ? 'B' : legal ? 'A' : 'L')
const unitLines = rows.map((r) =>
  [r.code, r.from, r.to, KINDS[r.kind].short, r.name, r.parent, basis(r.from, r.legalStart) + basis(r.to, isLegal(r.to, r.code))].join('\t'),
)
const here = import.meta.dirname
writeFileSync(join(here, 'units.tsv'), `code\tfrom\tto\tkind\tname\tparent\tbasis\n${unitLines.join('\n')}\n`)
const successions = successionLines([...known, ...keptCodes(rows, known)])
writeFileSync(join(here, 'successions.tsv'), `date\tto\trelation\tact\tfrom\n${successions.join('\n')}\n`)
console.log(`${unitLines.length} units, ${successions.length} lines of succession`)
