import { communeWords } from '@songhanh/core/units/commune-words'
import { nameInSentence } from '@songhanh/core/units/unit'
import { writeDay } from '@songhanh/words/writing'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import type { Territory, Unit } from './queries.ts'
import { type MapTile, tilesOf, tintOf } from './tiles.ts'
import { useUnitWords } from './words.ts'

/** The communes of the older day in the words of their kinds then. */
export const kindsOf = (territory: Territory): string => communeWords(tilesOf(territory).map((tile) => tile.unit.fullName))

/** Then and now: the communes of the older day as tiles where they lay, each with the unit it belongs to on the newer day. */
export function TileMap({ territory }: { readonly territory: Territory }) {
  const words = useUnitWords()
  const { asOf, on, unit, grid } = territory
  const forward = on >= asOf
  const olderDay = forward ? asOf : on
  return (
    <>
      <p className="note">
        {forward
          ? words.map.forward(nameInSentence(unit), kindsOf(territory), writeDay(asOf), writeDay(on))
          : words.map.backward(nameInSentence(unit), kindsOf(territory), writeDay(on))}{' '}
        {grid.drawn ? words.map.drawn : words.map.notDrawn}
      </p>
      <ul className="tiles" style={{ '--cols': grid.cols } as CSSProperties}>
        {tilesOf(territory).map((tile) => (
          <TileOfMap key={tile.unit.code} tile={tile} day={olderDay} />
        ))}
      </ul>
    </>
  )
}

function TileOfMap({ tile, day }: { readonly tile: MapTile; readonly day: string }) {
  const place = { gridColumn: tile.col + 1, gridRow: tile.row + 1 }
  return (
    <li className="tile" data-tint={tintOf(tile)} data-part={tile.whole ? undefined : true} style={place}>
      <WhatBecame tile={tile} day={day} />
    </li>
  )
}

/** A commune of the older day, and below it what it lies in on the newer one. */
export function WhatBecame({ tile, day }: { readonly tile: MapTile; readonly day: string }) {
  const words = useUnitWords()
  const same = (into: Unit) => into.code === tile.unit.code && into.validFrom === tile.unit.validFrom
  return (
    <>
      <Link to="/units/$code" params={{ code: tile.unit.code }} search={{ on: day }}>
        {tile.unit.fullName}
      </Link>
      {tile.whole ? null : <span className="tile-part">{words.extents.part}</span>}
      <span className="tile-now">{tile.into.map((into) => (same(into) ? words.map.unchanged : `→ ${into.fullName}`)).join('; ')}</span>
    </>
  )
}
