import { nameInSentence } from '@songhanh/core/units/unit'
import { writeDay } from '@songhanh/words/writing'
import type { Territory } from './queries.ts'
import { WhatBecame } from './tile-map.tsx'
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
        {tell(nameInSentence(unit), writeDay(asOf), writeDay(on))} {words.map.landSource}
      </p>
      <div className="land-map">
        <svg viewBox={`0 0 ${land.width} ${land.height}`} role="img" aria-label={words.map.title(writeDay(asOf), writeDay(on))}>
          {parts.map(({ tile, shape }) => (
            <path
              key={shape.code}
              className="land"
              data-tint={tintOf(tile)}
              data-part={tile.whole ? undefined : true}
              d={shape.path}
              fillRule="evenodd"
            />
          ))}
          {land.newer.map((shape) => (
            <path key={shape.code} className="land-now" d={shape.path} />
          ))}
          {parts.map(({ shape }, n) => (
            <text key={shape.code} className="land-mark" x={shape.x} y={shape.y}>
              {n + 1}
            </text>
          ))}
        </svg>
        <ol className="land-key">
          {parts.map(({ tile }, n) => (
            <li key={tile.unit.code}>
              <span className="land-number" data-tint={tintOf(tile)}>
                {n + 1}
              </span>
              <WhatBecame tile={tile} day={forward ? asOf : on} />
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}
