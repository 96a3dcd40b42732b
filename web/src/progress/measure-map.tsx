import { Sheet } from '@songhanh/ui/sheet'
import { useQuery } from '@tanstack/react-query'
import type { CSSProperties } from 'react'
import { useIndicatorWords } from '../collection/words.ts'
import { figureText } from './figure-text.ts'
import { type ByUnit, unitsQuery } from './queries.ts'
import { useBoardWords } from './words.ts'

/** How many depths of tint the known values fall into; the number on each tile is what is read. */
const DEPTHS = 4

/** The depth of each known value between the least and the greatest; where all are alike, all are in the middle. */
function depthsOf({ units, yesNo }: ByUnit): ReadonlyMap<string, number> {
  const known = units.flatMap(({ unit, figure }) => (figure.known ? [{ unit, value: Number(figure.value) }] : []))
  const [least, most] = [Math.min(...known.map(({ value }) => value)), Math.max(...known.map(({ value }) => value))]
  const depth = (value: number) => (most === least ? 1 : Math.min(DEPTHS - 1, Math.floor(((value - least) / (most - least)) * DEPTHS)))
  return new Map(known.map(({ unit, value }) => [unit, yesNo ? (value > 0 ? DEPTHS - 1 : 0) : depth(value)]))
}

/** One measure by commune, a tile each where it lies; without a number the tile says why. */
export function MeasureMap({ planId, measure, year }: { readonly planId: string; readonly measure: string; readonly year: number }) {
  const words = useBoardWords()
  const missing = useIndicatorWords().missing
  const { data } = useQuery(unitsQuery(planId, measure, year))
  if (data === undefined || data.units.length === 0) return null
  const depths = depthsOf(data)
  const { grid } = data
  const places = new Map(grid.tiles.map((tile) => [tile.unit, { gridColumn: tile.col + 1, gridRow: tile.row + 1 }]))
  return (
    <Sheet title={words.byUnit} note={grid.drawn ? words.map.drawn : words.map.notDrawn}>
      <ul className="measure-map" style={{ '--cols': grid.cols } as CSSProperties}>
        {data.units.map(({ unit, name, figure }) => (
          <li key={unit} data-depth={depths.get(unit)} style={places.get(unit)}>
            <span>{name}</span>
            <b>
              {figure.known ? figureText(figure, data.yesNo, words) : (missing[figure.reason as keyof typeof missing] ?? figure.reason)}
            </b>
          </li>
        ))}
      </ul>
      <p className="note">{data.yesNo ? words.map.yesNo : words.map.deeper}</p>
    </Sheet>
  )
}
