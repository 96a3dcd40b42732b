/** A composed report as an official paper: the same model is pressed to PDF and written for Word. */
import { dayOf, monthOf, yearOf, type PlainDate } from '../basics/plain-date.ts'
import type { Drawing } from './drawing.ts'
import type { Annex, Block, OfficialDocument, Table } from './official-document.ts'
import { dayInWords, numberLine } from './official-form.ts'
import { printable, textOf, type Piece } from './piece.ts'
import type { PartName, Report, ReportAnnex, ReportBlock, ReportTable } from './report.ts'
import type { ReportWords } from './report-words.ts'

/** What the office adds to the text: how it writes its letterhead, to whom it goes, who signs. */
export interface PaperForm {
  readonly superior: string | null
  readonly issuer: string
  /** "BC-UBND" */
  readonly symbol: string
  /** The name of the place that stands before the day. */
  readonly placeName: string
  readonly addressees: readonly string[]
  readonly recipients: readonly string[]
  /** TM., KT., Q., TL., TUQ. and the post, a line each. */
  readonly authority: readonly string[]
  readonly signer: string | null
}

/** Number and day as the clerk took them from the office's own book; the head of the ledger is printed with them. */
export interface PaperNumber {
  readonly number: number
  readonly day: PlainDate
  readonly ledgerHead: { readonly position: number; readonly hash: string }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const

const tableOf = (table: ReportTable): Table => ({
  kind: 'table',
  title: textOf(table.title),
  note: table.note,
  columns: table.columns.map(({ head, share, align }) => ({ head: textOf(head), share, align })),
  rows: table.rows.map(({ cells, strong }) => ({ cells: cells.map(textOf), strong })),
})

const ITEM = /^\s*([-+])\s+/u

/** A letterhead of several lines, each as it can be printed. */
export const inLines = (text: string): string => text.split('\n').map(printable).join('\n')

const linesOf = (pieces: readonly Piece[]): readonly Block[] => textInLines(textOf(pieces))

/** A recipient without the dash that stands before each on paper: whoever prints the list sets it, and who copies a printed line would have it twice. */
export const withoutDash = (line: string): string => line.replace(/^[\s\-–—•+]+(?=\S)/u, '')

/** A text in lines: one that begins with a dash is an item, as papers write it. */
export function textInLines(text: string): readonly Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): Block => {
      const mark = ITEM.exec(line)
      return mark
        ? { kind: 'item', mark: mark[1] as '-' | '+', text: printable(line.slice(mark[0].length)) }
        : { kind: 'paragraph', text: printable(line) }
    })
}

/** Draws a chart as SVG: core has no hand for it. */
export type Draw = (drawing: Drawing) => { readonly svg: string; readonly width: number; readonly height: number }

function blocksOf(blocks: readonly ReportBlock[], draw: Draw): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'paragraph':
        return linesOf(block.pieces)
      case 'heading':
        return [{ kind: 'heading', level: block.level, label: block.label, text: textOf(block.pieces) }]
      case 'table':
        return [tableOf(block)]
      case 'chart':
        return [{ kind: 'chart', title: textOf(block.title), alternative: textOf(block.alternative), ...draw(block.drawing) }]
    }
  })
}

const bodyOf = ({ parts }: Pick<Report, 'parts'>, draw: Draw): readonly Block[] =>
  parts.flatMap((part): readonly Block[] => [
    { kind: 'heading', level: 1, label: part.label, text: textOf(part.heading) },
    ...blocksOf(part.blocks, draw),
  ])

/** Who is no more goes on with nothing and proposes nothing. */
const AHEAD: readonly PartName[] = ['next-year', 'proposals']

/** What an authority that is no more would have reported of the time that is past: the same text and tables as a reference, without letterhead, number and signature. */
export function asReference(report: Report, form: PaperForm, composedOn: PlainDate, say: ReportWords, draw: Draw): OfficialDocument {
  const past = { parts: report.parts.filter(({ name }) => !AHEAD.includes(name)) }
  return {
    issuer: { superior: null, body: inLines(form.issuer) },
    bare: true,
    number: '',
    placeAndDay: '',
    kind: say.paper.reference.kind,
    subject: inLines(textOf(report.subject)),
    addressees: [],
    bases: [],
    blocks: [{ kind: 'paragraph', text: say.paper.reference.note(printable(form.issuer)) }, ...bodyOf(past, draw)],
    recipients: [],
    signature: { authority: [], name: null },
    annexes: report.annexes.map((annex, n) => annexOf(annex, n, report.annexes.length, '', say, draw)),
    day: composedOn,
  }
}

/** A day before the clerk has given one: only the year is known. */
const dayOfPaper = (given: PaperNumber | null, year: number): string =>
  given ? dayInWords(dayOf(given.day), monthOf(given.day), yearOf(given.day)) : dayInWords(null, null, year)

function annexOf(annex: ReportAnnex, n: number, of: number, note: string, say: ReportWords, draw: Draw): Annex {
  return {
    label: say.paper.annexLabel(of === 1 ? null : (ROMAN[n] ?? String(n + 1))),
    title: annex.title,
    note,
    landscape: annex.landscape,
    blocks: blocksOf(annex.blocks, draw),
  }
}

/**
 * The paper. Without a number it leaves room for the clerk's hand; `composedOn` dates the file then, so that the same draft is the same bytes.
 */
export function asDocument(
  report: Report,
  form: PaperForm,
  given: PaperNumber | null,
  composedOn: PlainDate,
  say: ReportWords,
  draw: Draw,
): OfficialDocument {
  const day = dayOfPaper(given, yearOf(composedOn))
  const number = numberLine(given?.number ?? null, printable(form.symbol))
  const note = say.paper.annexNote(number, day, printable(form.issuer))
  const head = given && say.paper.ledgerHead(String(given.ledgerHead.position), given.ledgerHead.hash)
  const annexes = report.annexes.map((annex, n) => annexOf(annex, n, report.annexes.length, note, say, draw))
  const last = annexes.at(-1)
  return {
    issuer: { superior: form.superior === null ? null : inLines(form.superior), body: inLines(form.issuer) },
    number,
    placeAndDay: say.paper.placeAndDay(printable(form.placeName), day),
    kind: say.paper.kind,
    subject: inLines(textOf(report.subject)),
    addressees: form.addressees.map(printable),
    bases: [],
    blocks: [...report.opening.flatMap(({ pieces }) => linesOf(pieces)), ...bodyOf(report, draw), ...linesOf(report.closing.pieces)],
    recipients: form.recipients.map(printable),
    signature: { authority: form.authority.map(printable), name: form.signer === null ? null : printable(form.signer) },
    annexes:
      head !== null && last !== undefined
        ? [...annexes.slice(0, -1), { ...last, blocks: [...last.blocks, { kind: 'paragraph', text: head }] }]
        : annexes,
    day: given?.day ?? composedOn,
  }
}
