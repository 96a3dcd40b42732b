/** The drawings of a report as data, each with a sentence that says what it shows: they are drawn where there is a hand for it. */
import { approximate, formatDecimal, type Decimal } from '../basics/decimal.ts'
import { heldAgainst } from '../progress/bound.ts'
import type { MeasureFact, ReportFacts } from './facts.ts'
import { gathering, printable, type Ref } from './piece.ts'
import { printedValue, unitPut } from './measure-text.ts'
import type { ReportWords } from './report-words.ts'
import { saidPeriod } from './said-period.ts'
import type { ReportChart } from './report.ts'
import { knownHeadCounts, saidGap, type KnownHeadCount } from './head-counts.ts'
import { isBeforeDue, VERDICTS, verdictOf } from './verdict.ts'

const FEWEST_BARS = 2
const FEWEST_YEARS = 3

/** The value of the plan a figure is held against; null where it asks for none that can be drawn. */
function targetOf({ rule, figure }: MeasureFact): number | null {
  if (rule === null || typeof rule === 'string' || !figure.known) return null
  const against = heldAgainst(rule.bound, figure.exact)
  return against && approximate(against)
}

type Of = Pick<ReportFacts, 'kind' | 'year'>

/** The title of a drawing of what the report tells figures of: the year, or its first half. */
function titleOf(words: { readonly title: (number: string, span: string) => string }, number: number, of: Of, say: ReportWords) {
  const g = gathering()
  return g.read(words.title(g.put(String(number), { kind: 'count', of: 'charts' }), saidPeriod(of, say, g)))
}

/** Of half a year only what may be held against what the plan asks for. */
const isHeld = ({ half, rule }: MeasureFact): boolean => half === null || rule !== null

function bars(facts: ReportFacts, say: ReportWords, number: number): ReportChart | null {
  const shown = facts.measures.flatMap((m) =>
    m.unit === '%' && !m.yesNo && m.figure.known && isHeld(m) ? [{ m, value: printedValue(m) ?? m.figure.value, target: targetOf(m) }] : [],
  )
  if (shown.length < FEWEST_BARS) return null
  const g = gathering()
  const said = shown.map(({ m, value, target }) => {
    const ref = (kind: 'figure' | 'bound'): Ref => ({ kind, measure: m.target.code, year: facts.year })
    return {
      code: g.put(m.target.code, { kind: 'quoted' }),
      value: g.put(formatDecimal(value), ref('figure')),
      asks: target === null ? null : g.put(say.asks(m.target), ref('bound')),
    }
  })
  return {
    kind: 'chart',
    key: 'chart.bars',
    alternative: g.read(say.chart.bars.alternative(said)),
    title: titleOf(say.chart.bars, number, facts, say),
    drawing: {
      kind: 'bars',
      bars: shown.map(({ m, value, target }) => ({
        label: m.target.code,
        value: approximate(value),
        written: formatDecimal(value),
        target,
      })),
    },
  }
}

function panels(facts: ReportFacts, say: ReportWords, number: number): ReportChart | null {
  const shown = facts.measures.flatMap((m) => {
    const points = m.series.filter(({ year }) => year <= facts.year)
    return !m.yesNo && m.pooledOver === 1 && points.length >= FEWEST_YEARS ? [{ m, points }] : []
  })
  if (shown.length === 0) return null
  const ofWay = gathering()
  const lastYear = Math.max(...shown.flatMap(({ points }) => points.map(({ year }) => year)))
  const g = gathering()
  const point = (m: MeasureFact, at: { readonly year: number; readonly value: Decimal } | undefined) => ({
    year: g.put(String(at?.year ?? ''), { kind: 'quoted' }),
    value: g.put(at ? formatDecimal(at.value) : '', { kind: 'figure', measure: m.target.code, year: at?.year ?? facts.year }),
  })
  const said = shown.map(({ m, points }) => ({
    code: g.put(m.target.code, { kind: 'quoted' }),
    first: point(m, points[0]),
    last: point(m, points.at(-1)),
    unit: unitPut(m, g),
  }))
  return {
    kind: 'chart',
    key: 'chart.panels',
    alternative: g.read(say.chart.panels.alternative(said)),
    title: ofWay.read(
      say.chart.panels.title(ofWay.put(String(number), { kind: 'count', of: 'charts' }), ofWay.put(String(lastYear), { kind: 'quoted' })),
    ),
    drawing: {
      kind: 'panels',
      panels: shown.map(({ m, points }) => ({
        label: m.target.code,
        points: points.map(({ year, value }) => ({ year, value: approximate(value), written: formatDecimal(value) })),
        target: targetOf(m),
      })),
    },
  }
}

/** Measures by how they were judged; verdicts that read alike on paper are counted together. */
function verdictCounts(facts: ReportFacts, say: ReportWords, number: number): ReportChart | null {
  const shown = countsByVerdict(facts, say)
  if (shown.length < FEWEST_BARS || isBeforeDue(facts)) return null
  const g = gathering()
  const said = shown.map(({ word, found }) => ({ word, count: g.put(String(found), { kind: 'count', of: 'verdicts' }) }))
  return {
    kind: 'chart',
    key: 'chart.verdicts',
    alternative: g.read(say.chart.verdicts.alternative(said)),
    title: titleOf(say.chart.verdicts, number, facts, say),
    drawing: { kind: 'counts', bars: shown.map(({ word, found }) => ({ label: word, value: found, written: String(found) })) },
  }
}

/** How many measures each word of judgement stands at, in the order the words are listed; words of none are left out. */
export const countsByVerdict = ({ measures }: Pick<ReportFacts, 'measures'>, say: ReportWords) =>
  [...new Set(VERDICTS.map((verdict) => say.verdicts[verdict]))].flatMap((word) => {
    const found = measures.filter((m) => say.verdicts[verdictOf(m)] === word).length
    return found === 0 ? [] : [{ word, found }]
  })

/** Women and men of every head count that is known whole, as the text tells them. */
const splits = (facts: ReportFacts, say: ReportWords, number: number) => splitsOf(knownHeadCounts(facts), facts, say, number)

/** Women and men of these head counts; null where there are none. */
export function splitsOf(shown: readonly KnownHeadCount[], of: Of, say: ReportWords, number: number): ReportChart | null {
  if (shown.length === 0) return null
  const g = gathering()
  const said = shown.map((one) => saidGap(one, g))
  const words = say.chart.splits
  return {
    kind: 'chart',
    key: 'chart.splits',
    alternative: g.read(words.alternative(said)),
    title: titleOf(words, number, of, say),
    drawing: {
      kind: 'splits',
      sides: words.sides,
      splits: shown.map(({ name, women, men }) => ({
        label: printable(name),
        women: approximate(women),
        men: approximate(men),
        written: words.written(formatDecimal(women), formatDecimal(men)),
      })),
    },
  }
}

export const CHARTS = ['verdicts', 'splits', 'bars', 'panels'] as const
export type ChartName = (typeof CHARTS)[number]

/**
 * The drawings of a report, each by what it shows, numbered in the order they stand: measures by verdict, women and men, percentages beside what the
 * plan asks, and the way of each measure over the years. One with too little to draw is not there.
 */
export function chartsOf(facts: ReportFacts, say: ReportWords): ReadonlyMap<ChartName, ReportChart> {
  const makers = { verdicts: verdictCounts, splits, bars, panels } as const
  const made = new Map<ChartName, ReportChart>()
  for (const name of CHARTS) {
    const chart = makers[name](facts, say, made.size + 1)
    if (chart) made.set(name, chart)
  }
  return made
}
