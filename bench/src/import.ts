/** A file of figures taken in over HTTP with its checks and its lines of the ledger, beside a plain COPY of the same rows. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { copyRows } from './copy.ts'
import { databaseSeconds, secondsSince } from './database-seconds.ts'
import type { Figure } from './figure.ts'
import type { Parcel, Receipt } from './sender.ts'
import { CELLS, provincePlace, type ProvincePlace } from './province-place.ts'
import { WHO } from './province-server.ts'

const COMMUNES = 98
/** What is measured, in values, with its promises. */
const SIZES = [
  { values: 100_000, seconds: 5, megabytes: 300 },
  { values: 1_000_000, seconds: 60, megabytes: 400 },
]
const MOST = Number(process.env['BENCH_VALUES'] ?? 1_000_000)
const SENDER = fileURLToPath(new URL('sender.ts', import.meta.url))

/** What stands in a cell: for every form and cell another number, a yes where one is asked. */
const valueOf = (form: number, cell: number, yesNo: boolean) => (yesNo ? '1' : String(20 + ((form * 31 + cell * 7) % 9000)))

/** A file with every cell of these forms. */
async function fileOf(folder: string, { elements, yesNo }: ProvincePlace, forms: readonly string[]): Promise<string> {
  const path = join(folder, `${forms.length}.csv`)
  function* lines() {
    yield 'form;element;value\n'
    for (const [f, form] of forms.entries())
      yield elements.map((element, e) => `${form};${element};${valueOf(f, e, yesNo.has(element))}\n`).join('')
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
  return path
}

async function importOf(on: ProvincePlace, folder: string, forms: readonly string[]) {
  const sender = fork(SENDER)
  const parcel: Parcel = {
    url: `${on.url}/api/figures/import`,
    path: await fileOf(folder, on, forms),
    headers: { [WHO]: on.importer, 'idempotency-key': `bench-import-${forms.length}` },
  }
  const { megabytes: before } = await on.taken()
  const database = await databaseSeconds(on.admin)
  sender.send(parcel)
  const [receipt] = (await once(sender, 'message')) as [Receipt]
  if (receipt.status !== 200) throw new Error(receipt.said.slice(0, 500))
  const { fresh } = JSON.parse(receipt.said) as { fresh: number }
  return { ...(await on.taken()), seconds: receipt.seconds, fresh, before, database: await secondsSince(database, on.admin) }
}

async function copyOf({ admin, elements, yesNo }: ProvincePlace, forms: readonly string[]): Promise<number> {
  await admin.query('CREATE TEMP TABLE copied (form uuid, element text, value numeric, kind json, data_year integer)')
  let ms = 0
  for (let at = 0; at < forms.length; at += 1000)
    ms += await copyRows(
      admin,
      'copied',
      forms
        .slice(at, at + 1000)
        .flatMap((form, f) =>
          elements.map((element, e) => [form, element, valueOf(at + f, e, yesNo.has(element)), '{"kind":"administrative"}', '2025']),
        ),
    )
  await admin.query('DROP TABLE copied')
  return ms / 1000
}

/** Files of a hundred thousand and of a million values, each into forms nobody has touched. */
export async function imports(): Promise<Figure[]> {
  const sizes = SIZES.filter(({ values }) => values <= MOST)
  const rounds = sizes.reduce((sum, { values }) => sum + Math.ceil(values / CELLS / COMMUNES), 0)
  const on = await provincePlace({ provinces: 1, communes: COMMUNES, years: 0, open: rounds })
  const folder = await mkdtemp(join(tmpdir(), 'songhanh-bench-import-'))
  try {
    const figures: Figure[] = []
    let from = 0
    for (const { values, seconds, megabytes } of sizes) {
      const forms = on.typists.slice(from, (from += Math.ceil(values / CELLS))).map(({ formId }) => formId)
      const done = await importOf(on, folder, forms)
      figures.push(
        { what: `${done.fresh} values taken in from one file`, value: done.seconds, unit: 's', wanted: seconds },
        { what: 'processor time of the server alone, without its database', value: done.processorSeconds, unit: 's', wanted: null },
        { what: 'processor time of its database', value: done.database, unit: 's', wanted: null },
        { what: 'statements of the request', value: done.statements, unit: '', wanted: null },
        {
          what: 'the most memory of the server, a process of its own, meanwhile',
          value: done.mostMegabytes,
          unit: 'MB',
          wanted: megabytes,
        },
        { what: 'its memory before', value: done.before, unit: 'MB', wanted: null },
        { what: 'the same, in plain COPYs of the rows', value: done.seconds / (await copyOf(on, forms)), unit: '×', wanted: null },
      )
    }
    return figures
  } finally {
    await rm(folder, { recursive: true, force: true })
    await on.stop()
  }
}
