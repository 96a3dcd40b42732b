import type { ReactNode } from 'react'
import './land-picture.css'

/** One unit in the picture: its shape, how it looks (`data-…`), and what the key says of it. */
export interface LandPart {
  readonly id: string
  readonly shape: { readonly path: string; readonly x: number; readonly y: number }
  readonly look: Readonly<Record<`data-${string}`, string | number | true | undefined>>
  readonly says: ReactNode
}

/** Land by its boundaries: the units numbered in one picture, what each is in the key beside it. `over` is drawn in heavy lines on top. */
export function LandPicture(props: {
  readonly land: { readonly width: number; readonly height: number }
  readonly label: string
  readonly parts: readonly LandPart[]
  readonly over?: readonly { readonly code: string; readonly path: string }[]
}) {
  const { land, label, parts, over = [] } = props
  return (
    <div className="land-map">
      <svg viewBox={`0 0 ${land.width} ${land.height}`} role="img" aria-label={label}>
        <pattern id="land-empty" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="land-hatch" d="M0 0V14" />
        </pattern>
        {parts.map(({ id, shape, look }) => (
          <path key={id} className="land" fill="url(#land-empty)" {...look} d={shape.path} fillRule="evenodd" />
        ))}
        {over.map((shape) => (
          <path key={shape.code} className="land-now" d={shape.path} />
        ))}
        {parts.map(({ id, shape }, n) => (
          <text key={id} className="land-mark" x={shape.x} y={shape.y}>
            {n + 1}
          </text>
        ))}
      </svg>
      <ol className="land-key">
        {parts.map(({ id, look, says }, n) => (
          <li key={id}>
            <span className="land-number" {...look}>
              {n + 1}
            </span>
            {says}
          </li>
        ))}
      </ol>
    </div>
  )
}
