/**
 * What a release tells otherwise than the one before it, made of what both of them show and nothing else. Of what is no longer told the old value is
 * not repeated: who withholds a number does not print it once more. Worked out whenever it is read, against what is public then: nothing of it is kept in
 * a release, so that what a withdrawn one said goes with it.
 */
import type { Shown } from './counts.ts'
import { everyYear } from './every-year.ts'
import type { PublicFigure, PublicMeasure, Snapshot } from './snapshot.ts'

/** What of a measure a cell is about. */
export type Part =
  | { readonly of: 'year' | 'pooled' | 'state' | 'aim' | 'measure' | 'units' }
  | { readonly of: 'unit'; readonly name: string }
  | { readonly of: 'head'; readonly name: PublicMeasure['heads'][number]['name']; readonly sex: 'women' | 'men' }

/** What can stand in such a cell: something told, or nothing, with why where that is known. */
export type Said =
  | { readonly told: true; readonly value: string | number }
  | { readonly told: false; readonly reason: PublicFigure['reason'] }

export interface Change {
  /** As the later release has it; as the earlier one had it, where it is there no more. */
  readonly measure: PublicMeasure
  /** As the earlier release had it; null where it is new. */
  readonly then: PublicMeasure | null
  /** Null where it is of no year. */
  readonly year: number | null
  readonly part: Part
  readonly before: Said
  readonly after: Said
}

interface Cell extends Pick<Change, 'year' | 'part'> {
  readonly key: string
  readonly said: Said
}

const NOT_THERE: Said = { told: false, reason: null }
const NOT_REPORTED: Said = { told: false, reason: 'not-reported' }
const ofFigure = ({ value, reason }: PublicFigure): Said => (value === null ? { told: false, reason } : { told: true, value })
const ofShown = (shown: Shown): Said => (typeof shown === 'number' ? { told: true, value: shown } : { told: false, reason: 'withheld' })

/** Held side by side as it is; a page says it in words. */
const ofAim = ({ bound, due }: PublicMeasure): Said => ({ told: true, value: JSON.stringify([bound, due]) })

/** The cells of a measure; those that speak of the year reported only where both releases report the same. */
function cellsOf(measure: PublicMeasure, reported: number, isSameYear: boolean): readonly Cell[] {
  const cell = (key: string, year: number | null, part: Part, said: Said): Cell => ({ year, part, said, key })
  const years = everyYear(measure, reported).map(({ year, figure }) => cell(`year ${year}`, year, { of: 'year' }, ofFigure(figure)))
  const aim = cell('aim', null, { of: 'aim' }, ofAim(measure))
  if (!isSameYear) return [...years, aim]
  const state: Said = measure.state === null ? { told: false, reason: 'withheld' } : { told: true, value: measure.state }
  return [
    ...years,
    ...(measure.pooledOver > 1 ? [cell('pooled', reported, { of: 'pooled' }, ofFigure(measure.figure))] : []),
    cell('state', reported, { of: 'state' }, state),
    aim,
    ...(measure.units ?? []).map(({ code, name, figure }) => cell(`unit ${code}`, reported, { of: 'unit', name }, ofFigure(figure))),
    ...measure.heads.flatMap(({ name, ...shown }) =>
      (['women', 'men'] as const).map((sex) => cell(`${sex} ${name.vi}`, reported, { of: 'head', name, sex }, ofShown(shown[sex]))),
    ),
  ]
}

/** One promise in both releases: numbers of a plan may be given anew when it is adjusted. */
const isSame = (one: PublicMeasure, other: PublicMeasure) =>
  one.code === other.code && (one.text === other.text || (one.name !== null && one.name.vi === other.name?.vi))

const toldCells = (units: PublicMeasure['units']) => (units ?? []).filter(({ figure }) => figure.value !== null).length

const isOtherwise = ({ before, after }: Change) =>
  before.told || after.told ? !(before.told && after.told && before.value === after.value) : false

function changesOf(then: PublicMeasure, now: PublicMeasure, earlier: Snapshot, later: Snapshot): readonly Change[] {
  const isSameYear = earlier.year === later.year
  // Where nothing is told by commune any more, or for the first time, that is one thing and not as many as there are communes.
  const [thenByUnit, nowByUnit] = [toldCells(then.units), toldCells(now.units)]
  const isWhole = isSameYear && (thenByUnit === 0) !== (nowByUnit === 0)
  const told: Said = { told: true, value: '' }
  const whole: readonly Change[] = isWhole
    ? [
        {
          measure: now,
          then,
          year: later.year,
          part: { of: 'units' },
          before: thenByUnit > 0 ? told : { told: false, reason: then.units?.[0]?.figure.reason ?? null },
          after: nowByUnit > 0 ? told : { told: false, reason: now.units?.[0]?.figure.reason ?? null },
        },
      ]
    : []
  const old = new Map(cellsOf(then, earlier.year, isSameYear).map((cell) => [cell.key, cell]))
  const fresh = new Map(cellsOf(now, later.year, isSameYear).map((cell) => [cell.key, cell]))
  const single = [...new Map([...old, ...fresh]).values()].flatMap(({ key, year, part }): Change[] => {
    // What is told for the first time because its year has come is no correction.
    if (isWhole && part.of === 'unit') return []
    if (year !== null && year > earlier.year) return []
    const nothing: Said = part.of === 'year' ? NOT_REPORTED : NOT_THERE
    const change = { measure: now, then, year, part, before: old.get(key)?.said ?? nothing, after: fresh.get(key)?.said ?? nothing }
    return isOtherwise(change) ? [change] : []
  })
  return [...single, ...whole]
}

/** In the order of the later release; promises that are in it no more come last. */
export function changesBetween(earlier: Snapshot, later: Snapshot): readonly Change[] {
  const whole = (measure: PublicMeasure, isNew: boolean): Change => ({
    measure,
    then: isNew ? null : measure,
    year: null,
    part: { of: 'measure' },
    before: isNew ? NOT_THERE : { told: true, value: '' },
    after: isNew ? { told: true, value: '' } : NOT_THERE,
  })
  return [
    ...later.measures.flatMap((now) => {
      const then = earlier.measures.find((one) => isSame(one, now))
      return then ? changesOf(then, now, earlier, later) : [whole(now, true)]
    }),
    ...earlier.measures.filter((then) => !later.measures.some((now) => isSame(then, now))).map((then) => whole(then, false)),
  ]
}

/** The values of years among the changes, as the preview lists them; null where nothing is told. */
export const yearsChanged = (changes: readonly Change[]) =>
  changes.flatMap(({ measure, year, part, before, after }) =>
    part.of === 'year' && year !== null ? [{ measure: measure.code, year, before: valueOf(before), after: valueOf(after) }] : [],
  )

const valueOf = (said: Said): string | null => (said.told ? String(said.value) : null)
