/** Loads what a report is composed from: the board's own measures with their communes, who has sent, and the plan. */
import { parseDecimal, type Decimal } from '@songhanh/core/basics/decimal'
import { periodKey, type Period, type Window } from '@songhanh/core/basics/period'
import { matrixOf } from '@songhanh/core/collection/completeness'
import { halfYear } from '@songhanh/core/progress/half-year'
import { total } from '@songhanh/core/indicators/roll-up'
import { sensitivityOf } from '@songhanh/core/indicators/sensitivity'
import type { IndicatorFigure } from '@songhanh/core/indicators/tally'
import { placeKey } from '@songhanh/core/people/seat'
import type { PlanContent, Target } from '@songhanh/core/plans/content'
import { currentEdition, type Edition } from '@songhanh/core/plans/edition'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import type { DifficultyFact, MeasureFact, ReportFacts, ReportKind, RoundFact, WorkFact } from '@songhanh/core/reports/facts'
import { registersTold, type ReportedEntry } from '@songhanh/core/reports/register-facts'
import { lastYearTold, periodsOf, reportWindow, reportYears } from '@songhanh/core/reports/report-window'
import type { MoneyLine } from '@songhanh/core/work/money/money-line'
import { totalsOf } from '@songhanh/core/work/money/totals'
import { communeWords } from '@songhanh/core/units/commune-words'
import { unitNameOf } from '@songhanh/words/vi/report-form'
import { owedOf } from '../collection/rounds.ts'
import { readNames, readRounds } from '../collection/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { readEditions, readObligors } from '../plans/store.ts'
import { linkedTo, load, resultOf, type Linked, type Loaded } from '../progress/board.ts'
import { cellsWithin, yearsOf, type AcceptedCell } from '../progress/cells.ts'
import { headCountsOf } from '../progress/explanation.ts'
import { readRows } from '../work/difficulties/store.ts'
import { readTasks, type TasksOfPlan } from '../work/tasks/store.ts'

const NOBODY: IndicatorFigure = { known: false, reason: 'not-reported', coverage: { reported: 0, asked: 0, gaps: [] } }

const unlinked = (target: Target): MeasureFact => ({
  target,
  linked: false,
  half: null,
  unit: target.unit,
  places: 1,
  yesNo: false,
  sensitivity: 'ordinary',
  figure: NOBODY,
  sameHalf: null,
  pooledOver: 1,
  pooling: null,
  askedOf: 'communes-and-bodies',
  madeOf: { kind: 'value' },
  communes: communeWords([]),
  rule: null,
  assessment: null,
  series: [],
  partialYears: [],
  borrowedYears: [],
  unknownYears: [],
  headCounts: [],
  byCommune: [],
})

const isCommune = (seat: string) => seat.startsWith('unit:')

function byCommune(
  cells: readonly AcceptedCell[],
  { catalogue, indicator, reading, elements }: Linked,
  year: number,
  names: ReadonlyMap<string, string>,
) {
  const parts =
    yearsOf(cells, indicator, elements)
      .find((one) => one.year === year)
      ?.parts.filter(({ unit }) => isCommune(unit)) ?? []
  return [...Map.groupBy(parts, ({ unit }) => unit)].map(([unit, own]) => ({
    commune: unitNameOf(names.get(unit) ?? unit),
    figure: total(catalogue, indicator, own, reading),
  }))
}

/** Those of whom the years have cells: after a merger others than the year before. Of years without cells those that stood in the last of them. */
function communesIn(
  { communesOf }: Loaded,
  cells: readonly AcceptedCell[],
  { from, to }: { readonly from: number; readonly to: number },
  names: ReadonlyMap<string, string>,
): string {
  const seats = new Set(cells.filter(({ year, sender }) => from <= year && year <= to && isCommune(sender)).map(({ sender }) => sender))
  return seats.size === 0 ? communesOf(to) : communeWords([...seats].map((seat) => unitNameOf(names.get(seat) ?? seat)))
}

/** What a round of the half year told: in place of yearly figures, where it asked for the measure; nothing of it where it did not. */
function ofHalf({ now, before }: Halves, linked: Linked, target: Target, year: number): Partial<MeasureFact> {
  const told = (cells: readonly AcceptedCell[], of: number) => {
    const own = yearsOf(cells, linked.indicator, linked.elements).find((one) => one.year === of)
    return own && halfYear({ ...linked, target }, own)
  }
  const result = told(now, year)
  if (!result) return { half: 'not-asked', headCounts: [] }
  return { ...result, half: 'asked', sameHalf: told(before, year - 1)?.figure ?? null, pooledOver: 1, pooling: null }
}

function measureOf(
  told: Told,
  target: Target,
  year: number,
  names: ReadonlyMap<string, string>,
  communesFrom: (from: number) => string,
): MeasureFact {
  const { loaded, half } = told
  const linked = linkedTo(loaded, target.code)
  if (!linked) return unlinked(target)
  const { indicator, elements } = linked
  const { figure, pooledOver, pooling, askedOf, madeOf, rule, assessment, series, partialYears, borrowedYears, unknownYears } = resultOf(
    loaded,
    target,
    linked,
    year,
  )
  const cells = half?.now ?? loaded.cells
  const ofYear = cells.filter((cell) => cell.year === year && elements.includes(cell.element))
  return {
    target,
    linked: true,
    half: null,
    unit: indicator.unitOfMeasure.vi,
    places: indicator.places,
    yesNo: indicator.calculation.kind === 'yes-no',
    sensitivity: sensitivityOf(linked.catalogue, indicator),
    figure,
    sameHalf: null,
    pooledOver,
    pooling,
    askedOf,
    madeOf,
    // Who was asked over several years is counted over all of them.
    communes: communesFrom(half || pooling === null ? year : year - pooling.need + 1),
    rule,
    assessment,
    series,
    partialYears,
    borrowedYears,
    unknownYears,
    headCounts: headCountsOf(linked, ofYear).map(({ name, counts }) => ({
      name,
      counts: counts && { women: parseDecimal(counts.women) as Decimal, men: parseDecimal(counts.men) as Decimal },
    })),
    byCommune: byCommune(cells, linked, year, names),
    ...(half && ofHalf(half, linked, target, year)),
  }
}

async function roundsOf(r: Reading, planId: string, periods: readonly Period[], by: Asking): Promise<readonly RoundFact[]> {
  const keys = periods.map(periodKey)
  const rounds = (await readRounds(r, by))
    .filter((round) => round.planId === planId && keys.includes(periodKey(round.period)))
    .toSorted((a, b) => keys.indexOf(periodKey(a.period)) - keys.indexOf(periodKey(b.period)))
  const owed = await owedOf(
    r,
    rounds.map(({ id }) => id),
    by,
  )
  const names = await readNames(r, [...new Set(owed.map(({ sender }) => sender))], [], by)
  return rounds.map((round) => {
    const matrix = matrixOf(
      owed.filter((one) => one.roundId === round.id),
      round.due,
      by.businessDay,
    )
    const silent = matrix.lines.filter(({ cells }) => cells.some(({ state }) => state !== 'accepted'))
    return {
      name: round.name,
      year: 'year' in round.period ? round.period.year : round.period.to,
      closing: round.closing,
      due: round.due,
      owed: matrix.owed,
      accepted: matrix.accepted,
      late: matrix.late,
      silent: silent.map(({ sender }) => names.get(sender) ?? sender),
    }
  })
}

/** Difficulties raised in the days of the report, in the order they were raised. */
async function difficultiesOf(r: Reading, { from, to }: Window, by: Asking): Promise<readonly DifficultyFact[]> {
  const raised = (await readRows(r, by)).filter(({ raisedOn }) => from <= raisedOn && raisedOn <= to)
  return raised.toSorted((a, b) => (a.raisedOn < b.raisedOn ? -1 : 1)).map(({ id, text, cause }) => ({ id, text, cause }))
}

/** What the registers say of the days of a report, but for those of violence. */
async function registersOf(r: Reading, registers: readonly RegisterDeclaration[], { from, to }: Window, by: Asking) {
  const entries = await r.query<ReportedEntry>(
    `SELECT id, register, dated, "values", keeper = $2 AS own FROM register_entry
     WHERE place_id = $1 AND NOT withdrawn AND NOT counts_only AND dated BETWEEN $3 AND $4 ORDER BY dated, id`,
    [by.placeId, placeKey(by.placeId), from, to],
  )
  const kept = await r.query<{ register: string }>(
    'SELECT DISTINCT register FROM register_entry WHERE place_id = $1 AND NOT withdrawn AND NOT counts_only',
    [by.placeId],
  )
  return registersTold(registers, entries, new Set(kept.map(({ register }) => register)))
}

async function moneyOf(r: Reading, { from, to }: { readonly from: number; readonly to: number }, by: Asking) {
  const rows = await r.query<{ line: MoneyLine }>('SELECT line FROM money_line WHERE place_id = $1 AND year BETWEEN $2 AND $3', [
    by.placeId,
    from,
    to,
  ])
  return totalsOf(rows.map(({ line }) => line))
}

/** A task as a report tells of it. */
export function workFact({ plan, task }: TasksOfPlan['tasks'][number], years: { readonly from: number; readonly to: number }): WorkFact {
  const isTold = ({ year }: { readonly year: number }) => years.from <= year && year <= years.to
  const last = task.reports.findLast(isTold)
  return {
    id: plan.id,
    kind: plan.kind,
    num: plan.num,
    text: plan.text,
    bearers: plan.bearers,
    state: last?.state ?? null,
    note: last && last.note !== '' ? last.note : null,
    documents: task.documents.filter(isTold).map(({ what, document }) => ({ what, ...document })),
  }
}

async function workOf(
  r: Reading,
  planId: string,
  years: { readonly from: number; readonly to: number },
  by: Asking,
): Promise<readonly WorkFact[]> {
  const found = await readTasks(r, planId, by)
  return (found?.tasks ?? []).map((one) => workFact(one, years))
}

/** The plan as the head of a report names it. */
export function planFact({ issue }: Pick<Edition, 'issue'>, { letterhead }: PlanContent, obligors: number): ReportFacts['plan'] {
  const { docType, title, period, issuer } = letterhead
  const numbered = issue?.numbered ? issue : null
  return {
    docType,
    title,
    issuer: issuer.body,
    number: numbered?.number ?? null,
    signedOn: numbered?.signedOn ?? null,
    from: period?.from ?? null,
    to: period?.to ?? null,
    obligors,
  }
}

export interface AskedReport {
  readonly planId: string
  readonly kind: ReportKind
  readonly year: number
}

type Results = Pick<ReportFacts, 'kind' | 'issuer' | 'plan' | 'year' | 'objectives' | 'measures'>

/** The same without the figures of later years: they are not what the report speaks of. */
const toldUpTo = (loaded: Loaded, year: number): Loaded => ({
  ...loaded,
  cells: loaded.cells.filter((cell) => cell.year <= year),
  sums: new Map([...loaded.sums].map(([code, years]) => [code, years.filter((one) => one.year <= year)])),
})

/** The cells of rounds of half a year alone, and of the same half of the year before. */
interface Halves {
  readonly now: readonly AcceptedCell[]
  readonly before: readonly AcceptedCell[]
}

/** What a report tells figures of: those of years, and in half a year those of its own rounds, which are never added to them. */
interface Told {
  readonly loaded: Loaded
  readonly half: Halves | null
}

async function toldIn(r: Reading, all: Loaded, { planId, kind, year }: AskedReport): Promise<Told> {
  const loaded = toldUpTo(all, lastYearTold(kind, year))
  if (kind !== 'half-year') return { loaded, half: null }
  const ofHalf = (of: number) => cellsWithin(r, planId, { kind: 'half', year: of, half: 1 })
  return { loaded, half: { now: await ofHalf(year), before: await ofHalf(year - 1) } }
}

/** Every measure of a plan as a report of the year tells it; null where the place has no such plan. */
export async function readResults(r: Reading, asked: AskedReport, by: Asking): Promise<Results | null> {
  const all = await load(r, asked.planId, by)
  const edition = currentEdition((await readEditions(r, asked.planId, by)) ?? [])
  return all && edition ? resultsOf(r, await toldIn(r, all, asked), edition, asked, by) : null
}

async function resultsOf(r: Reading, told: Told, edition: Edition, { kind, year }: AskedReport, by: Asking): Promise<Results> {
  const { content } = told.loaded
  const cells = told.half?.now ?? told.loaded.cells
  const { issuer } = content.letterhead
  const seats = [...new Set(cells.map(({ sender }) => sender))].filter(isCommune)
  const names = await readNames(r, seats, [], by)
  const communesFrom = (from: number) => communesIn(told.loaded, cells, { from, to: year }, names)
  return {
    kind,
    year,
    issuer: { body: issuer.body, level: issuer.level },
    plan: planFact(edition, content, (await readObligors(r, edition.id, by)).length),
    objectives: content.objectives.map(({ code, heading }) => ({ code, heading })),
    measures: content.targets.map((target) => measureOf(told, target, year, names, communesFrom)),
  }
}

/** The facts of a year; null where the place has no such plan. */
export async function readReportFacts(
  r: Reading,
  registers: readonly RegisterDeclaration[],
  asked: AskedReport,
  by: Asking,
): Promise<ReportFacts | null> {
  const all = await load(r, asked.planId, by)
  const edition = currentEdition((await readEditions(r, asked.planId, by)) ?? [])
  if (!all || !edition) return null
  const { content } = all
  const from = content.letterhead.period?.from ?? null
  const window = reportWindow(asked.kind, asked.year, from)
  const entered = await registersOf(r, registers, window, by)
  return {
    ...(await resultsOf(r, await toldIn(r, all, asked), edition, asked, by)),
    day: by.businessDay,
    generalObjective: content.generalObjective?.text ?? null,
    rounds: await roundsOf(r, asked.planId, periodsOf(asked.kind, asked.year, from), by),
    tasks: content.tasks,
    work: await workOf(r, asked.planId, reportYears(asked.kind, asked.year, from), by),
    registers: entered.registers,
    registerLines: entered.lines,
    money: await moneyOf(r, reportYears(asked.kind, asked.year, from), by),
    difficulties: await difficultiesOf(r, window, by),
  }
}
