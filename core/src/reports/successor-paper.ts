/** The draft of the next plan as an official paper (kế hoạch; Nghị định 30/2020/NĐ-CP, Phụ lục III), with blanks where the office decides. */
import type { PlainDate } from '../basics/plain-date.ts'
import type { NameNow } from '../people/bodies/names-now.ts'
import type { LeftOut, SuccessorDraft, SuccessorObligor, SuccessorTarget } from '../plans/successor.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import { dayInWords, issuerLines, numberLine } from './official-form.ts'
import { printable, unended } from './piece.ts'

/** The words of the paper; they live in `words/`. */
export interface SuccessorWords {
  readonly kind: string
  readonly subject: (oldTitle: string, from: number, to: number) => string
  readonly basis: string
  readonly opening: string
  readonly parts: Readonly<Record<'objectives' | 'tasks' | 'funding' | 'obligors' | 'reports' | 'open' | 'others', string>>
  readonly otherTargets: string
  readonly general: (text: string) => string
  readonly columns: Readonly<Record<'order' | 'wording' | 'before' | 'reached' | 'value' | 'due', string>>
  readonly openColumns: Readonly<Record<'order' | 'was' | 'why' | 'decided', string>>
  readonly before: (target: SuccessorTarget) => string
  readonly reached: (target: SuccessorTarget) => string
  readonly due: (target: SuccessorTarget) => string
  readonly blank: string
  readonly otherColumns: Readonly<Record<'order' | 'was' | 'now', string>>
  readonly was: (names: readonly string[]) => string
  readonly unsure: (name: string) => string
  readonly elsewhere: (names: readonly string[]) => string
  readonly why: Readonly<Record<LeftOut['why'], string>>
  readonly duties: (texts: readonly string[]) => string
  readonly none: string
  /** What is to be looked at again in duties to report: their names are those of the old plan. */
  readonly reportNames: string
  /** The bodies of one duty to report that are called otherwise now. */
  readonly namesNow: (names: readonly NameNow[]) => string
  readonly recipients: readonly string[]
  readonly authority: readonly string[]
}

const heading = (level: 1 | 2, label: string, text: string): Block => ({ kind: 'heading', level, label, text: printable(text) })
const item = (text: string): Block => ({ kind: 'item', mark: '-', text: printable(text) })

const targetTable = (targets: readonly SuccessorTarget[], say: SuccessorWords): Block => ({
  kind: 'table',
  title: '',
  note: null,
  columns: [
    { head: say.columns.order, share: 2, align: 'center' },
    { head: say.columns.wording, share: 9, align: 'left' },
    { head: say.columns.before, share: 5, align: 'left' },
    { head: say.columns.reached, share: 5, align: 'left' },
    { head: say.columns.value, share: 4, align: 'center' },
    { head: say.columns.due, share: 5, align: 'left' },
  ],
  rows: targets.map((target) => ({
    cells: [target.code, printable(target.text), say.before(target), say.reached(target), say.blank, say.due(target)],
    strong: false,
  })),
})

function targetBlocks({ objectives, targets }: SuccessorDraft, say: SuccessorWords): Block[] {
  const codes = new Set(objectives.map(({ code }) => code))
  const groups = [
    ...objectives.map(({ code, heading: head, text }) => ({
      head: head !== '' && text.includes(head) ? head : `${head} ${text}`.trim(),
      own: targets.filter(({ objective }) => objective === code),
    })),
    { head: say.otherTargets, own: targets.filter(({ objective }) => objective === null || !codes.has(objective)) },
  ]
  return groups
    .filter(({ own }, n) => n < objectives.length || own.length > 0)
    .flatMap(({ head, own }, n) => [heading(2, `${n + 1}.`, head), ...(own.length === 0 ? [] : [targetTable(own, say)])])
}

const obligorBlocks = ({ bearers, was, elsewhere, duties }: SuccessorObligor, n: number, say: SuccessorWords): Block[] => [
  heading(2, `${n + 1}.`, bearers.join('; ')),
  {
    kind: 'paragraph',
    text: printable(
      [
        say.was(was.map(({ name, sourced }) => (sourced ? name : say.unsure(name)))),
        ...(elsewhere.length === 0 ? [] : [say.elsewhere(elsewhere)]),
      ].join(' '),
    ),
  },
  ...duties.map(({ text }) => item(text)),
]

const openTable = (leftOut: readonly LeftOut[], say: SuccessorWords): Block => ({
  kind: 'table',
  title: '',
  note: null,
  columns: [
    { head: say.openColumns.order, share: 1, align: 'center' },
    { head: say.openColumns.was, share: 7, align: 'left' },
    { head: say.openColumns.why, share: 6, align: 'left' },
    { head: say.openColumns.decided, share: 4, align: 'center' },
  ],
  rows: leftOut.map(({ was, why, duties }, n) => ({
    cells: [
      String(n + 1),
      printable([was, ...(duties.length === 0 ? [] : [say.duties(duties.map(({ text }) => unended(text)))])].join('. ')),
      say.why[why],
      say.blank,
    ],
    strong: false,
  })),
})

const otherTable = (leftOut: readonly LeftOut[], say: SuccessorWords): Block => ({
  kind: 'table',
  title: '',
  note: null,
  columns: [
    { head: say.otherColumns.order, share: 1, align: 'center' },
    { head: say.otherColumns.was, share: 6, align: 'left' },
    { head: say.otherColumns.now, share: 8, align: 'left' },
  ],
  rows: leftOut.map(({ was, elsewhere }, n) => ({
    cells: [String(n + 1), printable(was), printable(elsewhere.join('; '))],
    strong: false,
  })),
})

/** `day` dates the file; number, day and signature of the paper are the office's. `place` is the name of the unit. */
export function successorPaper(draft: SuccessorDraft, place: string, day: PlainDate, say: SuccessorWords): OfficialDocument {
  const { issuer, oldTitle, period, generalObjective, tasks, funding, reportDuties, difficultyDuty, difficultyNames, obligors, leftOut } =
    draft
  const [open, others] = [leftOut.filter(({ why }) => why !== 'elsewhere'), leftOut.filter(({ why }) => why === 'elsewhere')]
  const none: Block = { kind: 'paragraph', text: say.none }
  // Sentences of the old plan may overlap: one sentence that asks for a report and for difficulties is printed once.
  const reports = new Map<string, readonly NameNow[]>()
  for (const { text, names } of [...reportDuties, ...(difficultyDuty === null ? [] : [{ text: difficultyDuty, names: difficultyNames }])]) {
    const before = reports.get(text) ?? []
    reports.set(text, [...before, ...names.filter(({ was }) => before.every((one) => one.was !== was))])
  }
  const reportBlocks = [...reports].flatMap(([text, names]): Block[] => [
    item(text),
    ...(names.length === 0 ? [] : [{ kind: 'paragraph' as const, text: printable(say.namesNow(names)) }]),
  ])
  return {
    issuer: { superior: null, body: issuerLines(printable(issuer)) },
    number: numberLine(null, 'KH-UBND'),
    placeAndDay: `${printable(place)}, ${dayInWords(null, null, null)}`,
    kind: say.kind,
    subject: printable(say.subject(oldTitle, period.from, period.to)),
    addressees: [],
    bases: [say.basis],
    blocks: [
      { kind: 'paragraph', text: say.opening },
      heading(1, 'I.', say.parts.objectives),
      ...(generalObjective === null ? [] : [{ kind: 'paragraph' as const, text: printable(say.general(generalObjective)) }]),
      ...targetBlocks(draft, say),
      heading(1, 'II.', say.parts.tasks),
      ...tasks.map(({ text }) => item(text)),
      heading(1, 'III.', say.parts.funding),
      ...(funding.length === 0 ? [none] : funding.map(({ text }) => item(text))),
      heading(1, 'IV.', say.parts.obligors),
      ...obligors.flatMap((one, n) => obligorBlocks(one, n, say)),
      heading(1, 'V.', say.parts.reports),
      ...(reports.size === 0 ? [none] : [{ kind: 'paragraph' as const, text: say.reportNames }, ...reportBlocks]),
      heading(1, 'VI.', say.parts.open),
      open.length === 0 ? none : openTable(open, say),
      heading(1, 'VII.', say.parts.others),
      others.length === 0 ? none : otherTable(others, say),
    ],
    recipients: say.recipients,
    signature: { authority: say.authority, name: null },
    annexes: [],
    day,
  }
}
