/**
 * Boundaries drawn as paths of one picture, without a library: degrees are laid flat with the longitude shortened by the cosine of the middle latitude
 * (right to a fraction of a per cent over a province), and every position goes to the nearest point of a fixed grid. Two units that share a
 * border share its positions, so the border stays one line however far it is simplified.
 */
import type { Boundary, Polygon, Ring } from './boundaries.ts'

/** Units of the picture along its longer side; a path has whole numbers only. */
export const LAND_MAP_SIZE = 1000

export interface LandShape {
  readonly code: string
  /** For `<path d>`, with the rule `evenodd`: outer rings and holes, each closed. */
  readonly path: string
  /** Where a mark of the unit may stand: in the middle of the widest stretch of its largest part. */
  readonly x: number
  readonly y: number
}

export interface LandMap {
  readonly width: number
  readonly height: number
  readonly older: readonly LandShape[]
  readonly newer: readonly LandShape[]
}

type Point = readonly [number, number]
type Flat = (position: Point) => Point

/** Twice the signed area: its sign is the way round. */
const turnOf = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], n) => {
    const [nextX, nextY] = ring[(n + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)

/** A scale to the picture and its size, the north at the top. */
function layFlat(rings: readonly Ring[]): { flat: Flat; width: number; height: number } {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const ring of rings) {
    for (const [longitude, latitude] of ring) {
      west = Math.min(west, longitude)
      east = Math.max(east, longitude)
      south = Math.min(south, latitude)
      north = Math.max(north, latitude)
    }
  }
  const shortened = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [across, up] = [(east - west) * shortened, north - south]
  const scale = LAND_MAP_SIZE / (Math.max(across, up) || 1)
  return {
    flat: ([longitude, latitude]) => [Math.round((longitude - west) * shortened * scale), Math.round((north - latitude) * scale)],
    width: Math.max(1, Math.round(across * scale)),
    height: Math.max(1, Math.round(up * scale)),
  }
}

/** The ring on the grid without points that add nothing; null where it is too small or thin to be seen, or the grid would turn it round. */
function simplified(ring: Ring, flat: Flat): readonly Point[] | null {
  const points: Point[] = []
  for (const position of ring.slice(0, -1)) {
    const point = flat(position)
    const last = points.at(-1)
    if (last?.[0] !== point[0] || last[1] !== point[1]) points.push(point)
  }
  const corners = points.filter(([x, y], n) => {
    const [ax, ay] = points.at(n - 1)!
    const [bx, by] = points[(n + 1) % points.length]!
    return (x - ax) * (by - y) !== (y - ay) * (bx - x)
  })
  // The picture counts downwards, so a ring that runs the same way round as before has the other sign.
  return corners.length >= 3 && turnOf(corners) * turnOf(ring) < 0 ? corners : null
}

const write = (ring: readonly Point[]): string => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`

/** The middle of the widest stretch of a polygon on one of a few lines across it. */
function markOf(rings: readonly (readonly Point[])[]): { x: number; y: number } {
  const ys = rings[0]!.map(([, y]) => y)
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  let best = { x: rings[0]![0]![0], y: top, width: -1 }
  for (let share = 0.25; share <= 0.75; share += 0.125) {
    // Half a step off the grid: no corner lies on the line.
    const y = Math.floor(top + (bottom - top) * share) + 0.5
    const crossings = rings
      .flatMap((ring) =>
        ring.flatMap(([x, ay], n) => {
          const [bx, by] = ring[(n + 1) % ring.length]!
          return ay < y === by < y ? [] : [x + ((y - ay) / (by - ay)) * (bx - x)]
        }),
      )
      .sort((a, b) => a - b)
    for (let n = 0; n + 1 < crossings.length; n += 2) {
      const width = crossings[n + 1]! - crossings[n]!
      if (width > best.width) best = { x: Math.round((crossings[n]! + crossings[n + 1]!) / 2), y: Math.floor(y), width }
    }
  }
  return { x: best.x, y: best.y }
}

/** The rings of a polygon that are left on the grid, the outer one first; none where that one is not. */
function ringsOf(polygon: Polygon, flat: Flat): readonly (readonly Point[])[] {
  const [outer, ...holes] = polygon.map((ring) => simplified(ring, flat))
  return outer ? [outer, ...holes.filter((hole) => hole !== null && hole !== undefined)] : []
}

function shapeOf({ code, polygons }: Boundary, flat: Flat): LandShape | null {
  const drawn = polygons.map((polygon) => ringsOf(polygon, flat)).filter((rings) => rings.length > 0)
  if (drawn.length === 0) return null
  const largest = drawn.reduce((a, b) => (Math.abs(turnOf(b[0]!)) > Math.abs(turnOf(a[0]!)) ? b : a))
  return { code, path: drawn.flat().map(write).join(''), ...markOf(largest) }
}

const whole = <T>(list: readonly (T | null)[]): readonly T[] | null => (list.includes(null) ? null : (list as readonly T[]))

/**
 * Units of two days in one picture; null where one of them has no boundary or is too small for a picture of all, as a map with a unit left out
 * would say that there is none.
 */
export function drawLand(older: readonly (Boundary | null)[], newer: readonly (Boundary | null)[]): LandMap | null {
  const [then, now] = [whole(older), whole(newer)]
  if (then === null || now === null || then.length === 0) return null
  const { flat, width, height } = layFlat([...then, ...now].flatMap(({ polygons }) => polygons.flat()))
  const [first, second] = [whole(then.map((one) => shapeOf(one, flat))), whole(now.map((one) => shapeOf(one, flat)))]
  return first === null || second === null ? null : { width, height, older: first, newer: second }
}
