/**
 * What goes to the signer with a report: the submission note (phiếu trình) and a summary of one page. Both are made of what the report itself says,
 * with the officer's edits, and point at what was typed by hand.
 */
import type { PaperForm } from './as-document.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { yearOf } from '../basics/plain-date.ts'
import { capitalised, isCapitals } from '../basics/vietnamese.ts'
import { dayInWords } from './official-form.ts'
import { shown, type Edit } from './edit.ts'
import { onOnePage, roomBelow } from './one-page.ts'
import { printable, textOf } from './piece.ts'
import { paragraphsOf, type Report, type ReportParagraph } from './report.ts'
import type { ReportWords } from './report-words.ts'
import { VERDICTS, type Verdict } from './verdict.ts'
import type { TypedNumber } from './typed-number.ts'

export const COMPANIONS = ['note', 'summary'] as const
export type Companion = (typeof COMPANIONS)[number]

export interface CompanionWords {
  readonly note: {
    readonly kind: string
    /** What the note itself is about: the report is put forward, its subject begins small. */
    readonly subject: (report: string) => string
    readonly matter: string
    readonly submitted: (subject: string) => string
    readonly content: string
    readonly made: string
    readonly mind: string
    readonly typed: (typed: string, computed: string | null, place: TypedPlace) => string
    readonly nothingTyped: string
    readonly proposal: string
    /** The signer as a note speaks to them. */
    readonly to: (name: string, post: string) => string
    /** Where it is not yet known who signs. */
    readonly toPost: (post: string, issuer: string) => string
    readonly proposed: string
    readonly opinions: { readonly title: string; readonly by: string; readonly words: string; readonly rows: readonly string[] }
    readonly authority: readonly string[]
  }
  readonly summary: {
    readonly kind: string
    /** Before the numbers typed by hand. */
    readonly typed: string
    /** Where some of them are left to the note. */
    readonly moreTyped: (count: number) => string
    /** Where the page did not hold everything. */
    readonly more: string
    readonly table: { readonly title: string; readonly verdict: string; readonly count: string; readonly measures: string }
  }
}

/** Where in the report a number was typed: at a measure, in a part by its label, or in its first or last sentences. */
export type TypedPlace = { readonly measure: string } | { readonly part: string } | 'opening' | 'closing'

export interface TypedHere extends TypedNumber {
  readonly place: TypedPlace
}

const OF_MEASURE = /\bmeasure\.(.+)$/u

/** Every number typed over a report, with its place, in the order they stand. */
export function typedIn({ opening, parts, closing }: Report, edits: ReadonlyMap<string, Edit>): readonly TypedHere[] {
  const at = (paragraphs: readonly ReportParagraph[], place: TypedPlace) =>
    paragraphs.flatMap((paragraph) => {
      const measure = OF_MEASURE.exec(paragraph.key)?.[1]
      return shown(paragraph, edits).typed.map((one) => ({ ...one, place: measure === undefined ? place : { measure } }))
    })
  return [
    ...at(opening, 'opening'),
    ...parts.flatMap(({ label, blocks }) =>
      at(
        blocks.filter((block) => block.kind === 'paragraph'),
        { part: label.replace(/\.$/u, '') },
      ),
    ),
    ...at([closing], 'closing'),
  ]
}

interface Given {
  readonly report: Report
  readonly form: PaperForm
  /** Numbers an officer wrote over computed ones, in the order they stand. */
  readonly typed: readonly TypedHere[]
  readonly day: PlainDate
}

/** A summary keeps to one page. */
const MOST_DIFFICULTIES = 5
const MOST_TYPED = 5

/** A subject inside a sentence begins small, unless it is all capitals. */
const inSentence = (subject: string): string => (isCapitals(subject) ? subject : subject.charAt(0).toLowerCase() + subject.slice(1))

/** "PHÓ CHỦ TỊCH" of a signature as it stands in a line: "Phó Chủ tịch". */
const inLine = (post: string): string =>
  capitalised(
    post
      .replace(/^(?:KT|Q|TL|TUQ|TM)\.\s*/u, '')
      .toLowerCase()
      .replace(/(?<=^(?:phó|chánh) )\p{L}/u, (letter) => letter.toUpperCase()),
  )

const text = (words: string): Block => ({ kind: 'paragraph', text: printable(words) })

/** Headings with what stands under them, counted as they stand; one with nothing under it is left out. */
const numbered = (sections: readonly (readonly [title: string, blocks: readonly Block[]])[]): readonly Block[] =>
  sections
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], n): readonly Block[] => [{ kind: 'heading', level: 2, label: `${n + 1}.`, text: title }, ...blocks])

/** The paragraphs of the report whose key begins so, as they will be printed. */
const taken = (report: Report, ...keys: readonly string[]): readonly Block[] =>
  paragraphsOf(report)
    .filter(({ key }) => keys.some((begin) => key === begin || key.startsWith(`${begin}.`)))
    .map(({ pieces }) => text(textOf(pieces)))

function frame({ report, form, day }: Given, kind: string, say: ReportWords) {
  return {
    issuer: { superior: form.superior, body: form.issuer },
    number: '',
    placeAndDay: say.paper.placeAndDay(printable(form.placeName), dayInWords(null, null, yearOf(day))),
    kind,
    subject: printable(textOf(report.subject)),
    bases: [],
    annexes: [],
    day,
  }
}

const typedLines = (typed: readonly TypedHere[], words: CompanionWords): readonly Block[] =>
  typed.map((one) => ({ kind: 'item', mark: '-', text: printable(words.note.typed(one.typed, one.computed, one.place)) }))

const typedOrNone = (typed: readonly TypedHere[], words: CompanionWords): readonly Block[] =>
  typed.length === 0 ? [text(words.note.nothingTyped)] : typedLines(typed, words)

function note(given: Given, say: ReportWords, words: CompanionWords): OfficialDocument {
  const { report, form, typed } = given
  const { opinions } = words.note
  const subject = textOf(report.subject).replaceAll('\n', ' ')
  const post = form.authority.at(-1) ?? ''
  return {
    ...frame(given, words.note.kind, say),
    subject: printable(words.note.subject(inSentence(subject))),
    addressees: [
      printable(form.signer === null ? words.note.toPost(inLine(post), printable(form.issuer)) : words.note.to(form.signer, inLine(post))),
    ],
    blocks: numbered([
      [words.note.matter, [text(words.note.submitted(inSentence(subject)))]],
      [words.note.content, [...taken(report, 'results.general'), ...taken(report, 'difficulties', 'difficulty')]],
      [words.note.made, taken(report, 'round')],
      [words.note.mind, typedOrNone(typed, words)],
      [words.note.proposal, [text(words.note.proposed)]],
    ]),
    recipients: [],
    signature: { authority: words.note.authority, name: null },
    after: [
      {
        kind: 'table',
        title: opinions.title,
        note: null,
        columns: [
          { head: opinions.by, share: 34, align: 'left' },
          { head: opinions.words, share: 66, align: 'left' },
        ],
        // Room for a hand to write in.
        rows: opinions.rows.map((by) => ({ strong: false, cells: [`${by}\n\n`, ''] })),
      },
    ],
  }
}

function summary(given: Given, say: ReportWords, words: CompanionWords): OfficialDocument {
  const { report, typed } = given
  const { table } = words.summary
  const codes = (verdicts: readonly Verdict[]) =>
    report.figures.filter(({ verdict }) => verdict !== null && verdicts.includes(verdict)).map(({ measure }) => measure)
  // Verdicts that read alike on paper are told together, as in the report.
  const rows = [...Map.groupBy(VERDICTS, (verdict) => say.verdicts[verdict])].flatMap(([word, verdicts]) => {
    const found = codes(verdicts)
    return found.length === 0 ? [] : [{ strong: false, cells: [word, String(found.length), found.join(', ')] }]
  })
  const verdictTable: Block = {
    kind: 'table',
    title: table.title,
    note: null,
    columns: [
      { head: table.verdict, share: 34, align: 'left' },
      { head: table.count, share: 16, align: 'center' },
      { head: table.measures, share: 50, align: 'left' },
    ],
    rows,
  }
  const head = frame(given, words.summary.kind, say)
  const rest = typed.length - MOST_TYPED
  const told: readonly Block[] =
    typed.length === 0
      ? [text(words.note.nothingTyped)]
      : [
          text(words.summary.typed),
          ...typedLines(typed.slice(0, MOST_TYPED), words),
          ...(rest > 0 ? [text(words.summary.moreTyped(rest))] : []),
        ]
  const blocks = [
    ...(rows.length === 0 ? [] : [verdictTable]),
    ...taken(report, 'results.gaps'),
    ...taken(report, 'money.direct', 'money.mainstreamed'),
    ...taken(report, 'difficulties'),
    ...taken(report, 'difficulty').slice(0, MOST_DIFFICULTIES),
  ]
  return {
    ...head,
    addressees: [],
    blocks: onOnePage(roomBelow(head), blocks, told, words.summary.more),
    recipients: [],
    signature: { authority: [], name: null },
  }
}

export const companionOf = (which: Companion, given: Given, say: ReportWords, words: CompanionWords): OfficialDocument =>
  which === 'note' ? note(given, say, words) : summary(given, say, words)
