/** The drawings of a report as data, each with a sentence that says what it shows: they are drawn where there is a hand for it. */
import { approximate, formatDecimal, type Decimal } from '../basics/decimal.ts'
import { heldAgainst } from '../progress/bound.ts'
import type { MeasureFact, ReportFacts } from './facts.ts'
import { gathering, type Gathering, type Ref } from './piece.ts'
import { unitPut } from './measure-text.ts'
import type { ReportWords } from './report-words.ts'
import type { ReportChart } from './report.ts'

const FEWEST_BARS = 2
const FEWEST_YEARS = 3

/** The value of the plan a figure is held against; null where it asks for none that can be drawn. */
function targetOf({ rule, figure }: MeasureFact): number | null {
  if (rule === null || typeof rule === 'string' || !figure.known) return null
  const against = heldAgainst(rule.bound, figure.exact)
  return against && approximate(against)
}

const title = (words: Pick<ReportWords['chart']['bars'], 'title'>, number: number, facts: ReportFacts, g: Gathering) =>
  g.read(words.title(g.put(String(number), { kind: 'count', of: 'charts' }), g.put(String(facts.year), { kind: 'quoted' })))

function bars(facts: ReportFacts, say: ReportWords, number: number): ReportChart | null {
  const shown = facts.measures.flatMap((m) =>
    m.unit === '%' && !m.yesNo && m.figure.known ? [{ m, value: m.figure.value, target: targetOf(m) }] : [],
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
    title: title(say.chart.bars, number, facts, gathering()),
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
    title: title(say.chart.panels, number, facts, gathering()),
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

/** Percentages beside what the plan asks, and the way of each measure over the years; none where there is too little to draw. */
export function chartsOf(facts: ReportFacts, say: ReportWords): readonly ReportChart[] {
  const first = bars(facts, say, 1)
  const second = panels(facts, say, first ? 2 : 1)
  return [first, second].filter((chart) => chart !== null)
}
