import { STAGES } from '@songhanh/core/work/money/money-line'
import { sourceKey } from '@songhanh/core/work/money/totals'
import { writeTables } from '@songhanh/papers/sheet/write-workbook'
import type { Line, MoneyPage } from './queries.ts'
import type { MoneyWords } from './words.ts'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MILLION = 1_000_000

const cellOf = (amount: Line['amounts']['given'], words: MoneyWords) =>
  amount === null ? null : amount.kind === 'dong' ? amount.dong / MILLION : words.notSeparate

/** The sum of a stage; an empty cell where no line of it is known. */
const sumOf = ({ dong, notSeparate, missing }: MoneyPage['totals'][number]['stages']['given'], lines: number) =>
  notSeparate + missing < lines ? dong / MILLION : null

/** The lines of a year as an Excel file, one sheet a kind of money, so that nobody adds the two up there either. */
export async function moneyWorkbook({ year, lines, totals }: MoneyPage, words: MoneyWords): Promise<Blob> {
  const sheets = totals
    .filter((total) => total.lines > 0)
    .map(({ purpose, lines: count, stages }) => ({
      name: words.purposes[purpose],
      title: [`${words.title} ${year}: ${words.purposes[purpose]}`, words.inMillions],
      columns: [
        { head: words.columns.body, width: 36 },
        { head: words.columns.source, width: 26 },
        { head: words.form.donor, width: 24 },
        { head: words.columns.task, width: 36 },
        ...STAGES.map((stage) => ({ head: words.stages[stage], width: 16, decimals: 3 })),
        { head: words.columns.note, width: 30 },
      ],
      rows: [
        ...lines
          .filter(({ line }) => line.purpose === purpose)
          .map(({ seat, line }) => [
            seat.name,
            words.sources[sourceKey(line.source)],
            line.source.kind === 'mobilised' ? line.source.donor : null,
            line.task?.words ?? null,
            ...STAGES.map((stage) => cellOf(line.amounts[stage], words)),
            line.note,
          ]),
        [words.total(count), null, null, null, ...STAGES.map((stage) => sumOf(stages[stage], count)), null],
      ],
    }))
  const bytes = await writeTables(sheets)
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: WORKBOOK })
}
