/** What can be asked about units; every answer is of one day. */
import * as api from '@songhanh/api/units'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { findUnits as findIn } from '@songhanh/core/units/find'
import { type Boundary, boundaryOf } from '@songhanh/core/units/boundaries'
import { drawLand } from '@songhanh/core/units/land-map'
import type { UnitRegister } from '@songhanh/core/units/register'
import { descentOf, territoryOn } from '@songhanh/core/units/territory'
import { tilesFor, type DrawnGrid } from '@songhanh/core/units/tile-grid'
import { fullName, type Unit } from '@songhanh/core/units/unit'
import { z } from 'zod'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import { backward, onward, unitView } from './present.ts'
import type { Units } from './register.ts'

// The treaty has checked the days; core wants to hear them called by their name.
const dayOf = (on: string | undefined, by: Asking): PlainDate => (on as PlainDate | undefined) ?? by.businessDay

const above = (register: UnitRegister, unit: Unit, day: PlainDate): readonly Unit[] => register.pathOn(unit, day).slice(0, -1)

const Shown = api.readUnit.params.extend(api.readUnit.query.shape)

export const readUnit = (units: Units): Query<z.output<typeof Shown>, z.output<typeof api.readUnit.answer>> => ({
  id: 'units.read',
  shape: Shown,
  right: 'units.read',
  async run(r, { code, on }, by) {
    const { register } = await units(r, by)
    const history = register.history(code)
    if (history.length === 0) return refuse('units.code-not-found', { code })
    const day = dayOf(on, by)
    const unit = register.unitOn(code, day)
    return accept({
      on: day,
      unit: unit && unitView(unit),
      path: unit ? above(register, unit, day).map(unitView) : [],
      history: history.map(unitView),
      predecessors: unit ? register.predecessors(unit).map((s) => backward(register, s)) : [],
      successors: unit ? register.successors(unit).map((s) => onward(register, s)) : [],
      childCount: unit ? register.childrenOn(code, day).length : 0,
    })
  },
})

export const readUnitRegister = (units: Units): Query<object, z.input<typeof api.readUnitRegister.answer>> => ({
  id: 'units.readRegister',
  shape: z.object({}),
  right: 'units.read',
  async run(r, _, by) {
    const { register, version } = await units(r, by)
    return accept({ today: by.businessDay, version, units: [...register.units], successions: [...register.successions] })
  },
})

const Listed = api.listUnits.query

export const listUnits = (units: Units): Query<z.output<typeof Listed>, z.output<typeof api.listUnits.answer>> => ({
  id: 'units.list',
  shape: Listed,
  right: 'units.read',
  async run(r, { parent, on }, by) {
    const { register } = await units(r, by)
    const day = dayOf(on, by)
    return accept({ on: day, units: register.childrenOn(parent ?? null, day).map(unitView) })
  },
})

const Wanted = api.findUnits.query

export const findUnits = (units: Units): Query<z.output<typeof Wanted>, z.output<typeof api.findUnits.answer>> => ({
  id: 'units.find',
  shape: Wanted,
  right: 'units.read',
  async run(r, { q, on, limit }, by) {
    const index = await units(r, by)
    const day = dayOf(on, by)
    const hits = findIn(index, q, day, limit).map((hit) => {
      const path = above(index.register, hit.unit, hit.stands ? day : hit.unit.validFrom)
      return { unit: unitView(hit.unit), match: hit.match, stands: hit.stands, path: path.map(fullName) }
    })
    return accept({ on: day, hits })
  },
})

/** What maps are drawn from: grids that are shipped, and boundaries where the office has given a file. */
export interface MapSources {
  readonly grids: readonly DrawnGrid[]
  readonly boundaries: readonly Boundary[]
}

const Land = api.readTerritory.params.extend(api.readTerritory.query.shape)

export const readTerritory = (
  units: Units,
  { grids, boundaries }: MapSources,
): Query<z.output<typeof Land>, z.output<typeof api.readTerritory.answer>> => ({
  id: 'units.readTerritory',
  shape: Land,
  right: 'units.read',
  async run(r, input, by) {
    const { register } = await units(r, by)
    const [asOf, on] = [input.asOf as PlainDate, input.on as PlainDate]
    if (register.history(input.code).length === 0) return refuse('units.code-not-found', { code: input.code })
    const unit = register.unitOn(input.code, asOf)
    if (unit === null) return refuse('units.not-standing', { code: input.code, day: asOf })
    const { members, lost } = territoryOn(register, unit, asOf, on)
    const moves = (commune: Unit) =>
      on >= asOf
        ? descentOf(register, commune, on).map((s) => onward(register, s))
        : register.predecessors(commune).map((s) => backward(register, s))
    const own = register.communesOf(unit, asOf)
    const reached = members.map((member) => member.unit)
    const [older, newer] = on >= asOf ? [own, reached] : [reached, own]
    const bounds = (shown: readonly Unit[]) => shown.map((one) => boundaryOf(boundaries, register, one))
    const land = boundaries.length === 0 ? null : drawLand(bounds(older), bounds(newer))
    const grid = tilesFor(grids, older, on >= asOf ? asOf : on)
    return accept({
      unit: unitView(unit),
      asOf,
      on,
      grid: { ...grid, tiles: [...grid.tiles] },
      land: land && { ...land, older: [...land.older], newer: [...land.newer] },
      then: own.map((commune) => ({ unit: unitView(commune), moves: moves(commune) })),
      members: members.map((member) => ({ unit: unitView(member.unit), extent: member.extent })),
      lost: lost.map(unitView),
    })
  },
})
