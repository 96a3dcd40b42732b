/** Writes an official paper as .docx, to be edited in Word: the same model as the PDF, the form of Nghị định 30/2020/NĐ-CP. */
import { hasFoot, type Annex, type Block, type Chart, type OfficialDocument, type Party } from '@songhanh/core/reports/official-document'
import { BODY, FONT, MOTTO, NATION, PAGE, TYPE } from '@songhanh/core/reports/official-form'
import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import { canonicalArchive } from './canonical-archive.ts'
import { drawnChart, picturesOf } from './charts.ts'
import { halfPoints, twips, twipsOfPoints } from './measure.ts'
import { body, centred, LANDSCAPE_WIDTH, leftward, lineUnder, TEXT_WIDTH, thinLine } from './paragraphs.ts'
import { drawnTable, sideBySide } from './tables.ts'

const LEFT = twips(66)
const RIGHT = TEXT_WIDTH - LEFT
/** The motto in its type, and so the line under it. */
const MOTTO_WIDTH = twips(60.4)
/** Air above a heading by its level, in points: never less than between two paragraphs. */
const ABOVE = { 1: 12, 2: 9, 3: BODY.between.is } as const
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const chartsIn = ({ blocks, after, annexes }: OfficialDocument): Chart[] =>
  [...blocks, ...(after ?? []), ...annexes.flatMap((annex) => annex.blocks)].filter((block) => block.kind === 'chart')

/** The file; the same paper gives the same bytes. */
export async function writeWord(paper: OfficialDocument): Promise<Uint8Array> {
  // The drawing is begun first: it goes on beside the putting together.
  const [pictures, packed] = await Promise.all([picturesOf(chartsIn(paper)), packedDocument(paper)])
  return canonicalArchive(packed, paper.day, pictures)
}

async function packedDocument(paper: OfficialDocument): Promise<Uint8Array> {
  const heading = { run: { font: FONT, bold: true, size: halfPoints(TYPE.body.size.is), color: '000000' } }
  const document = new Document({
    title: [paper.kind, paper.subject]
      .filter((part) => part !== null)
      .join(' ')
      .replaceAll('\n', ' '),
    creator: paper.issuer.body.replaceAll('\n', ' '),
    styles: {
      default: {
        document: { run: { font: FONT, size: halfPoints(TYPE.body.size.is), language: { value: 'vi-VN' } } },
        heading1: heading,
        heading2: heading,
        heading3: { run: { ...heading.run, italics: true } },
      },
    },
    sections: [
      {
        ...section(false, true),
        children: [
          ...head(paper),
          ...paper.blocks.flatMap((block, n) =>
            // No signature stands on a page without words: the last paragraph goes with it.
            block.kind === 'paragraph' && n + 1 === paper.blocks.length
              ? [body('body', block.text, { keepNext: true, keepLines: true })]
              : printed(block, TEXT_WIDTH),
          ),
          ...foot(paper),
          ...(paper.after ?? []).flatMap((block) => printed(block, TEXT_WIDTH)),
        ],
      },
      ...paper.annexes.map(annexSection),
    ],
  })
  return Packer.toBuffer(document)
}

function section(landscape: boolean, first: boolean): Omit<ISectionOptions, 'children'> {
  const { margin, width, height } = PAGE
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: halfPoints(PAGE.pageNumber.size.is) })],
  })
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: twips(width), height: twips(height), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: twips(margin.top.is),
          bottom: twips(margin.bottom.is),
          left: twips(margin.left.is),
          right: twips(margin.right.is),
          header: twips(10),
          footer: twips(10),
        },
        ...(first ? {} : { pageNumbers: { start: 1 } }),
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({ children: [] })] }) },
  }
}

function letterhead(paper: OfficialDocument): FileChild {
  const { superior, body: issuer } = paper.issuer
  const left = [...(superior === null ? [] : [centred('superior', superior)]), centred('issuer', issuer), lineUnder('issuer', issuer, LEFT)]
  const right = [centred('nation', NATION), centred('motto', MOTTO), thinLine(MOTTO_WIDTH, RIGHT)]
  const number = [
    centred('number', paper.number, { spacing: { before: 120 } }),
    ...(paper.kind === null ? [centred('letterSubject', paper.subject, { spacing: { before: 120 } })] : []),
  ]
  return sideBySide(
    [LEFT, RIGHT],
    [
      [left, right],
      [number, [centred('placeAndDay', paper.placeAndDay, { spacing: { before: 120 } })]],
    ],
  )
}

function head(paper: OfficialDocument): FileChild[] {
  return [
    ...(paper.bare ? [] : [letterhead(paper)]),
    ...(paper.kind === null
      ? []
      : [
          centred('kind', paper.kind, { spacing: { before: 280 } }),
          centred('subject', paper.subject),
          lineUnder('subject', paper.subject, TEXT_WIDTH),
        ]),
    new Paragraph({ children: [] }),
    ...addressees(paper.addressees),
    ...paper.bases.map((basis) => body('basis', basis)),
  ]
}

function addressees(names: readonly string[]): Paragraph[] {
  const [only] = names
  if (only === undefined) return []
  if (names.length === 1) return [centred('addressee', `Kính gửi: ${only}.`, { spacing: { after: 120 } })]
  const indent = { left: twips(30) }
  const deeper = { left: twips(40) }
  return [
    body('addressee', 'Kính gửi:', { indent }),
    ...names.map((name, n) => body('addressee', `- ${name}${n + 1 === names.length ? '.' : ';'}`, { indent: deeper })),
  ]
}

function printed(block: Block, width: number): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      // A sentence that opens a list never stands alone at the foot of a page.
      return [body('body', block.text, block.text.endsWith(':') ? { keepNext: true } : {})]
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level],
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: twips(10) },
          keepNext: true,
          spacing: { before: twipsOfPoints(ABOVE[block.level]), after: twipsOfPoints(BODY.between.is) },
          children: [new TextRun({ text: `${block.label} ${block.text}` })],
        }),
      ]
    case 'item':
      return [body('body', `${block.mark} ${block.text}`)]
    case 'table':
      return drawnTable(block, width)
    case 'chart':
      return drawnChart(block)
  }
}

/** Room for hand and seal: five empty lines. */
const room = () => Array.from({ length: 5 }, () => centred('authority', ''))

/** Two by two, each with room for a hand. */
function partiesSigned(parties: readonly Party[]): FileChild[] {
  const half = Math.round(TEXT_WIDTH / 2)
  const signed = (party: Party | undefined) =>
    party ? [centred('authority', party.head), centred('basis', party.hint), ...room(), centred('name', party.name)] : []
  const rows = parties.flatMap((party, n) => (n % 2 === 0 ? [[signed(party), signed(parties[n + 1])] as const] : []))
  return rows.length === 0 ? [] : [new Paragraph({ keepNext: true, children: [] }), sideBySide([half, TEXT_WIDTH - half], rows)]
}

function foot(paper: OfficialDocument): FileChild[] {
  const half = Math.round(TEXT_WIDTH / 2)
  const recipients =
    paper.recipients.length === 0
      ? []
      : [leftward('recipientsHead', 'Nơi nhận:'), ...paper.recipients.map((to) => leftward('recipients', `- ${to}`))]
  const { authority, name } = paper.signature
  const signature = [...authority.map((line) => centred('authority', line)), ...room(), ...(name === null ? [] : [centred('name', name)])]
  return [
    ...partiesSigned(paper.parties ?? []),
    ...(hasFoot(paper)
      ? [new Paragraph({ keepNext: true, children: [] }), sideBySide([half, TEXT_WIDTH - half], [[recipients, signature]])]
      : []),
  ]
}

const annexSection = (annex: Annex): ISectionOptions => ({
  ...section(annex.landscape, false),
  children: [
    centred('annexLabel', annex.label),
    centred('annexTitle', annex.title),
    ...(annex.note === '' ? [] : [centred('basis', annex.note)]),
    new Paragraph({ children: [] }),
    ...annex.blocks.flatMap((block) => printed(block, annex.landscape ? LANDSCAPE_WIDTH : TEXT_WIDTH)),
  ],
})
