/**
 * The tags an office may put into a Word template of its own, and whether those found in one are they.
 *
 * A tag is a name in braces: `{trich_yeu}`; a loop repeats what stands between `{#chi_tieu}` and `{/chi_tieu}`, a table row included. Names are without
 * marks, so that they can be typed on any machine. What is not in this list is refused by name: a tag that nobody fills would leave an empty place.
 */
import type { ChartName } from './charts.ts'
import { accept, refuse, refuseWithFaults, type Decision, type Refusal } from '../basics/decision.ts'

export interface TagField {
  readonly name: string
  readonly kind: 'text' | 'number' | 'picture' | 'loop'
  /** What may stand inside a loop. */
  readonly holds: readonly TagField[]
}

const text = (name: string): TagField => ({ name, kind: 'text', holds: [] })
const number = (name: string): TagField => ({ name, kind: 'number', holds: [] })
const picture = (name: string): TagField => ({ name, kind: 'picture', holds: [] })
const loop = (name: string, ...holds: readonly TagField[]): TagField => ({ name, kind: 'loop', holds })

/** Cells of a table of ours, from the left; a table has at most so many columns. */
export const MOST_CELLS = 12
const cells = Array.from({ length: MOST_CELLS }, (_, n) => text(`o${n + 1}`))
const line = text('dong')
const table = loop('bang', text('tieu_de'), text('ghi_chu'), loop('hang', ...cells))
const chart = loop('bieu_do', picture('hinh'), text('tieu_de'), text('mo_ta'))
const content = [loop('doan', line), table, chart]

/** Parts of the report by their place in the outline, each a loop of its paragraphs. */
export const PART_TAGS = {
  direction: 'chi_dao',
  results: 'ket_qua',
  communication: 'truyen_thong',
  inspection: 'kiem_tra',
  money: 'kinh_phi',
  difficulties: 'kho_khan',
  'next-year': 'nam_sau',
  proposals: 'kien_nghi',
} as const

/** The drawings of the report by what they show; one that is not there leaves its place empty. */
export const CHART_TAGS = {
  verdicts: 'hinh_danh_gia',
  splits: 'hinh_nu_nam',
  bars: 'hinh_so_ke_hoach',
  panels: 'hinh_dien_bien',
} as const satisfies Readonly<Record<ChartName, string>>

export const TAGS: readonly TagField[] = [
  text('co_quan_chu_quan'),
  text('co_quan_ban_hanh'),
  text('so_ky_hieu'),
  number('so'),
  text('ky_hieu'),
  text('dia_danh'),
  text('dia_danh_ngay'),
  text('ten_loai'),
  text('trich_yeu'),
  number('nam'),
  text('nguoi_ky'),
  number('tong_chi_tieu'),
  loop('kinh_gui', line),
  loop('noi_nhan', line),
  loop('quyen_han', line),
  loop('mo_dau', line),
  loop('ket_thuc', line),
  ...Object.values(PART_TAGS).map((name) => loop(name, line)),
  ...Object.values(CHART_TAGS).map(picture),
  chart,
  loop('phan', text('so_phan'), text('ten_phan'), ...content),
  loop('chi_tieu', text('ma'), text('ten'), text('don_vi'), text('ke_hoach'), number('thuc_hien'), text('so_sanh'), text('danh_gia')),
  loop('phu_luc', text('nhan'), text('ten'), ...content),
]

/** A tag as it was found, in the order of the paper. */
export interface FoundTag {
  readonly name: string
  readonly role: 'field' | 'open' | 'close'
  /** As typed: "{#chi_tieu}". */
  readonly typed: string
}

const named = (fields: readonly TagField[], name: string): TagField | undefined => fields.find((field) => field.name === name)

const everywhere = (fields: readonly TagField[]): readonly TagField[] => fields.flatMap((field) => [field, ...everywhere(field.holds)])
const KNOWN = everywhere(TAGS)
const holderOf = (name: string): string => KNOWN.find(({ holds }) => named(holds, name) !== undefined)?.name ?? ''

interface Open {
  readonly tag: FoundTag
  readonly field: TagField | null
}

/** What may stand where the loops stand open: the innermost loop's own fields, then those outside it. */
const within = (open: readonly Open[]): readonly TagField[] => [...open.toReversed().flatMap(({ field }) => field?.holds ?? []), ...TAGS]

/** The fault of a tag that opens a loop or is filled; null where there is none. A tag in a loop nobody knows is not blamed for it. */
function faultOf({ name, role, typed }: FoundTag, open: readonly Open[]): Refusal | null {
  const field = named(within(open), name)
  if (field === undefined) {
    if (open.some((one) => one.field === null)) return null
    const elsewhere = named(KNOWN, name)
    return elsewhere
      ? { code: 'reports.template-tag-outside', params: { tag: typed, loop: holderOf(name) } }
      : { code: 'reports.template-tag-unknown', params: { tag: typed } }
  }
  if (field.kind === 'loop' && role === 'field') return { code: 'reports.template-tag-is-loop', params: { tag: typed, name } }
  if (field.kind !== 'loop' && role === 'open') return { code: 'reports.template-tag-no-loop', params: { tag: typed, name } }
  return null
}

/**
 * Whether a template can be filled: every tag is known, stands where it may and every loop is closed. All faults at once, each naming the tag as it
 * was typed. Refusals: `reports.template-without-tags`, `reports.template-faulty` with `reports.template-tag-unknown`,
 * `reports.template-tag-outside`, `reports.template-tag-is-loop`, `reports.template-tag-no-loop`, `reports.template-tag-not-closed`,
 * `reports.template-tag-not-opened`.
 */
export function checkTags(tags: readonly FoundTag[]): Decision<readonly FoundTag[]> {
  if (tags.length === 0) return refuse('reports.template-without-tags')
  const faults: Refusal[] = []
  const open: Open[] = []
  const notClosed = ({ tag }: Open) => faults.push({ code: 'reports.template-tag-not-closed', params: { tag: tag.typed } })
  for (const tag of tags) {
    if (tag.role === 'close') {
      const at = open.findLastIndex((one) => one.tag.name === tag.name)
      if (at === -1) faults.push({ code: 'reports.template-tag-not-opened', params: { tag: tag.typed } })
      else open.splice(at).slice(1).forEach(notClosed)
      continue
    }
    const fault = faultOf(tag, open)
    if (fault) faults.push(fault)
    if (tag.role === 'open') {
      const field = named(within(open), tag.name)
      open.push({ tag, field: field?.kind === 'loop' ? field : null })
    }
  }
  open.forEach(notClosed)
  return faults.length === 0 ? accept(tags) : refuseWithFaults('reports.template-faulty', faults)
}
