/** The tile map of a territory, as data: every commune of the older day with what it lies in on the newer one. */
import type { Territory, Unit } from './queries.ts'

export interface MapTile {
  readonly unit: Unit
  readonly col: number
  readonly row: number
  /** The units of the newer day it went to; several where it was split. */
  readonly into: readonly Unit[]
  /** Number of the first of them among all, so that tiles of one unit look alike. */
  readonly group: number
  /** Whether the whole of it lies in the territory; only looking back can it be a part. */
  readonly whole: boolean
}

// As many tints as groups can be told apart by; the words beside each carry the meaning, the tint only gathers.
const TINTS = 8

export const tintOf = ({ group }: MapTile): number => group % TINTS

const idOf = (unit: Unit) => `${unit.code}@${unit.validFrom}`

interface Placed {
  readonly unit: Unit
  readonly into: readonly Unit[]
  readonly whole: boolean
}

function placed({ asOf, on, unit, then, members }: Territory): readonly Placed[] {
  if (on < asOf) return members.map((member) => ({ unit: member.unit, into: [unit], whole: member.extent === 'whole' }))
  const standing = new Set(members.map((member) => idOf(member.unit)))
  return then.map((commune) => {
    const into = commune.moves.map((move) => move.unit).filter((next) => standing.has(idOf(next)))
    return { unit: commune.unit, into: into.length === 0 && standing.has(idOf(commune.unit)) ? [commune.unit] : into, whole: true }
  })
}

export function tilesOf(territory: Territory): readonly MapTile[] {
  const groups: string[] = []
  const groupOf = (unit: Unit | undefined): number => {
    const id = unit === undefined ? '' : idOf(unit)
    if (!groups.includes(id)) groups.push(id)
    return groups.indexOf(id)
  }
  const places = new Map(territory.grid.tiles.map((tile) => [tile.code, tile]))
  return placed(territory).flatMap(({ unit, into, whole }) => {
    const place = places.get(unit.code)
    return place === undefined ? [] : [{ unit, col: place.col, row: place.row, into, group: groupOf(into[0]), whole }]
  })
}
