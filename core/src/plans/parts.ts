/** The parts of a plan by kind: walking over them, finding one by its id, changing, removing and adding. */
import type {
  Abbreviation,
  Assignment,
  Defect,
  DifficultyDuty,
  Duty,
  Funding,
  LegalBasis,
  Objective,
  Part,
  PlanContent,
  Recipient,
  ReportDuty,
  Section,
  Target,
  Task,
} from './content.ts'

/** The shape of each kind of part. */
export interface PartShapes {
  readonly basis: LegalBasis
  readonly section: Section
  readonly 'general-objective': Part & { readonly text: string }
  readonly objective: Objective
  readonly target: Target
  readonly task: Task
  readonly funding: Funding
  readonly assignment: Assignment
  readonly duty: Duty
  readonly 'report-duty': ReportDuty
  readonly 'difficulty-duty': DifficultyDuty
  readonly recipient: Recipient
  readonly abbreviation: Abbreviation
  readonly defect: Defect
}

export type PartKind = keyof PartShapes

/** A part with its kind, as one value a `switch` can take apart. */
export type AnyPart = { readonly [K in PartKind]: { readonly kind: K; readonly part: PartShapes[K] } }[PartKind]

type Change = <K extends PartKind>(kind: K, part: PartShapes[K]) => PartShapes[K] | null

/** The content with every part changed; a part answered with null goes, and what it contains goes with it. */
export function mapParts(content: PlanContent, change: Change): PlanContent {
  const each = <K extends PartKind>(kind: K, parts: readonly PartShapes[K][]): PartShapes[K][] =>
    parts.map((part) => change(kind, part)).filter((part) => part !== null)
  const sections = (list: readonly Section[]): Section[] =>
    each('section', list).map((section) => ({ ...section, children: sections(section.children) }))
  return {
    ...content,
    bases: each('basis', content.bases),
    sections: sections(content.sections),
    generalObjective: content.generalObjective && change('general-objective', content.generalObjective),
    objectives: each('objective', content.objectives),
    targets: each('target', content.targets),
    tasks: each('task', content.tasks),
    funding: each('funding', content.funding),
    assignments: each('assignment', content.assignments).map((item) => ({ ...item, duties: each('duty', item.duties) })),
    reportDuties: each('report-duty', content.reportDuties),
    difficultyDuty: content.difficultyDuty && change('difficulty-duty', content.difficultyDuty),
    recipients: each('recipient', content.recipients),
    defects: each('defect', content.defects),
    ...(content.abbreviations ? { abbreviations: each('abbreviation', content.abbreviations) } : {}),
  }
}

/** Every part, contained ones after their container. */
export function partsOf(content: PlanContent): AnyPart[] {
  const found: AnyPart[] = []
  mapParts(content, (kind, part) => {
    found.push({ kind, part } as AnyPart)
    return part
  })
  return found
}

export const findPart = (content: PlanContent, id: string): AnyPart | null => partsOf(content).find(({ part }) => part.id === id) ?? null

/** The words a person knows a part by. */
export function wordsOf({ kind, part }: AnyPart): string {
  switch (kind) {
    case 'section':
      return part.heading
    case 'objective':
      return `${part.heading} ${part.text}`.trim()
    case 'basis':
      return [part.kind, part.number, part.issuer, part.title].filter((words) => words !== null).join(' ')
    case 'assignment':
      return part.body
    case 'abbreviation':
      return `${part.short} ${part.text}`
    default:
      return part.text
  }
}

/** The content without the parts named, and without what they contain. */
export const withoutParts = (content: PlanContent, ids: readonly string[]): PlanContent =>
  mapParts(content, (_, part) => (ids.includes(part.id) ? null : part))

/** Where an added part goes: inside `parent` (a duty in its assignment, a section in a section), behind `after`, else at the end. */
export interface Place {
  readonly parent: string | null
  readonly after: string | null
}

function insertInto<P extends Part>(list: readonly P[], part: P, after: string | null): P[] {
  const at = list.findIndex((other) => other.id === after)
  return at < 0 ? [...list, part] : list.toSpliced(at + 1, 0, part)
}

/** The content with one part more. A duty whose assignment is not there is not added: callers check the parent first. */
export function insertPart(content: PlanContent, { kind, part }: AnyPart, place: Place): PlanContent {
  switch (kind) {
    case 'general-objective':
      return { ...content, generalObjective: part }
    case 'difficulty-duty':
      return { ...content, difficultyDuty: part }
    case 'duty':
      return {
        ...content,
        assignments: content.assignments.map((a) =>
          a.id === place.parent ? { ...a, duties: insertInto(a.duties, part, place.after) } : a,
        ),
      }
    case 'section':
      return place.parent === null
        ? { ...content, sections: insertInto(content.sections, part, place.after) }
        : { ...content, sections: insertUnder(content.sections, part, place.parent, place.after) }
    case 'basis':
      return { ...content, bases: insertInto(content.bases, part, place.after) }
    case 'objective':
      return { ...content, objectives: insertInto(content.objectives, part, place.after) }
    case 'target':
      return { ...content, targets: insertInto(content.targets, part, place.after) }
    case 'task':
      return { ...content, tasks: insertInto(content.tasks, part, place.after) }
    case 'funding':
      return { ...content, funding: insertInto(content.funding, part, place.after) }
    case 'assignment':
      return { ...content, assignments: insertInto(content.assignments, part, place.after) }
    case 'report-duty':
      return { ...content, reportDuties: insertInto(content.reportDuties, part, place.after) }
    case 'recipient':
      return { ...content, recipients: insertInto(content.recipients, part, place.after) }
    case 'abbreviation':
      return { ...content, abbreviations: insertInto(content.abbreviations ?? [], part, place.after) }
    case 'defect':
      return { ...content, defects: insertInto(content.defects, part, place.after) }
  }
}

function insertUnder(sections: readonly Section[], part: Section, parent: string, after: string | null): Section[] {
  return sections.map((section) =>
    section.id === parent
      ? { ...section, children: insertInto(section.children, part, after) }
      : { ...section, children: insertUnder(section.children, part, parent, after) },
  )
}
