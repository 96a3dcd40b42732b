/** What a target leaves open or says twice. One flaw of a kind names all targets it concerns. */
import type { Target } from '../../plans/content.ts'
import { unaccentedKey } from '../../basics/vietnamese.ts'
import { type Checked, type Flaw, flaw } from '../checked.ts'

/** Work told by its number in a task ("xây dựng 02 nhà văn hóa") is only proposed as a target: that it names no year is no flaw of the paper. */
const countsWork = ({ finding, comparator }: Target): boolean =>
  finding.rule === 'target-inside-duty' && comparator === '=' && (finding.doubts ?? []).includes('counted-value')

export function targetFlaws({ draft }: Checked): readonly Flaw[] {
  const { targets } = draft
  const yearly = (t: Target): boolean => t.notes['recurrence'] !== undefined
  const labelled = targets.some((t) => /\d/.test(t.label) && /^chỉ tiêu/iu.test(t.label))
  return [
    ...concerning(
      'no_due_year',
      targets.filter((t) => t.due.length === 0 && t.from === null && !yearly(t) && !t.dueInherited && !countsWork(t)),
    ),
    ...concerning(
      'due_from_not_by',
      targets.filter((t) => t.from !== null && t.due.length === 0),
    ),
    ...concerning(
      'target_without_value',
      targets.filter((t) => t.value === null && (t.comparator === 'decrease' || (t.comparator === 'qual' && t.trigger !== null))),
    ),
    ...concerning('unnumbered_target', labelled ? targets.filter((t) => /^chỉ tiêu$/iu.test(t.label)) : []),
    ...concerning('quantity_unit_mismatch', targets.filter(mismatched)),
    ...concerning(
      'no_baseline',
      targets.filter((t) => /_by$/.test(t.comparator) && t.unit === '%' && !t.baseline && !yearly(t) && t.notes['reference'] === undefined),
    ),
    ...conflicts(targets),
  ]
}

function concerning(kind: string, targets: readonly Target[]): readonly Flaw[] {
  const first = targets[0]
  if (!first) return []
  return [flaw(kind, { where: targets.map((t) => t.code).join(', '), spans: targets.flatMap((t) => t.spans), text: first.text })]
}

/** Hours, money or land cannot come to a number of times or a share. */
const mismatched = (t: Target): boolean =>
  /^(?:tổng\s+)?(?:số giờ|số ngày|thời gian|thời lượng|chi phí|thu nhập|diện tích|sản lượng)/iu.test(t.quantity) &&
  (t.unit === 'lần' || t.unit === '%') &&
  !/_by$/.test(t.comparator)

/** The same quantity due in the same year with two values. */
function conflicts(targets: readonly Target[]): readonly Flaw[] {
  const seen = new Map<string, Target>()
  const flaws: Flaw[] = []
  for (const target of targets) {
    if (target.value === null) continue
    const key = `${unaccentedKey(target.quantity)}|${target.due.join(',')}|${target.unit ?? ''}`
    const other = seen.get(key)
    // "đạt từ 70% trở lên, phấn đấu 80%" names what must be and what is striven for.
    const strivesFor = other?.number === target.number && target.notes['aspiration'] !== undefined
    if (other && !strivesFor && JSON.stringify(other.value) !== JSON.stringify(target.value)) {
      flaws.push(
        flaw(
          'conflicting_values',
          { where: `${other.code}, ${target.code}`, spans: [...other.spans, ...target.spans], text: target.text },
          null,
          'medium',
        ),
      )
    } else seen.set(key, target)
  }
  return flaws
}
