/** A reading as lines for a terminal: what is to be mended first, then the plan in the order of its paper. */
import type { MonthDay, PlanContent, Section, Target } from '@songhanh/core/plans/content'
import { numbersToConfirm } from '@songhanh/core/plans/to-confirm'
import type { Catalogue } from '@songhanh/words/catalogue'
import type { defects } from '@songhanh/words/vi/defects'
import type { intake } from '@songhanh/words/vi/intake'
import type { reading } from '@songhanh/words/vi/reading'

export interface OutlineWords {
  readonly reading: Catalogue<typeof reading>
  readonly defects: Catalogue<typeof defects>
  readonly intake: Catalogue<typeof intake>
}

export function outlineLines(content: PlanContent, words: OutlineWords): readonly string[] {
  const w = words.reading
  const { letterhead: head, signature, difficultyDuty } = content
  const printed = new Set(content.targets.map((t) => t.number)).size
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((l) => `  ${l}`)]
  return [
    ...(content.scanned ? [w.offAScan(content.scanned.pages.join(', '), content.scanned.of, numbersToConfirm(content).length), ''] : []),
    ...defectLines(content, words),
    ...part(w.paper, [
      `${w.issuer}: ${head.issuer.body}`,
      `${w.number}: ${head.number.number ?? `(${w.blank})`} ${head.number.symbol ?? ''}`.trimEnd(),
      `${w.date}: ${head.date.day ?? `(${w.blank})`}/${head.date.month ?? '?'}/${head.date.year ?? '?'}`,
      `${w.title}: ${head.docType} ${head.title}`,
      ...(head.period ? [`${w.period}: ${head.period.from} - ${head.period.to}`] : []),
    ]),
    ...part(
      w.bases(content.bases.length),
      content.bases.map((b) => `${b.lead}: ${[b.kind, b.number, b.date, b.issuer, b.title].filter((said) => said !== null).join(' · ')}`),
    ),
    ...part(
      w.sections,
      content.sections.flatMap((s) => sectionLines(s, '')),
    ),
    ...part(w.general, content.generalObjective ? [content.generalObjective.text] : []),
    ...part(w.targets(printed, content.targets.length), targetLines(content, words)),
    ...part(
      w.tasks(content.tasks.length),
      content.tasks.map(
        (t) =>
          `${[t.section, t.num].filter((s) => s !== null).join('.')} ${short(t.text)}${t.window ? ` (${w.window(dayOf(t.window.from), dayOf(t.window.to))})` : ''}`,
      ),
    ),
    ...part(
      w.funding(content.funding.length),
      content.funding.map((f) => `${words.intake.sources[f.source]}: ${f.text}`),
    ),
    ...part(
      w.assignments(content.assignments.length),
      content.assignments.flatMap((a) => [
        `${a.num ?? '-'} ${a.body} (${w.duties(a.duties.length)})`,
        ...a.duties.map((d) => `    ${short(d.text)}`),
      ]),
    ),
    ...part(
      w.reports(content.reportDuties.length),
      content.reportDuties.map((r) =>
        [r.who, r.to && w.to(r.to), r.via && w.via(r.via), r.by ?? w.noDate, r.recurrence]
          .filter((said) => said !== null && said !== '')
          .join(' · '),
      ),
    ),
    ...part(
      w.difficulties,
      difficultyDuty
        ? [[difficultyDuty.who, difficultyDuty.to && w.to(difficultyDuty.to)].filter((said) => said !== null && said !== '').join(' · ')]
        : [],
    ),
    ...part(
      w.recipients(content.recipients.length),
      content.recipients.map((r) => r.text),
    ),
    ...part(
      w.signature,
      [...signature.authority, signature.title, signature.name].filter((line) => line !== null),
    ),
  ]
}

function defectLines(content: PlanContent, words: OutlineWords): readonly string[] {
  const w = words.reading
  if (content.defects.length === 0) return [w.noDefects]
  const sentences: Readonly<Record<string, string>> = words.defects.kinds
  return [
    w.defects(content.defects.length),
    ...content.defects.map((d) => {
      const fix = d.fix === null ? '' : ` (${w.fix(d.fix)})`
      return `  ${d.where === '' ? '' : `${d.where}: `}${sentences[d.kind] ?? d.kind} "${short(d.text)}"${fix}`
    }),
  ]
}

const sectionLines = (section: Section, indent: string): readonly string[] => [
  `${indent}${section.num ?? ''}. ${section.heading}`,
  ...section.children.flatMap((child) => sectionLines(child, `${indent}  `)),
]

function targetLines(content: PlanContent, words: OutlineWords): readonly string[] {
  const heads = new Map(content.objectives.map((o) => [o.code, o.heading]))
  let objective: string | null = null
  return content.targets.flatMap((target) => {
    const line = targetLine(target, words)
    if (target.objective === null || target.objective === objective) return [line]
    objective = target.objective
    return [`${objective}. ${heads.get(objective) ?? ''}`, line]
  })
}

function targetLine(t: Target, { reading: w, intake }: OutlineWords): string {
  const number = (value: number): string => value.toLocaleString('vi-VN')
  const value = t.value === null ? '' : typeof t.value === 'number' ? number(t.value) : t.value.map(number).join(' - ')
  const bound = t.bound === null ? '' : ` ${intake.bounds[t.bound]}`
  const when =
    t.due.length > 0 ? w.due(t.due.join(', ')) : t.from !== null ? w.from(t.from) : t.notes['recurrence'] === undefined ? w.noDue : w.yearly
  return [
    `  ${t.code} ${short(t.quantity)}: ${intake.comparators[t.comparator]}${bound}${value === '' ? '' : ` ${value}${t.unit === null ? '' : t.unit === '%' ? '%' : ` ${t.unit}`}`}`,
    ...(t.baseline ? [w.baseline(number(t.baseline.value))] : []),
    when,
    t.lead === null ? w.noLead : w.lead(t.lead),
    ...(t.finding.doubts?.includes('scanned-number') ? [w.toConfirm] : t.finding.sure === 'high' ? [] : [w.unsure]),
  ].join(' · ')
}

const dayOf = ({ day, month }: MonthDay): string => `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}`

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text)
