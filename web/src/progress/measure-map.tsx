import { communeWords } from '@songhanh/core/units/commune-words'
import { Sheet } from '@songhanh/ui/sheet'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type CSSProperties, useState } from 'react'
import { useIndicatorWords } from '../collection/words.ts'
import { LandPicture } from '../units/land-picture.tsx'
import { figureText } from './figure-text.ts'
import { type ByUnit, unitsQuery } from './queries.ts'
import { useBoardWords, useProgressWords } from './words.ts'

/** How many depths of tint the known values fall into; the number on each tile is what is read. */
const DEPTHS = 4

/** The communes on the map in the words of their kinds: those of today are others than those of then. */
const kindsOf = ({ units }: ByUnit): string => communeWords(units.map(({ name }) => name))

/** The depth of each known value between the least and the greatest; where all are alike, all are in the middle. */
function depthsOf({ units, yesNo }: ByUnit): ReadonlyMap<string, number> {
  const known = units.flatMap(({ unit, figure }) => (figure.known ? [{ unit, value: Number(figure.value) }] : []))
  const [least, most] = [Math.min(...known.map(({ value }) => value)), Math.max(...known.map(({ value }) => value))]
  const depth = (value: number) => (most === least ? 1 : Math.min(DEPTHS - 1, Math.floor(((value - least) / (most - least)) * DEPTHS)))
  return new Map(known.map(({ unit, value }) => [unit, yesNo ? (value > 0 ? DEPTHS - 1 : 0) : depth(value)]))
}

/** One measure by commune: by its boundaries where the place has all of them, else a tile each where it lies; without a number it says why. */
export function MeasureMap({ planId, measure, year }: { readonly planId: string; readonly measure: string; readonly year: number }) {
  const words = useBoardWords()
  const [boundaries, setBoundaries] = useState<'then' | 'now'>('then')
  const progress = useProgressWords()
  const { data } = useQuery({ ...unitsQuery(planId, measure, year, boundaries), placeholderData: keepPreviousData })
  // What no commune can measure by itself has no map.
  const measured = data?.units.some(({ figure }) => figure.known || figure.reason !== 'not-measured') ?? false
  if (data === undefined || !measured) return null
  const { grid, land } = data
  const kinds = kindsOf(data)
  const note = land !== null ? words.map.land : grid.drawn ? words.map.drawn(kinds) : words.map.notDrawn(kinds)
  return (
    <Sheet title={words.byUnit(kinds)} note={note}>
      {data.changed ? (
        <label className="boundaries-choice">
          {words.map.boundaries}
          <select value={boundaries} onChange={(event) => setBoundaries(event.target.value === 'now' ? 'now' : 'then')}>
            <option value="then">{words.map.then(year)}</option>
            <option value="now">{words.map.now}</option>
          </select>
        </label>
      ) : null}
      {land === null ? <Tiles data={data} /> : <Land data={data} land={land} />}
      {data.flags.length === 0 ? null : (
        <ul className="rules">
          {data.flags.map(({ why, from, fromName }) => (
            <li key={`${why} ${from}`}>{progress.flags[why](fromName)}</li>
          ))}
        </ul>
      )}
      <p className="note">{data.yesNo ? words.map.yesNo : words.map.deeper}</p>
    </Sheet>
  )
}

type Measured = ByUnit['units'][number]

function Said({ data, of: { name, figure } }: { readonly data: ByUnit; readonly of: Measured }) {
  const words = useBoardWords()
  const missing = useIndicatorWords().missing
  return (
    <>
      <span>{name}</span>
      <b>{figure.known ? figureText(figure, data.yesNo, words) : (missing[figure.reason as keyof typeof missing] ?? figure.reason)}</b>
    </>
  )
}

function Tiles({ data }: { readonly data: ByUnit }) {
  const { grid, units } = data
  const depths = depthsOf(data)
  const places = new Map(grid.tiles.map((tile) => [tile.unit, { gridColumn: tile.col + 1, gridRow: tile.row + 1 }]))
  return (
    <ul className="measure-map" style={{ '--cols': grid.cols } as CSSProperties}>
      {units.map((one) => (
        <li key={one.unit} data-depth={depths.get(one.unit)} style={places.get(one.unit)}>
          <Said data={data} of={one} />
        </li>
      ))}
    </ul>
  )
}

function Land({ data, land }: { readonly data: ByUnit; readonly land: NonNullable<ByUnit['land']> }) {
  const words = useBoardWords()
  const depths = depthsOf(data)
  const units = new Map(data.units.map((one) => [one.unit, one]))
  return (
    <LandPicture
      land={land}
      label={words.byUnit(kindsOf(data))}
      parts={land.shapes.flatMap((shape) => {
        const one = units.get(shape.unit)
        return one === undefined ? [] : [{ id: one.unit, shape, look: { 'data-depth': depths.get(one.unit) }, says: <Said data={data} of={one} /> }] // prettier-ignore
      })}
    />
  )
}
