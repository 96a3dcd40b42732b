/** The worker that keeps the sums of a plan: it takes what waits on the list, adds up anew what those senders answered, and joins their years. */
import { decimalText } from '@songhanh/core/basics/decimal'
import { EMPTY_TALLY, type Tally } from '@songhanh/core/indicators/tally'
import { sumsOf } from '@songhanh/core/progress/measure'
import { toJson } from '../collection/figure-json.ts'
import type { Writing } from '../platform/database.ts'
import type { Place } from '../platform/place.ts'
import { acceptedCells, yearsOf, type AcceptedCell } from './cells.ts'
import { allLinked, readLinked, type Linked } from './linked.ts'

/** How many entries of the list are taken in one transaction. */
const PIECE = 10_000
/** A whole plan with all its years may take longer than a request may. */
const PATIENCE_MS = 300_000

interface Waiting {
  readonly plan: string
  readonly year: number | null
  readonly sender: string | null
}

interface Work {
  readonly w: Writing
  readonly placeId: string
  readonly plan: string
  readonly linked: ReadonlyMap<string, Linked>
}

/** What the cells of one sender add to a measure in a year, as a row. */
function partRow(measure: string, sender: string, tally: Tally, published: AcceptedCell['figure'] | null) {
  return {
    measure,
    sender,
    numerator: decimalText(tally.numerator),
    denominator: decimalText(tally.denominator),
    reported: tally.reported,
    gap: tally.gaps[0]?.reason ?? null,
    asked: tally.asked,
    kinds: tally.kinds,
    dataYears: tally.dataYears,
    published: published && toJson(published),
  }
}

const partsFrom = (cells: readonly AcceptedCell[], linked: ReadonlyMap<string, Linked>) =>
  [...Map.groupBy(cells, (cell) => cell.sender)].flatMap(([sender, own]) =>
    [...linked].flatMap(([measure, one]) =>
      yearsOf(own, one.indicator, one.elements).map((year) =>
        partRow(measure, sender, year.parts.length > 0 ? sumsOf(one, year).tally : EMPTY_TALLY, year.published),
      ),
    ),
  )

/** Adds up one year of some senders, or of all of them where none are named, and joins the year. */
async function remakeYear({ w, placeId, plan, linked }: Work, year: number, senders: readonly string[] | null): Promise<void> {
  const cells = await acceptedCells(w, plan, { years: [year], ...(senders ? { senders } : {}) }, 'cells_of')
  await w.query(
    'DELETE FROM progress_part WHERE place_id = $1 AND plan_id = $2 AND year = $3 AND ($4::text[] IS NULL OR sender = ANY($4))',
    [placeId, plan, year, senders],
  )
  await w.query(
    `INSERT INTO progress_part (place_id, plan_id, year, measure, sender, numerator, denominator, reported, gap, asked, kinds, data_years, published)
     SELECT $1, $2, $3, measure, sender, numerator, denominator, reported, gap, asked, kinds, "dataYears", published
     FROM json_to_recordset($4) AS p(measure text, sender text, numerator numeric, denominator numeric, reported integer, gap text, asked text[], kinds text[],
       "dataYears" integer[], published json)`,
    [placeId, plan, year, JSON.stringify(partsFrom(cells, linked))],
  )
  await w.query('DELETE FROM progress_sum WHERE place_id = $1 AND plan_id = $2 AND year = $3', [placeId, plan, year])
  await w.query(
    `INSERT INTO progress_sum (place_id, plan_id, year, measure, numerator, denominator, reported, gaps, asked, kinds, data_years, published)
     SELECT $1, $2, year, measure, numerator, denominator, reported, gaps, asked, kinds, data_years, published FROM joined_parts($2, ARRAY[$3::integer])`,
    [placeId, plan, year],
  )
}

/** Every year the plan was ever asked for; what was kept of others goes. */
async function remakePlan(work: Work): Promise<void> {
  const { w, placeId, plan } = work
  const years = await w.query<{ year: number }>(
    `SELECT DISTINCT period::integer AS year FROM round WHERE place_id = $1 AND plan_id = $2 AND period ~ '^[0-9]{4}$'`,
    [placeId, plan],
  )
  await w.query('DELETE FROM progress_part WHERE place_id = $1 AND plan_id = $2', [placeId, plan])
  await w.query('DELETE FROM progress_sum WHERE place_id = $1 AND plan_id = $2', [placeId, plan])
  for (const { year } of years) await remakeYear(work, year, null)
}

async function takePiece(w: Writing, placeId: string): Promise<number> {
  const [lock] = await w.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got', [`roll up ${placeId}`])
  if (!lock?.got) return 0
  // Taken off the list before the cells are read: who changes one of them meanwhile stands on the list again.
  const waiting = await w.query<Waiting>(
    `DELETE FROM progress_stale WHERE place_id = $1 AND id IN (SELECT id FROM progress_stale WHERE place_id = $1 LIMIT ${PIECE})
     RETURNING plan_id AS plan, year, sender`,
    [placeId],
  )
  for (const [plan, ofPlan] of Map.groupBy(waiting, (one) => one.plan)) {
    const work: Work = { w, placeId, plan, linked: allLinked(await readLinked(w, plan, { placeId })) }
    if (ofPlan.some(({ year }) => year === null)) await remakePlan(work)
    else
      for (const [year, ofYear] of Map.groupBy(ofPlan, (one) => one.year as number))
        await remakeYear(work, year, [...new Set(ofYear.map((one) => one.sender as string))])
  }
  return waiting.length
}

/** Adds up everything that waits; answers how many entries of the list. One worker at a time: a second finds nothing. */
export async function rollUp(place: Place): Promise<number> {
  let done = 0
  for (;;) {
    const piece = await place.worker.transaction({ readOnly: false, session: null, placeId: place.id, timeoutMs: PATIENCE_MS }, (w) =>
      takePiece(w, place.id),
    )
    done += piece
    if (piece < PIECE) return done
  }
}
