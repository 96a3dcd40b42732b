/** The record of a handover as an official paper (biên bản; Nghị định 30/2020/NĐ-CP, Phụ lục III): both sides sign, the office confirms. */
import { dayOf, monthOf, yearOf, type PlainDate } from '../basics/plain-date.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import { dayInWords, issuerLines, numberLine } from './official-form.ts'
import { printable } from './piece.ts'

export interface HandedOver {
  readonly id: string
  readonly place: string
  readonly madeOn: PlainDate
  readonly gives: string
  readonly takes: string
  /** The role and where it is held, as the place names them. */
  readonly role: string
  readonly seat: string
  readonly lastDay: PlainDate
  readonly from: PlainDate
  readonly document: { readonly title: string; readonly number: string | null; readonly date: PlainDate | null }
  readonly open: Readonly<Record<'work' | 'drafts' | 'files', readonly string[]>>
}

/** The words of a record, as the screen prints it; they live in `words/`. Headings begin with their number ("I. …"). */
export interface HandoverRecordWords {
  readonly title: string
  readonly subject: (role: string, seat: string) => string
  readonly made: (day: string, month: string, year: string, place: string) => string
  readonly gives: string
  readonly takes: string
  readonly basis: string
  readonly basisLine: (title: string, number: string | null, date: string | null) => string
  readonly role: string
  readonly lastDay: string
  readonly from: string
  readonly work: string
  readonly drafts: string
  readonly files: string
  readonly column: string
  readonly order: string
  readonly checked: string
  readonly none: string
  readonly close: string
  readonly signGives: string
  readonly signTakes: string
  readonly signHead: string
  readonly signHint: string
  readonly kept: (id: string) => string
}

const twoDigits = (n: number) => String(n).padStart(2, '0')
const inFigures = (day: PlainDate) => `${twoDigits(dayOf(day))}/${twoDigits(monthOf(day))}/${yearOf(day)}`

function part(title: string, lines: readonly string[], say: HandoverRecordWords): readonly Block[] {
  const [label = '', ...words] = title.split(' ')
  const heading: Block = { kind: 'heading', level: 1, label, text: words.join(' ') }
  if (lines.length === 0) return [heading, { kind: 'paragraph', text: say.none }]
  return [
    heading,
    {
      kind: 'table',
      title: '',
      note: null,
      columns: [
        { head: say.order, share: 1, align: 'center' },
        { head: say.column, share: 10, align: 'left' },
        { head: say.checked, share: 2, align: 'center' },
      ],
      rows: lines.map((line, n) => ({ cells: [String(n + 1), printable(line), ''], strong: false })),
    },
  ]
}

/** The paper; its number is the clerk's, as on every paper of the office. */
export function handoverRecord(record: HandedOver, say: HandoverRecordWords): OfficialDocument {
  const { madeOn, gives, takes, role, seat, open } = record
  const { title, number, date } = record.document
  const place = printable(record.place)
  const fact = (label: string, value: string): Block => ({ kind: 'item', mark: '-', text: `${label}: ${printable(value)}` })
  const day = dayInWords(dayOf(madeOn), monthOf(madeOn), yearOf(madeOn))
  return {
    issuer: { superior: null, body: issuerLines(place) },
    number: numberLine(null, 'BB'),
    placeAndDay: `…, ${day}`,
    kind: say.title,
    subject: printable(say.subject(role.toLowerCase(), seat)),
    addressees: [],
    bases: [],
    blocks: [
      { kind: 'paragraph', text: say.made(twoDigits(dayOf(madeOn)), twoDigits(monthOf(madeOn)), String(yearOf(madeOn)), place) },
      fact(say.gives, gives),
      fact(say.takes, takes),
      fact(say.role, `${role}, ${seat}`),
      fact(say.basis, say.basisLine(title, number, date === null ? null : inFigures(date))),
      fact(say.lastDay, inFigures(record.lastDay)),
      fact(say.from, inFigures(record.from)),
      ...part(say.work, open.work, say),
      ...part(say.drafts, open.drafts, say),
      ...part(say.files, open.files, say),
      { kind: 'paragraph', text: say.kept(record.id) },
      { kind: 'paragraph', text: say.close },
    ],
    recipients: [],
    parties: [
      { head: say.signGives, hint: say.signHint, name: printable(gives) },
      { head: say.signTakes, hint: say.signHint, name: printable(takes) },
    ],
    signature: { authority: [say.signHead], name: null },
    annexes: [],
    day: madeOn,
  }
}
