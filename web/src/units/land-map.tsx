import { nameInSentence } from '@songhanh/core/units/unit'
import { writeDay } from '@songhanh/words/writing'
import { LandPicture } from './land-picture.tsx'
import type { Territory } from './queries.ts'
import { kindsOf, WhatBecame } from './tile-map.tsx'
import { tilesOf, tintOf } from './tiles.ts'
import { useUnitWords } from './words.ts'

/** Then and now by boundaries: the communes of the older day numbered in one picture, the units of the newer day drawn over them in heavy lines. */
export function LandMap({ territory, land }: { readonly territory: Territory; readonly land: NonNullable<Territory['land']> }) {
  const words = useUnitWords()
  const { asOf, on, unit } = territory
  const forward = on >= asOf
  const tell = forward ? words.map.landForward : words.map.landBackward
  const shapes = new Map(land.older.map((shape) => [shape.code, shape]))
  const parts = tilesOf(territory).flatMap((tile) => {
    const shape = shapes.get(tile.unit.code)
    return shape === undefined ? [] : [{ tile, shape }]
  })
  return (
    <>
      <p className="note">
        {tell(nameInSentence(unit), kindsOf(territory), writeDay(asOf), writeDay(on))} {words.map.landSource}
      </p>
      <LandPicture
        land={land}
        label={words.map.title(writeDay(asOf), writeDay(on))}
        over={land.newer}
        parts={parts.map(({ tile, shape }) => ({
          id: shape.code,
          shape,
          look: { 'data-tint': tintOf(tile), 'data-part': tile.whole ? undefined : true },
          says: <WhatBecame tile={tile} day={forward ? asOf : on} />,
        }))}
      />
    </>
  )
}
