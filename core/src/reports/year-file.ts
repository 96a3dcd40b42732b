/** The table of contents of a year's file (hồ sơ): every numbered paper with its files and their digests. */
import type { PlainDate } from '../basics/plain-date.ts'
import type { PaperForm } from './as-document.ts'
import type { OfficialDocument } from './official-document.ts'
import { dayText, numberLine } from './official-form.ts'
import { printable, textOf } from './piece.ts'
import type { Report } from './report.ts'

export interface FiledPaper {
  readonly report: Report
  readonly form: PaperForm
  readonly number: number
  readonly day: PlainDate
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
  /** What came after it, in a word: "đã được thay thế"; null where nothing did. */
  readonly since: string | null
  /** Whether its signed copy is among the files. */
  readonly signed: boolean
}

export interface YearFileWords {
  readonly kind: string
  readonly subject: (year: string) => string
  readonly columns: {
    readonly line: string
    readonly number: string
    readonly day: string
    readonly subject: string
    readonly issuer: string
    readonly files: string
  }
  readonly digests: string
  readonly file: string
  readonly digest: string
  /** What of the file is signed: nothing, what is named as the signed copy, and where some papers have none, which. */
  readonly unsigned: string
  readonly signed: string
  readonly partlySigned: (without: string) => string
}

function signing(papers: readonly FiledPaper[], words: YearFileWords): string {
  const without = papers.filter(({ signed }) => !signed)
  if (without.length === papers.length) return words.unsigned
  if (without.length === 0) return words.signed
  return words.partlySigned(without.map(({ number, form }) => symbolOf(number, form)).join(', '))
}

/** "08/BC-UBND": the line of the number without its first word. */
const symbolOf = (number: number, form: PaperForm): string => numberLine(number, printable(form.symbol)).replace(/^\S+\s/u, '')

/** Papers in the order they are given; the list is dated with the last of them, so that the same papers give the same list. */
export function contentsOf(year: number, papers: readonly FiledPaper[], day: PlainDate, words: YearFileWords): OfficialDocument {
  const { columns } = words
  const form = papers[0]?.form
  return {
    issuer: { superior: form?.superior ?? null, body: form?.issuer ?? '' },
    number: '',
    placeAndDay: '',
    kind: words.kind,
    subject: words.subject(String(year)),
    addressees: [],
    bases: [],
    blocks: [
      {
        kind: 'table',
        title: '',
        note: null,
        columns: [
          { head: columns.line, share: 7, align: 'center' },
          { head: columns.number, share: 24, align: 'left' },
          { head: columns.day, share: 18, align: 'center' },
          { head: columns.subject, share: 32, align: 'left' },
          { head: columns.issuer, share: 20, align: 'left' },
          { head: columns.files, share: 36, align: 'left' },
        ],
        rows: papers.map(({ report, form: own, number, day: dated, files, since }, n) => ({
          strong: false,
          cells: [
            String(n + 1),
            symbolOf(number, own),
            dayText(dated),
            `${printable(textOf(report.subject))}${since === null ? '' : ` (${since})`}`,
            printable(own.issuer),
            files.map(({ name }) => name).join('\n'),
          ],
        })),
      },
      {
        kind: 'table',
        title: words.digests,
        note: null,
        columns: [
          { head: words.file, share: 34, align: 'left' },
          { head: words.digest, share: 66, align: 'left' },
        ],
        // In groups of eight, so that a line can break and an eye can compare.
        rows: papers.flatMap(({ files }) =>
          files.map(({ name, sha256 }) => ({ strong: false, cells: [name, sha256.match(/.{1,8}/gu)?.join(' ') ?? ''] })),
        ),
      },
      { kind: 'paragraph', text: signing(papers, words) },
    ],
    recipients: [],
    signature: { authority: [], name: null },
    annexes: [],
    day,
  }
}
