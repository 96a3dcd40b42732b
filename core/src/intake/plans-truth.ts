/** A reading in the exchange form of plan readings: the fields scorers and scripts know, versioned by `schema`. */
import type { PlanContent, Section, Target } from '../plans/content.ts'
import { horizonOf } from './period.ts'
import { numbersToConfirm } from '../plans/to-confirm.ts'

/** Name and version of the form; a field is never taken out or changed in meaning without a new version. */
export const READING_SCHEMA = 'songhanh-reading/1'

const LEVELS = { nation: 'trung ương', province: 'tỉnh', district: 'huyện', commune: 'xã' } as const

/** The reading as plain data for JSON; `file` names the paper it was read from. */
export function readingAsData(content: PlanContent, file: string): Readonly<Record<string, unknown>> {
  const { letterhead: head } = content
  return {
    schema: READING_SCHEMA,
    file,
    issuer: {
      body: head.issuer.body,
      as_printed: head.issuer.asPrinted.split('\n').filter((line) => line !== ''),
      level: head.issuer.level && LEVELS[head.issuer.level],
      province: head.issuer.province,
    },
    number: { raw: head.number.raw, number: head.number.number, symbol: head.number.symbol },
    date: { raw: head.date.raw, day: head.date.day, month: head.date.month, year: head.date.year },
    doc_type: head.docType,
    title: head.title,
    period: head.period ? { from: head.period.from, to: head.period.to } : { from: null, to: horizonOf(head.title) },
    legal_bases: content.bases.map((b) => ({
      lead: b.lead,
      kind: b.kind,
      number: b.number,
      date: b.date,
      issuer: b.issuer,
      title: b.title,
      ...found(b),
    })),
    sections: content.sections.map(sectionAsData),
    general_objective: content.generalObjective?.text ?? null,
    objectives: content.objectives.map((o) => ({
      id: o.code,
      code: /^(.*?):/u.exec(o.text)?.[1] ?? o.code,
      heading: o.heading,
      ...found(o),
    })),
    targets: content.targets.map(targetAsData),
    tasks: content.tasks.map((t) => ({
      section: t.section,
      num: t.num,
      text: t.text,
      ...(t.window ? { window: { name: t.window.name, from: monthDay(t.window.from), to: monthDay(t.window.to) } } : {}),
      ...(t.recurrence ? { recurrence: t.recurrence } : {}),
      ...found(t),
    })),
    task_count: content.tasks.length,
    assignments: content.assignments.map((a) => ({
      num: a.num,
      body: a.body,
      bearers: a.bearers.map((b) => ({ name: b.name, kind: b.kind })),
      duties: a.duties.map((d) => d.text),
      duty_count: a.duties.length,
      ...found(a),
    })),
    funding: content.funding.map((f) => ({ text: f.text, source: f.source, ...found(f) })),
    reports: content.reportDuties.map((r) => ({
      who: r.who,
      to: r.to,
      via: r.via,
      by: r.by,
      recurrence: r.recurrence,
      due: r.due,
      text: r.text,
      ...found(r),
    })),
    difficulties: content.difficultyDuty && {
      who: content.difficultyDuty.who,
      to: content.difficultyDuty.to,
      text: content.difficultyDuty.text,
    },
    recipients: content.recipients.map((r) => r.text),
    ...(content.abbreviations?.length
      ? { abbreviations: content.abbreviations.map((a) => ({ short: a.short, text: a.text, ...found(a) })) }
      : {}),
    signature: { authority: content.signature.authority, title: content.signature.title, name: content.signature.name },
    defects: content.defects.map((d) => ({
      kind: d.kind,
      where: d.where,
      text: d.text,
      ...(d.fix === null ? {} : { fix: d.fix }),
      ...found(d),
    })),
    ...(content.scanned
      ? {
          recognised: {
            pages: content.scanned.pages,
            of: content.scanned.of,
            to_confirm: numbersToConfirm(content).length,
            head: head.finding?.sure ?? 'high',
          },
        }
      : {}),
  }
}

/** Where the words stand and how they were found: of the reader, not of the paper. */
const OF_THE_READER: ReadonlySet<string> = new Set(['spans', 'rule', 'sure', 'doubts'])

/**
 * A reading that a person has put right, as a labelled case: the fields of a reading by hand, without what only the reader knows, and the text they were
 * read from. What a correction taught can so be held against every later reader.
 */
export function labelledCase(content: PlanContent, file: string, text: string): Readonly<Record<string, unknown>> {
  const said = JSON.parse(
    JSON.stringify(readingAsData(content, file), (name, value: unknown) => (OF_THE_READER.has(name) ? undefined : value)),
  ) as Record<string, unknown>
  return { ...said, schema: 'plans-truth/1', paper: text }
}

const monthDay = (day: { month: number; day: number }): string =>
  `--${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`

/** Where the words stand and how they were found. */
const found = (part: Pick<Target, 'spans' | 'finding'>) => ({
  spans: part.spans.map((s) => [s.start, s.end]),
  rule: part.finding.rule,
  sure: part.finding.sure,
  ...(part.finding.doubts ? { doubts: part.finding.doubts } : {}),
})

const sectionAsData = (s: Section): Readonly<Record<string, unknown>> => ({
  num: s.num,
  heading: s.heading,
  ...(s.children.length > 0 ? { children: s.children.map(sectionAsData) } : {}),
})

const targetAsData = (t: Target): Readonly<Record<string, unknown>> => ({
  id: t.code,
  objective: t.objective,
  code: t.label,
  text: t.text,
  quantity: t.quantity,
  comparator: t.comparator,
  ...(t.bound === null ? {} : { bound: t.bound }),
  trigger: t.trigger,
  direction: t.direction,
  value: t.value,
  unit: t.unit,
  ...(t.denominator === null ? {} : { denominator: t.denominator }),
  baseline: t.baseline,
  due: t.due,
  ...(t.from === null ? {} : { from: t.from }),
  ...(t.dueInherited ? { due_inherited: true } : {}),
  ...t.notes,
  ...(t.lead === null ? {} : { lead: t.lead }),
  ...found(t),
})
