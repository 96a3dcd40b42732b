/** A measure by commune is drawn by the boundaries an office has given, as the land of a unit is: all of them or none. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Boundary } from '@songhanh/core/units/boundaries'
import { UnitRegister } from '@songhanh/core/units/register'
import type { Unit } from '@songhanh/core/units/unit'
import { expect, test } from 'vitest'
import { cell, COMMUNES, district, ok, round } from '../progress/year.fixture.ts'
import { giveUnits } from '../units/small-country.fixture.ts'
import { allRoutes, usualSetting } from './routes.ts'

const codes = ['90001', '90002', '90003']
const SINCE = '2020-01-01' as PlainDate
const unit = (code: string, kind: Unit['kind'], parent: string | null): Unit => ({ code, name: `Nơi ${code}`, kind, parent, validFrom: SINCE, validTo: null, startBasis: 'list', endBasis: null }) // prettier-ignore
const register = new UnitRegister([unit('90', 'province', null), ...codes.map((code) => unit(code, 'commune', '90'))], [])
/** Strips side by side, from west to east. */
const strip = (code: string, n: number): Boundary => ({
  code,
  validFrom: null,
  polygons: [[[[105 + n, 0], [106 + n, 0], [106 + n, 1], [105 + n, 1], [105 + n, 0]]]], // prettier-ignore
})

test.each([
  ['every commune has its boundary', codes.map(strip), [...COMMUNES]],
  ['one has none', codes.slice(1).map(strip), null],
  ['the place has no boundaries', [], null],
] as const)('where %s', async (_, boundaries, drawn) => {
  const on = await district({ routes: (secret) => allRoutes(usualSetting(), secret, '', boundaries) })
  await giveUnits(on.place, register)
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  const { formId } = lines.find((line: { sender: string }) => line.sender === COMMUNES[0]).cells[0]
  const { officer, head } = await on.office(COMMUNES[0]!, 'mot')
  ok(await officer.post(`/api/forms/${formId}/cells`, { cells: [cell('births.boys', 110), cell('births.girls', 100)] }))
  const page = ok(await head.get(`/api/forms/${formId}`))
  const reasons = page.findings.map((finding: { key: string }) => ({ finding: finding.key, text: 'Chưa thu thập' }))
  const { version } = ok(await head.post(`/api/forms/${formId}/sign-off`, { expectedVersion: page.version, paper: null, reasons }))
  ok(await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: [{ formId, expectedVersion: version }] }))

  const { land, units } = ok(await on.lead.get(`/api/plans/${on.planId}/measures/4.1/units?year=2024`))
  expect(units.length).toBeGreaterThan(0)
  const shown = units.map(({ unit }: { unit: string }) => unit)
  expect(land?.shapes.map(({ unit }: { unit: string }) => unit) ?? null).toEqual(drawn === null ? null : shown)
  if (land !== null) expect(land).toMatchObject({ width: 1000, shapes: shown.map(() => ({ path: expect.stringMatching(/^M.*Z$/) })) })
  expect(on.served.failures).toEqual([])
})
