/** Loads what a report is composed from: the board's own measures with their communes, who has sent, and the plan. */
import { parseDecimal, type Decimal } from '@songhanh/core/basics/decimal'
import { closingWindow, periodKey, yearPeriod } from '@songhanh/core/basics/period'
import { matrixOf } from '@songhanh/core/collection/completeness'
import { total } from '@songhanh/core/indicators/roll-up'
import type { IndicatorFigure } from '@songhanh/core/indicators/tally'
import type { Target } from '@songhanh/core/plans/content'
import { currentEdition } from '@songhanh/core/plans/edition'
import type { DifficultyFact, MeasureFact, ReportFacts, ReportKind, RoundFact } from '@songhanh/core/reports/facts'
import { owedOf } from '../collection/rounds.ts'
import { readNames, readRounds } from '../collection/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { readEditions, readObligors } from '../plans/store.ts'
import { linkedTo, load, resultOf, type Linked, type Loaded } from '../progress/board.ts'
import { yearsOf } from '../progress/cells.ts'
import { headCountsOf } from '../progress/explanation.ts'
import { readRows } from '../work/difficulties/store.ts'

const NOBODY: IndicatorFigure = { known: false, reason: 'not-reported', coverage: { reported: 0, asked: 0, gaps: [] } }

const unlinked = (target: Target): MeasureFact => ({
  target,
  linked: false,
  unit: target.unit,
  places: 1,
  yesNo: false,
  sensitivity: 'ordinary',
  figure: NOBODY,
  pooledOver: 1,
  rule: null,
  assessment: null,
  series: [],
  headCounts: [],
  byCommune: [],
})

const isCommune = (seat: string) => seat.startsWith('unit:')

function byCommune(
  { cells }: Loaded,
  { catalogue, indicator, reading, elements }: Linked,
  year: number,
  names: ReadonlyMap<string, string>,
) {
  const parts =
    yearsOf(cells, indicator, elements)
      .find((one) => one.year === year)
      ?.parts.filter(({ unit }) => isCommune(unit)) ?? []
  return [...Map.groupBy(parts, ({ unit }) => unit)].map(([unit, own]) => ({
    commune: names.get(unit) ?? unit,
    figure: total(catalogue, indicator, own, reading),
  }))
}

function measureOf(loaded: Loaded, target: Target, year: number, names: ReadonlyMap<string, string>): MeasureFact {
  const linked = linkedTo(loaded, target.code)
  if (!linked) return unlinked(target)
  const { indicator, elements } = linked
  const { figure, pooledOver, rule, assessment, series } = resultOf(loaded, target, linked, year)
  const ofYear = loaded.cells.filter((cell) => cell.year === year && elements.includes(cell.element))
  return {
    target,
    linked: true,
    unit: indicator.unitOfMeasure.vi,
    places: indicator.places,
    yesNo: indicator.calculation.kind === 'yes-no',
    sensitivity: indicator.sensitivity,
    figure,
    pooledOver,
    rule,
    assessment,
    series,
    headCounts: headCountsOf(linked, ofYear).map(({ name, counts }) => ({
      name,
      counts: counts && { women: parseDecimal(counts.women) as Decimal, men: parseDecimal(counts.men) as Decimal },
    })),
    byCommune: byCommune(loaded, linked, year, names),
  }
}

async function roundsOf(r: Reading, planId: string, year: number, by: Asking): Promise<readonly RoundFact[]> {
  const rounds = (await readRounds(r, by)).filter(
    (round) => round.planId === planId && periodKey(round.period) === periodKey(yearPeriod(year)),
  )
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
      closing: round.closing,
      due: round.due,
      owed: matrix.owed,
      accepted: matrix.accepted,
      late: matrix.late,
      silent: silent.map(({ sender }) => names.get(sender) ?? sender),
    }
  })
}

/** Difficulties raised in the closing window of the year, in the order they were raised. */
async function difficultiesOf(r: Reading, year: number, by: Asking): Promise<readonly DifficultyFact[]> {
  const { from, to } = closingWindow(yearPeriod(year))
  const raised = (await readRows(r, by)).filter(({ raisedOn }) => from <= raisedOn && raisedOn <= to)
  return raised.toSorted((a, b) => (a.raisedOn < b.raisedOn ? -1 : 1)).map(({ text }) => ({ text, cause: null }))
}

/** The facts of a year; null where the place has no such plan. */
export async function readReportFacts(
  r: Reading,
  asked: { readonly planId: string; readonly kind: ReportKind; readonly year: number },
  by: Asking,
): Promise<ReportFacts | null> {
  const loaded = await load(r, asked.planId, by)
  const edition = currentEdition((await readEditions(r, asked.planId, by)) ?? [])
  if (!loaded || !edition) return null
  const { content } = loaded
  const { letterhead } = content
  const seats = [...new Set(loaded.cells.map(({ sender }) => sender))].filter(isCommune)
  const names = await readNames(r, seats, [], by)
  const issue = edition.issue?.numbered ? edition.issue : null
  return {
    kind: asked.kind,
    year: asked.year,
    day: by.businessDay,
    issuer: { body: letterhead.issuer.body, level: letterhead.issuer.level },
    plan: {
      docType: letterhead.docType,
      title: letterhead.title,
      number: issue?.number ?? null,
      signedOn: issue?.signedOn ?? null,
      from: letterhead.period?.from ?? null,
      to: letterhead.period?.to ?? null,
      obligors: (await readObligors(r, edition.id, by)).length,
    },
    generalObjective: content.generalObjective?.text ?? null,
    objectives: content.objectives.map(({ code, heading }) => ({ code, heading })),
    measures: content.targets.map((target) => measureOf(loaded, target, asked.year, names)),
    rounds: await roundsOf(r, asked.planId, asked.year, by),
    tasks: content.tasks,
    registers: { direction: null, communication: null, training: null, inspection: null },
    money: null,
    difficulties: await difficultiesOf(r, asked.year, by),
  }
}
