/** What fills an office's own template: the same paper that is pressed and written, as texts by the names of its tags. */
import type { PaperForm, PaperNumber } from './as-document.ts'
import type { Block, Chart, OfficialDocument } from './official-document.ts'
import { printable, textOf } from './piece.ts'
import type { Report, ReportTable } from './report.ts'
import { CHART_TAGS, MOST_CELLS, PART_TAGS } from './template-tags.ts'

/** A drawing as it goes into a template: drawn for paper, with the sentence for those who cannot see it. */
export interface TemplatePicture {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly alternative: string
}

/** A text for a field, a drawing for a picture, a list of the same for a loop. */
export interface TemplateData {
  readonly [tag: string]: string | TemplatePicture | readonly TemplateData[]
}

const line = (text: string): TemplateData => ({ dong: text })
const linesOf = (text: string): readonly TemplateData[] => text.split('\n').map(line)

/** A paragraph, heading or item as one line of text; tables and charts stand elsewhere. */
function lineOf(block: Block): readonly TemplateData[] {
  switch (block.kind) {
    case 'paragraph':
      return [line(block.text)]
    case 'heading':
      return [line(`${block.label} ${block.text}`)]
    case 'item':
      return [line(`${block.mark} ${block.text}`)]
    default:
      return []
  }
}

const rowOf = (cells: readonly string[]): TemplateData =>
  Object.fromEntries(Array.from({ length: MOST_CELLS }, (_, n) => [`o${n + 1}`, cells[n] ?? '']))

const tablesOf = (blocks: readonly Block[]): readonly TemplateData[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          {
            tieu_de: block.title,
            ghi_chu: block.note ?? '',
            hang: [rowOf(block.columns.map(({ head }) => head)), ...block.rows.map(({ cells }) => rowOf(cells))],
          },
        ]
      : [],
  )

const pictureOf = ({ svg, width, height, alternative }: Chart): TemplatePicture => ({ svg, width, height, alternative })
const isChart = (block: Block): block is Chart => block.kind === 'chart'
const chartsOf = (blocks: readonly Block[]): readonly TemplateData[] =>
  blocks.filter(isChart).map((chart) => ({ hinh: pictureOf(chart), tieu_de: chart.title, mo_ta: chart.alternative }))

/** The drawings of the body by their own tags: they stand in the paper in the order they stand in the report. */
function chartsByName(report: Report, document: OfficialDocument): TemplateData {
  const keys = report.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [block.key] : [])))
  const charts = document.blocks.filter(isChart)
  return Object.fromEntries(
    Object.entries(CHART_TAGS).map(([name, tag]) => {
      const chart = charts[keys.indexOf(`chart.${name}`)]
      return [tag, chart === undefined ? '' : pictureOf(chart)]
    }),
  )
}

const contentOf = (blocks: readonly Block[]) => ({ doan: blocks.flatMap(lineOf), bang: tablesOf(blocks), bieu_do: chartsOf(blocks) })

interface PrintedPart {
  readonly label: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** The parts of a body, each from its heading to the next; what stands before the first is the opening, what follows the last the closing. */
function partsOf({ blocks }: OfficialDocument): { readonly opening: readonly Block[]; readonly parts: readonly PrintedPart[] } {
  const starts = blocks.flatMap((block, n) => (block.kind === 'heading' && block.level === 1 ? [{ ...block, n }] : []))
  return {
    opening: blocks.slice(0, starts[0]?.n ?? blocks.length),
    parts: starts.map(({ label, text, n }, at) => ({
      label,
      title: text,
      blocks: blocks.slice(n + 1, starts[at + 1]?.n ?? blocks.length),
    })),
  }
}

/** The lines of the table of results that speak of a measure: those of an objective have nothing but its name. */
function measuresOf({ parts }: Report): readonly TemplateData[] {
  const blocks = parts.flatMap((part) => part.blocks)
  const table = blocks.find((block): block is ReportTable => block.kind === 'table' && block.key === 'results.table')
  return (table?.rows ?? []).flatMap(({ cells, strong }) => {
    if (strong) return []
    const [ma, ten, don_vi, ke_hoach, thuc_hien, so_sanh, danh_gia] = Array.from({ length: 7 }, (_, n) => textOf(cells[n] ?? []))
    return [{ ma, ten, don_vi, ke_hoach, thuc_hien, so_sanh, danh_gia } as TemplateData]
  })
}

/** Of the last part the lines of the closing are taken off: a report ends with them, not with a part. */
function withoutClosing(parts: readonly PrintedPart[], closing: readonly string[]): readonly PrintedPart[] {
  return parts.map((part, n) =>
    n + 1 === parts.length ? { ...part, blocks: part.blocks.slice(0, part.blocks.length - closing.length) } : part,
  )
}

const closingOf = ({ closing }: Report): readonly string[] =>
  textOf(closing.pieces)
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')

export function templateData(
  report: Report,
  document: OfficialDocument,
  form: PaperForm,
  given: Pick<PaperNumber, 'number'> | null,
): TemplateData {
  const closing = closingOf(report)
  const { opening, parts: all } = partsOf(document)
  const parts = withoutClosing(all, closing)
  const byName = report.parts.map(({ name }, n) => [PART_TAGS[name], (parts[n]?.blocks ?? []).flatMap(lineOf)] as const)
  return {
    co_quan_chu_quan: document.issuer.superior ?? '',
    co_quan_ban_hanh: document.issuer.body,
    so_ky_hieu: document.number,
    so: given === null ? '' : String(given.number).padStart(2, '0'),
    ky_hieu: printable(form.symbol),
    dia_danh: printable(form.placeName),
    dia_danh_ngay: document.placeAndDay,
    ten_loai: document.kind ?? '',
    trich_yeu: document.subject,
    nam: String(report.year),
    nguoi_ky: document.signature.name ?? '',
    tong_chi_tieu: String(report.figures.filter(({ verdict }) => verdict !== null).length),
    kinh_gui: document.addressees.map(line),
    noi_nhan: document.recipients.map(line),
    quyen_han: document.signature.authority.map(line),
    mo_dau: opening.flatMap(lineOf),
    ket_thuc: closing.flatMap((text) => linesOf(printable(text))),
    ...Object.fromEntries(byName),
    ...chartsByName(report, document),
    bieu_do: chartsOf(document.blocks),
    phan: parts.map(({ label, title, blocks }) => ({ so_phan: label, ten_phan: title, ...contentOf(blocks) })),
    chi_tieu: measuresOf(report),
    phu_luc: document.annexes.map(({ label, title, blocks }) => ({ nhan: label, ten: title, ...contentOf(blocks) })),
  }
}
