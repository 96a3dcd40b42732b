import { expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { boundaryOf, readBoundaries } from './boundaries.ts'
import { drawLand } from './land-map.ts'
import { UnitRegister } from './register.ts'
import type { Unit } from './unit.ts'

const day = (text: string) => text as PlainDate
const square = (west: number, south: number, by: number) => [
  [west, south],
  [west + by, south],
  [west + by, south + by],
  [west, south + by],
  [west, south],
]
const feature = (properties: object, coordinates: unknown = [square(105, 20, 1)], type = 'Polygon') => ({
  ...{ type: 'Feature', properties, geometry: { type, coordinates } },
})
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })

test('code and day are read under either of their names, polygons with holes and islands alike', () => {
  const islands = [[square(105, 20, 1), square(105.2, 20.2, 0.5)], [square(107, 20, 0.1)]]
  const read = readBoundaries(
    collection(feature({ ma: '10001', tuNgay: '2025-07-01' }), feature({ code: '10002' }, islands, 'MultiPolygon')),
  )
  expect(read).toMatchObject({
    ok: true,
    value: [
      { code: '10001', validFrom: '2025-07-01' },
      { code: '10002', validFrom: null, polygons: islands },
    ],
  })
})

test.each<[string, unknown, object]>([
  ['no object', [], { code: 'units.boundaries-no-collection' }],
  ['an empty collection', collection(), { code: 'units.boundaries-no-collection' }],
  ['a code that is a number', collection(feature({ code: 10001 })), { code: 'units.boundaries-code', params: { number: 1 } }],
  ['no properties', collection({ type: 'Feature', properties: null }), { code: 'units.boundaries-code' }],
  ['a day that never was', collection(feature({ code: '10001', validFrom: '2025-02-30' })), { code: 'units.boundaries-day' }],
  ['metres for degrees', collection(feature({ code: '10001' }, [square(587000, 2270000, 100)])), { code: 'units.boundaries-shape' }],
  ['an open ring', collection(feature({ code: '10001' }, [square(105, 20, 1).slice(0, 4)])), { code: 'units.boundaries-shape' }],
  ['a point', collection(feature({ code: '10001' }, [105, 20], 'Point')), { code: 'units.boundaries-shape' }],
  ['no geometry', collection({ ...feature({ code: '10001' }), geometry: null }), { code: 'units.boundaries-shape' }],
  [
    'a unit twice',
    collection(feature({ code: '10001' }), feature({ ma: '10001' })),
    { code: 'units.boundaries-twice', params: { number: 2 } },
  ],
])('%s is refused', (_, file, refusal) => {
  expect(readBoundaries(file)).toMatchObject({ ok: false, refusal })
})

const unit = (code: string, validFrom: string, validTo: string | null): Unit => ({
  ...{ code, name: code, kind: 'commune', parent: null, validFrom: day(validFrom), validTo: validTo === null ? null : day(validTo) },
  ...{ startBasis: 'act', endBasis: validTo === null ? null : 'act' },
})

test('a boundary belongs to the unit that stood on its day; without a day only to a code that was never given again', () => {
  const [old, now, alone] = [
    unit('10001', '2010-01-01', '2025-07-01'),
    unit('10001', '2025-07-01', null),
    unit('10002', '2010-01-01', null),
  ]
  const register = new UnitRegister([old, now, alone], [])
  const read = readBoundaries(
    collection(
      feature({ code: '10001' }),
      feature({ code: '10001', validFrom: '2025-07-01' }),
      feature({ code: '10002' }),
      feature({ code: '10002', validFrom: '2009-01-01' }),
    ),
  )
  if (!read.ok) throw new Error(read.refusal.code)
  expect(boundaryOf(read.value, register, old)).toBeNull()
  expect(boundaryOf(read.value, register, now)?.validFrom).toBe('2025-07-01')
  expect(boundaryOf(read.value, register, alone)).toBe(read.value[2])
})

test('a square of a degree is narrower than high by the cosine of its latitude; a unit without a boundary, or too small to see, draws no map', () => {
  const read = readBoundaries(
    collection(feature({ code: '10001' }, [square(105, 59.5, 1)]), feature({ code: '10002' }, [square(105, 60, 1e-5)])),
  )
  if (!read.ok) throw new Error(read.refusal.code)
  const [big, speck] = read.value
  expect(drawLand([big!], [])).toEqual({
    ...{ width: 500, height: 1000, newer: [] },
    older: [{ code: '10001', path: 'M0 1000L500 1000L500 0L0 0Z', x: 250, y: 250 }],
  })
  expect(drawLand([big!, null], [])).toBeNull()
  expect(drawLand([big!], [speck!])).toBeNull()
  expect(drawLand([], [])).toBeNull()
})
