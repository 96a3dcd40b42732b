/**
 * The table of comments with what was taken in and what was explained (bản tổng hợp, tiếp thu, giải trình ý kiến), as a paper.
 *
 * Two parts as such papers are written: how many were asked and how many answered, then the comments one by one in the order of the draft. For a
 * plain report no form of it is prescribed; the four columns are those of the decrees on legal documents: the matter, who commented, what, the response.
 */
import { dayOf, monthOf, yearOf, type PlainDate } from '../basics/plain-date.ts'
import type { PaperForm } from './as-document.ts'
import { standingOf, type Asked, type Comment, type ResponseKind, type Section, type Standing } from './comments.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import { dayInWords, dayText } from './official-form.ts'
import { printable } from './piece.ts'

export interface CommentTableWords {
  readonly kind: string
  /** "Đối với dự thảo Báo cáo …" */
  readonly subject: (report: string) => string
  readonly placeAndDay: (place: string, day: string) => string
  readonly opening: (asked: { readonly issuer: string; readonly sent: string; readonly report: string; readonly due: string }) => string
  readonly counts: string
  readonly counted: (standing: Standing) => string
  readonly named: { readonly agreed: string; readonly late: string; readonly silent: string }
  readonly results: string
  readonly none: string
  readonly whole: string
  readonly columns: {
    readonly line: string
    readonly section: string
    readonly by: string
    readonly text: string
    readonly response: string
  }
  readonly response: (kind: ResponseKind, text: string) => string
  readonly waiting: string
}

export interface CommentsTold {
  readonly form: PaperForm
  /** The draft's own subject, on one line. */
  readonly subject: string
  readonly sections: readonly Section[]
  readonly sentOn: PlainDate
  readonly due: PlainDate
  readonly asked: readonly (Asked & { readonly name: string })[]
  readonly comments: readonly (Comment & { readonly by: string })[]
  readonly day: PlainDate
}

const inWords = (day: PlainDate) => dayInWords(dayOf(day), monthOf(day), yearOf(day))
const lines = (text: string) => text.split('\n').map(printable).join('\n')

/** "- Thống nhất: A; B."; nothing where nobody is named. */
const namedLine = (head: string, names: readonly string[]): readonly Block[] =>
  names.length === 0 ? [] : [{ kind: 'item', mark: '-', text: `${head}: ${names.map(printable).join('; ')}.` }]

/** The comments in the order of the draft, those on the whole first; within a part as they came. */
const inOrder = ({ sections, comments }: CommentsTold) =>
  sections.flatMap((section) => comments.filter((comment) => comment.section === section.key).map((comment) => ({ section, comment })))

function results(told: CommentsTold, words: CommentTableWords): readonly Block[] {
  const rows = inOrder(told)
  if (rows.length === 0) return [{ kind: 'paragraph', text: words.none }]
  const { columns } = words
  return [
    {
      kind: 'table',
      title: '',
      note: null,
      columns: [
        { head: columns.line, share: 6, align: 'center' },
        { head: columns.section, share: 21, align: 'left' },
        { head: columns.by, share: 18, align: 'left' },
        { head: columns.text, share: 28, align: 'left' },
        { head: columns.response, share: 27, align: 'left' },
      ],
      rows: rows.map(({ section, comment }, n) => ({
        strong: false,
        cells: [
          String(n + 1),
          section.label === '' ? words.whole : printable(section.label),
          printable(comment.by),
          lines(comment.text),
          comment.response === null ? words.waiting : words.response(comment.response.kind, lines(comment.response.text)),
        ],
      })),
    },
  ]
}

/** The same comments give the same paper; it is dated with `day` and bears no number. */
export function commentTable(told: CommentsTold, words: CommentTableWords): OfficialDocument {
  const { form, asked, due } = told
  const standing = standingOf(due, asked, told.comments)
  const names = (which: (one: Asked) => boolean) => asked.filter(which).map(({ name }) => name)
  const report = printable(told.subject)
  return {
    issuer: { superior: form.superior === null ? null : lines(form.superior), body: lines(form.issuer) },
    number: '',
    placeAndDay: words.placeAndDay(printable(form.placeName), dayInWords(null, null, yearOf(told.day))),
    kind: words.kind,
    subject: words.subject(report),
    addressees: [],
    bases: [],
    blocks: [
      {
        kind: 'paragraph',
        text: words.opening({ issuer: printable(form.issuer), sent: inWords(told.sentOn), report, due: dayText(due) }),
      },
      { kind: 'heading', level: 2, label: '1.', text: words.counts },
      { kind: 'paragraph', text: words.counted(standing) },
      ...namedLine(
        words.named.agreed,
        names(({ stance }) => stance === 'agree'),
      ),
      ...namedLine(
        words.named.late,
        names(({ answeredOn }) => answeredOn !== null && answeredOn > due),
      ),
      ...namedLine(
        words.named.silent,
        names(({ stance }) => stance === null),
      ),
      { kind: 'heading', level: 2, label: '2.', text: words.results },
      ...results(told, words),
    ],
    recipients: [],
    signature: { authority: form.authority.map(printable), name: form.signer === null ? null : printable(form.signer) },
    annexes: [],
    day: told.day,
  }
}
