/** A district that has collected a year, and those who make, sign and number its reports. For tests. */
import { businessDay, type Instant } from '@songhanh/core/basics/instant'
import { daysBetween, type PlainDate } from '@songhanh/core/basics/plain-date'
import { bookFairs } from '@songhanh/core/registers/register.fixture'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import type { Press } from '@songhanh/papers/writing/typst/press'
import type { Route } from '../platform/http/route.ts'
import { personWith } from '../people/served.fixture.ts'
import { BODIES, cell, COMMUNES, district, none, ok, round } from '../progress/year.fixture.ts'
import { reportRoutes } from './routes.ts'

const both = (text: string) => ({ vi: text, en: text })
export const trainings: RegisterDeclaration = {
  ...bookFairs,
  key: 'trainings',
  name: both('Tập huấn'),
  told: { in: 'training', all: 'visitors', women: 'women' },
}
export const countsOnly: RegisterDeclaration = { ...bookFairs, key: 'counts', name: both('Biểu đếm'), sensitivity: 'violence' }

export const FIRST = COMMUNES[0]!

/** A district with one commune and one body accepted, and the three who make a report. */
export async function withFigures(press: Press, more: readonly Route[] = []) {
  // Sign-in follows the wall clock; what is due and signed follows the business day, here 25/11/2024.
  const offsetDays = daysBetween(businessDay(new Date().toISOString() as Instant, 0), '2024-11-25' as PlainDate)
  const on = await district({
    clock: () => new Date().toISOString() as never,
    demonstration: true,
    offsetDays,
    more: [...reportRoutes(press, [trainings, countsOnly]), ...more],
  })
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  const take = async (sender: string, name: string, cells: object[]) => {
    const formId = lines.find((line: { sender: string }) => line.sender === sender).cells[0].formId
    const { officer, head } = await on.office(sender, name)
    ok(await officer.post(`/api/forms/${formId}/cells`, { cells }))
    const page = ok(await officer.get(`/api/forms/${formId}`))
    const reasons = page.findings.map((finding: { key: string }) => ({ finding: finding.key, text: 'Chưa thu thập' }))
    const { version } = ok(await head.post(`/api/forms/${formId}/sign-off`, { expectedVersion: page.version, paper: null, reasons }))
    ok(await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: [{ formId, expectedVersion: version }] }))
    return { formId, officer, head }
  }
  const first = await take(FIRST, 'mot', [cell('births.boys', 60), cell('births.girls', 50), none('broadcast-items-q1')])
  const home = await take(BODIES[0]!, 'noivu', [cell('masters.women', 26), cell('masters.men', 24)])
  const { served, administrator } = on
  const signer = await personWith(served, administrator, 'committee-signer', served.placeKey, 'lanhdao')
  const clerks = [
    await personWith(served, administrator, 'clerk', served.placeKey, 'vanthu1'),
    await personWith(served, administrator, 'clerk', served.placeKey, 'vanthu2'),
  ] as const
  return {
    ...on,
    signer,
    clerks,
    first,
    home,
    later: (days: number) => on.place.admin.query('UPDATE business_clock SET offset_days = offset_days + $1', [days]),
  }
}
