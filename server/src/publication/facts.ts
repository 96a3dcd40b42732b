/** Makes a release out of the place's figures: every measure, the counts behind it, what is withheld, and what the public reads. */
import { decimalText } from '@songhanh/core/basics/decimal'
import { nextUpdate } from '@songhanh/core/publication/next-update'
import { total } from '@songhanh/core/indicators/roll-up'
import { figureOf } from '@songhanh/core/indicators/tally'
import type { PlanContent, Target } from '@songhanh/core/plans/content'
import { currentEdition } from '@songhanh/core/plans/edition'
import type { Release } from '@songhanh/core/publication/attack'
import { countsOfPlan, type Elements, type MeasureFigures, type Sender } from '@songhanh/core/publication/counts-of-plan'
import { publicFigures, type Origin, type PublicMeasure, type Snapshot } from '@songhanh/core/publication/snapshot'
import { withhold, type Withholding } from '@songhanh/core/publication/withhold'
import { publishedKey } from '@songhanh/core/collection/form'
import { unitNameOf } from '@songhanh/words/vi/report-form'
import { readNames } from '../collection/store.ts'
import type { Acting } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { readEditions, readObligors } from '../plans/store.ts'
import { linkedTo, load, resultOf, rowOf, type Linked, type Loaded } from '../progress/board.ts'
import { yearsOf, type AcceptedCell } from '../progress/cells.ts'

const isCommune = (seat: string) => seat.startsWith('unit:')

/** Sums of what was typed, by element. That none arose is an answer: nought, as in the figure; so who has one woman and no man has answered for both. */
function elementsOf(cells: readonly AcceptedCell[]): Elements {
  const answered = cells.filter(({ figure }) => figure.known || figure.reason === 'none-arose')
  return new Map(
    [...Map.groupBy(answered, (cell) => cell.element)].map(([element, own]) => [
      element,
      own.reduce((sum, { figure }) => sum + (figure.known ? Number(decimalText(figure.value)) : 0), 0),
    ]),
  )
}

/** Whether the figure of a year was published elsewhere and entered in place of a sum. */
const isPublished = ({ sums }: Loaded, { code }: Target, year: number) =>
  (sums.get(code) ?? []).some((one) => one.year === year && one.published !== null)

/** What each sender gave of a year. */
const sendersOf = (cells: readonly AcceptedCell[]): readonly Sender[] =>
  [...Map.groupBy(cells, ({ sender }) => sender)].map(([seat, own]) => ({ seat, isCommune: isCommune(seat), elements: elementsOf(own) }))

/** Everything of a linked measure that a release may be made of. */
function figuresOf(loaded: Loaded, target: Target, linked: Linked, year: number, names: ReadonlyMap<string, string>): MeasureFigures {
  const { catalogue, indicator, reading, elements } = linked
  const { figure, pooledOver } = resultOf(loaded, target, linked, year)
  const ofYear = Map.groupBy(
    loaded.cells.filter((cell) => elements.includes(cell.element)),
    (cell) => cell.year,
  )
  const cells = ofYear.get(year) ?? []
  const parts = yearsOf(loaded.cells, indicator, elements).find((one) => one.year === year)?.parts ?? []
  const communes = Map.groupBy(
    parts.filter(({ unit }) => isCommune(unit)),
    ({ unit }) => unit,
  )
  return {
    code: target.code,
    catalogue,
    indicator,
    current: { year, pooledOver, figure, elements: elementsOf(cells), published: pooledOver === 1 && isPublished(loaded, target, year) },
    series: (loaded.sums.get(target.code) ?? [])
      .filter((one) => one.year <= year)
      .toSorted((a, b) => a.year - b.year)
      .map((one) => ({
        year: one.year,
        pooledOver: 1,
        figure: one.published ? resultOf(loaded, target, linked, one.year).figure : figureOf(catalogue, indicator, one.tally, reading),
        elements: elementsOf(ofYear.get(one.year) ?? []),
        senders: sendersOf(ofYear.get(one.year) ?? []),
        published: one.published !== null,
      })),
    units: [...communes].map(([unit, own]) => ({
      unit,
      name: unitNameOf(names.get(unit) ?? unit),
      figure: total(catalogue, indicator, own, reading),
      elements: elementsOf(cells.filter(({ sender }) => sender === unit)),
    })),
  }
}

const NO_FIGURE = { value: null, reason: 'not-reported', above: null, below: null } as const

/** Who gave the accepted cells of a measure in a year. */
function originOf(loaded: Loaded, linked: Linked, year: number, names: ReadonlyMap<string, string>): Origin {
  const published = publishedKey(linked.indicator.code)
  const cells = loaded.cells.filter(
    (cell) => cell.year === year && cell.figure.known && (linked.elements.includes(cell.element) || cell.element === published),
  )
  const senders = [...new Set(cells.map(({ sender }) => sender))]
  const sources = cells.flatMap(({ figure }) => {
    const source = figure.known && 'source' in figure.kind ? figure.kind.source : null
    return source ? [source] : []
  })
  return {
    communes: senders.filter(isCommune).length,
    bodies: senders.filter((sender) => !isCommune(sender)).map((sender) => names.get(sender) ?? sender),
    published: [...new Map(sources.map((source) => [`${source.title} ${source.year}`, source])).values()],
  }
}

function measureOf(loaded: Loaded, target: Target, figures: MeasureFigures | undefined, year: number, decided: Withholding): PublicMeasure {
  const row = rowOf(loaded, target, year)
  const { bound } = row
  const said = figures && publicFigures(figures, row.state, decided.disclosed)
  return {
    code: target.code,
    label: target.label,
    text: target.text,
    span: target.spans[0] ?? null,
    objective: target.objective,
    lead: target.lead,
    bound,
    due: row.when?.year ?? null,
    name: null,
    unitOfMeasure: null,
    state: row.state,
    figure: NO_FIGURE,
    pooledOver: 1,
    kinds: [],
    dataYears: [],
    coverage: { reported: 0, asked: 0 },
    series: [],
    yesNo: false,
    units: [],
    heads: [],
    method: [],
    sources: [],
    ...said,
    // The page of a promise about violence has the way out, linked to an indicator or not yet.
    violence: (said?.violence ?? false) || /bạo lực|xâm hại/iu.test(target.text),
  }
}

async function bodiesOf(r: Reading, editionId: string, content: PlanContent, by: Acting) {
  const duties = new Map(content.assignments.flatMap((item) => item.duties.map((duty) => [duty.id, duty] as const)))
  return (await readObligors(r, editionId, by)).map(({ name, dutyIds }) => {
    const own = dutyIds.flatMap((id) => duties.get(id) ?? [])
    return { name, duties: own.map(({ text }) => text), spans: own.map(({ spans }) => spans[0] ?? null) }
  })
}

export interface Prepared {
  readonly snapshot: Snapshot
  readonly release: Release
  readonly decided: Withholding
}

/** A release of a plan in a year, withheld with an eye on those before it; null where the place has no such plan. */
export async function prepare(
  r: Reading,
  asked: { readonly planId: string; readonly year: number; readonly threshold: number },
  earlier: readonly Release[],
  by: Acting,
): Promise<Prepared | null> {
  const { planId, year, threshold } = asked
  const loaded = await load(r, planId, by)
  const edition = currentEdition((await readEditions(r, planId, by)) ?? [])
  if (!loaded || !edition) return null
  const { content } = loaded
  const [paper] = await r.query<{ text: string }>('SELECT text FROM document WHERE place_id = $1 AND id = $2', [
    by.placeId,
    edition.documentId,
  ])
  const [place] = await r.query<{ name: string; demonstration: boolean }>('SELECT name, demonstration FROM place WHERE id = $1', [
    by.placeId,
  ])
  const seats = [...new Set(loaded.cells.filter((cell) => cell.year === year).map((cell) => cell.sender))]
  const names = await readNames(r, seats, [], by)
  const figures = new Map(
    content.targets.flatMap((target) => {
      const linked = linkedTo(loaded, target.code)
      return linked ? [[target.code, figuresOf(loaded, target, linked, year, names)] as const] : []
    }),
  )
  const counts = countsOfPlan([...figures.values()], content.letterhead.issuer.level === 'commune')
  const decided = withhold(counts, threshold, earlier)
  const measures = content.targets.map((target) => {
    const linked = linkedTo(loaded, target.code)
    const measure = measureOf(loaded, target, figures.get(target.code), year, decided)
    return linked ? { ...measure, origin: originOf(loaded, linked, year, names) } : measure
  })
  const { letterhead } = content
  const snapshot: Snapshot = {
    plan: {
      title: letterhead.title,
      issuer: letterhead.issuer.body,
      number: edition.issue?.numbered ? edition.issue.number : letterhead.number.number,
      period: letterhead.period && { from: letterhead.period.from, to: letterhead.period.to },
      goal: content.generalObjective?.text ?? null,
      text: paper?.text ?? '',
    },
    place: place?.name ?? '',
    demonstration: place?.demonstration ?? false,
    year,
    day: by.businessDay,
    nextUpdate: nextUpdate(content.reportDuties, by.businessDay),
    threshold,
    objectives: content.objectives.map(({ code, heading, text }) => ({ code, heading, text })),
    measures,
    bodies: await bodiesOf(r, edition.id, content, by),
    actionMonth: content.tasks.flatMap(({ text, window }) => (window ? [{ text, from: window.from, to: window.to }] : [])),
  }
  return { snapshot, release: { counts, disclosed: decided.disclosed }, decided }
}
