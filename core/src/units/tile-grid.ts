/**
 * Where communes lie to one another, each as one square tile: a map where no boundaries are open, and one that shows small communes as large
 * as the big ones. A grid is drawn by hand for a unit and a span of days; without one the tiles stand in rows by code, and the map says so.
 */
import type { PlainDate } from '../basics/plain-date.ts'
import type { Unit } from './unit.ts'

export interface Tile {
  readonly code: string
  readonly col: number
  readonly row: number
}

export interface DrawnGrid {
  /** Code of the unit whose communes are drawn. */
  readonly unit: string
  readonly from: PlainDate
  /** The first day it no longer holds. */
  readonly to: PlainDate
  readonly cols: number
  readonly rows: number
  readonly tiles: readonly Tile[]
}

export interface TileGrid {
  /** Whether the tiles lie as the communes do. */
  readonly drawn: boolean
  readonly cols: number
  readonly rows: number
  readonly tiles: readonly Tile[]
}

/** Tiles for these communes of one day: from a drawn grid that has them all (empty columns and rows at its edges left out), else in rows by code. */
export function tilesFor(grids: readonly DrawnGrid[], communes: readonly Pick<Unit, 'code'>[], day: PlainDate): TileGrid {
  for (const grid of grids) {
    if (day < grid.from || day >= grid.to) continue
    const tiles = communes.flatMap((unit) => grid.tiles.find((tile) => tile.code === unit.code) ?? [])
    if (tiles.length > 0 && tiles.length === communes.length) return cropped(tiles)
  }
  const cols = Math.max(1, Math.ceil(Math.sqrt(communes.length)))
  const tiles = communes.map((unit, i): Tile => ({ code: unit.code, col: i % cols, row: Math.floor(i / cols) }))
  return { drawn: false, cols, rows: Math.ceil(communes.length / cols), tiles }
}

function cropped(tiles: readonly Tile[]): TileGrid {
  const [left, top] = [Math.min(...tiles.map((tile) => tile.col)), Math.min(...tiles.map((tile) => tile.row))]
  const moved = tiles.map((tile): Tile => ({ code: tile.code, col: tile.col - left, row: tile.row - top }))
  return {
    drawn: true,
    cols: Math.max(...moved.map((tile) => tile.col)) + 1,
    rows: Math.max(...moved.map((tile) => tile.row)) + 1,
    tiles: moved,
  }
}
