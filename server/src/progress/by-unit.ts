/** One measure by commune, as the units were or as they are now. */
import * as api from '@songhanh/api/progress'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { total } from '@songhanh/core/indicators/roll-up'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { carryOver } from '@songhanh/core/indicators/successors'
import type { Part } from '@songhanh/core/indicators/tally'
import { type Boundary, boundaryOf } from '@songhanh/core/units/boundaries'
import { drawLand } from '@songhanh/core/units/land-map'
import { tilesFor, type DrawnGrid } from '@songhanh/core/units/tile-grid'
import type { UnitKind } from '@songhanh/core/units/kind'
import type { Succession } from '@songhanh/core/units/succession'
import { fullName, type UnitKey, unitKey } from '@songhanh/core/units/unit'
import { unitNameOf } from '@songhanh/words/vi/report-form'
import type { z } from 'zod'
import { readNames } from '../collection/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { ofThePlace } from '../plans/thing.ts'
import { contentOf } from '../collection/measures.ts'
import type { Units } from '../units/register.ts'
import { figureView } from './board.ts'
import { acceptedCells, yearsOf } from './cells.ts'
import { linkedTo, readLinked } from './linked.ts'
import { openedTo } from './opened.ts'
import { readSuccessions } from './successions.ts'

const Measure = api.readByUnit.query.extend(api.readByUnit.params.shape)

const unitOf = (seat: string): UnitKey => seat.slice('unit:'.length) as UnitKey
const seatOf = (unit: string): string => `unit:${unit}`

/** The parts of communes on today's map: those taken over whole under their successor, the others left as they were, with why. */
function onTodaysMap(parts: readonly Part[], successions: readonly Succession[]) {
  const mapped = carryOver(
    parts.map((part) => ({ ...part, unit: unitOf(part.unit) })),
    successions,
  )
  // A commune nothing happened to is still itself: only a recorded succession without a whole taker leaves a part behind.
  const standing = new Set(mapped.flags.filter((flag) => flag.why === 'no-successor').map((flag) => flag.from))
  return {
    parts: [...mapped.parts, ...mapped.left].map((part) => ({ ...part, unit: seatOf(part.unit) })),
    flags: mapped.flags.filter((flag) => !standing.has(flag.from)),
  }
}

/** Names of units by their keys, for those that have no seat at the place. */
async function namesOfUnits(r: Reading, units: readonly UnitKey[], by: Asking): Promise<ReadonlyMap<string, string>> {
  const rows = await r.query<{ unit: string; name: string; kind: UnitKind }>(
    "SELECT code || '@' || valid_from AS unit, name, kind FROM unit WHERE place_id = $1 AND code || '@' || valid_from = ANY($2)",
    [by.placeId, units],
  )
  return new Map(rows.map((row) => [row.unit, fullName(row)]))
}

const codeOf = (seat: string): string => unitOf(seat).split('@')[0] ?? ''

/** The communes as tiles, laid out as they were in the middle of that year, or as they are today. */
function gridOf(grids: readonly DrawnGrid[], seats: readonly string[], day: PlainDate) {
  const byCode = new Map(seats.map((seat) => [codeOf(seat), seat]))
  const { drawn, cols, tiles } = tilesFor(
    grids,
    [...byCode.keys()].map((code) => ({ code })),
    day,
  )
  return { drawn, cols, tiles: tiles.map(({ code, col, row }) => ({ unit: byCode.get(code) ?? code, col, row })) }
}

/** What a map is drawn with: the grids that ship, and where an office has given boundaries, those with the register that says whose they are. */
export interface ProgressMaps {
  readonly grids: readonly DrawnGrid[]
  readonly land: { readonly units: Units; readonly boundaries: readonly Boundary[] } | null
}

/** The communes by their boundaries; null where one of them has none. */
async function landOf(r: Reading, { land }: ProgressMaps, seats: readonly string[], by: Asking) {
  if (land === null || land.boundaries.length === 0) return null
  const { register } = await land.units(r, by)
  const bounds = seats.map((seat) => {
    const unit = register.history(codeOf(seat)).find((one) => unitKey(one) === unitOf(seat))
    return unit === undefined ? null : boundaryOf(land.boundaries, register, unit)
  })
  const drawn = drawLand(bounds, [])
  return drawn && { width: drawn.width, height: drawn.height, shapes: drawn.older.map(({ path, x, y }, n) => ({ unit: seats[n]!, path, x, y })) } // prettier-ignore
}

export const readByUnit = (maps: ProgressMaps): Query<z.output<typeof Measure>, z.input<typeof api.readByUnit.answer>> => ({
  id: 'progress.readByUnit',
  shape: Measure,
  right: 'progress.read',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(r, { planId, measure, year, boundaries }, by) {
    if (!(await contentOf(r, planId, by))) return refuse('plans.not-found')
    const linked = linkedTo(await readLinked(r, planId, by), measure)
    if (!linked) return refuse('indicators.measure-not-found', { measure })
    const { catalogue, indicator, reading, elements } = linked
    const communes =
      yearsOf(await acceptedCells(r, planId, { years: [year], elements }), indicator, elements)
        .find((one) => one.year === year)
        ?.parts.filter((part) => part.unit.startsWith('unit:')) ?? []
    const own = communes.map((part) => unitOf(part.unit))
    const successions = await readSuccessions(r, own, by)
    const changed = successions.some(({ from }) => own.includes(from))
    const { parts, flags } = boundaries === 'now' ? onTodaysMap(communes, successions) : { parts: communes, flags: [] }
    const seats = [...new Set(parts.map((part) => part.unit))]
    const named = await namesOfUnits(r, [...seats.map(unitOf), ...flags.map(({ from }) => from as UnitKey)], by)
    const ofSeats = await readNames(r, seats, [], by)
    // A map names the commune, not its authority.
    const names = new Map(seats.map((seat) => [seat, unitNameOf(ofSeats.get(seat) ?? named.get(unitOf(seat)) ?? seat)] as const))
    const opened = await openedTo(r, seats, linked, by)
    const units = seats.map((seat) => {
      const figure = total(
        catalogue,
        indicator,
        parts.filter((part) => part.unit === seat),
        reading,
      )
      const shown = opened.has(seat) ? figure : ({ known: false, reason: 'withheld', coverage: figure.coverage } as const)
      return { unit: seat, name: names.get(seat) ?? seat, figure: figureView(shown) }
    })
    const yesNo = indicator.calculation.kind === 'counted-units' || indicator.calculation.kind === 'yes-no'
    const grid = gridOf(maps.grids, seats, boundaries === 'now' ? by.businessDay : (`${year}-06-30` as PlainDate))
    const told = flags.map(({ why, from, to }) => ({ why, from, fromName: named.get(from) ?? from, to: [...to] }))
    return accept({ measure, year, yesNo, changed, flags: told, units, grid, land: await landOf(r, maps, seats, by) })
  },
})
