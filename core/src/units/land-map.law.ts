import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Boundary, Position, Ring } from './boundaries.ts'
import { drawLand, LAND_MAP_SIZE } from './land-map.ts'

type Point = readonly [number, number]

const turnOf = (ring: readonly Point[]) =>
  ring.reduce((sum, [x, y], n) => {
    const [nextX, nextY] = ring[(n + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)

const ringsIn = (path: string): Point[][] =>
  [...path.matchAll(/M([^Z]*)Z/g)].map(([, points]) =>
    points!.split('L').map((point): Point => {
      const [x, y] = point.split(' ').map(Number)
      return [x!, y!]
    }),
  )

/** A star around a middle, `wound` by the clock or against it. */
const star = (middle: Position, radii: readonly number[], by: number, clockwise: boolean): Ring => {
  const points = radii.map((radius, n): Position => {
    const angle = (2 * Math.PI * n) / radii.length
    return [middle[0] + by * radius * Math.cos(angle), middle[1] + by * radius * Math.sin(angle)]
  })
  const wound = clockwise ? points.toReversed() : points
  return [...wound, wound[0]!]
}

const unit = fc.record({
  middle: fc.tuple(fc.double({ min: 105, max: 106, noNaN: true }), fc.double({ min: 9, max: 22, noNaN: true })),
  radii: fc.array(fc.double({ min: 0.6, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 }),
  holed: fc.boolean(),
  clockwise: fc.boolean(),
})
const boundaryFrom = ({ middle, radii, holed, clockwise }: typeof unit extends fc.Arbitrary<infer T> ? T : never, n: number): Boundary => ({
  ...{ code: String(10001 + n), validFrom: null },
  polygons: [[star(middle, radii, 0.5, clockwise), ...(holed ? [star(middle, radii, 0.2, !clockwise)] : [])]],
})

test('each unit lies within the picture, runs the same way round as before, and keeps its holes', () => {
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), (units) => {
      const boundaries = units.map(boundaryFrom)
      const { width, height, older } = drawLand(boundaries, [])!
      expect(Math.max(width, height)).toBe(LAND_MAP_SIZE)
      for (const [n, { polygons }] of boundaries.entries()) {
        const { path, x, y } = older[n]!
        const rings = ringsIn(path)
        expect(rings).toHaveLength(polygons[0]!.length)
        for (const [at, ring] of rings.entries()) {
          // The picture counts downwards: the same way round has the other sign.
          expect(Math.sign(turnOf(ring))).toBe(-Math.sign(turnOf(polygons[0]![at]!)))
          for (const [px, py] of [...ring, [x, y] as Point]) {
            expect(px >= 0 && px <= width && py >= 0 && py <= height).toBe(true)
          }
        }
      }
    }),
  )
})

test('two units that share a border share it in the picture, at whatever middle latitude', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 8, max: 23, noNaN: true }),
      fc.array(fc.double({ min: -0.1, max: 0.1, noNaN: true }), { minLength: 1, maxLength: 60 }),
      (south, wobble) => {
        const border = wobble.map((off, n): Position => [105.5 + off, south + (n + 1) / (wobble.length + 1)])
        const [foot, head]: [Position, Position] = [
          [105.5, south],
          [105.5, south + 1],
        ]
        const line = [foot, ...border, head]
        const left: Ring = [...line, [105, south + 1], [105, south], foot]
        const right: Ring = [...line.toReversed(), [106, south], [106, south + 1], head]
        const of = (code: string, ring: Ring): Boundary => ({ code, validFrom: null, polygons: [[ring]] })
        const { width, height, older } = drawLand([of('10001', left), of('10002', right)], [])!
        const areas = older.map(({ path }) => ringsIn(path).reduce((sum, ring) => sum + Math.abs(turnOf(ring)) / 2, 0))
        expect(areas[0]! + areas[1]!).toBe(width * height)
      },
    ),
  )
})
