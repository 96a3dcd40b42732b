/**
 * The year in which the communes of the demonstration were merged, once its business day has come there: the successors are seated, people take their
 * roles, a round asks them for the year, and the report on it is begun by a level that has nobody left to sign it. All of it through the public API.
 */
import * as collection from '@songhanh/api/collection'
import * as people from '@songhanh/api/people'
import * as reports from '@songhanh/api/reports'
import { readUnitRegister } from '@songhanh/api/units'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { isWhole } from '@songhanh/core/units/succession'
import { nameInSentence } from '@songhanh/core/units/unit'
import { demonstrationFigures as words } from '@songhanh/words/vi/demonstration-figures'
import { demonstrationPeople } from '@songhanh/words/vi/demonstration-people'
import { inventedValue } from './invented-values.ts'
import type { Person } from './person.ts'

/** A commune of today: what it took over whole, by seat, and the day it began. */
interface Successor {
  readonly key: string
  readonly name: string
  readonly since: PlainDate
  readonly tookOver: readonly string[]
}

export interface MergerYear {
  readonly planId: string
  /** Seats of the communes before, in the order of their keys: their place in it says which numbers are theirs. */
  readonly communes: readonly string[]
  readonly lead: Person
  readonly keeper: Person
  readonly administrator: Person
  /** Who holds a role at a commune before: their user name, and their way to ask. */
  readonly holder: (
    seat: string,
    role: 'commune-officer' | 'head',
  ) => { readonly username: string; readonly ask: () => Promise<Person> } | null
  readonly once: (step: string, about: string | number) => string
}

/** What communes answer themselves: the bodies of a level that is gone answer nothing any more. */
const ASKED = ['sex-ratio-at-birth', 'adolescent-births', 'victims-served', 'people-reached', 'communes-with-broadcasts']

/** The communes that stand on the day and took over one of these, with what went over to them whole. */
async function successorsOf({ administrator, communes }: MergerYear): Promise<readonly Successor[]> {
  const { today, units, successions } = await administrator(readUnitRegister, {})
  const seatOf = (unit: string) => `unit:${unit}`
  const onward = successions.filter(({ from, date }) => communes.includes(seatOf(from)) && date <= today)
  return [...Map.groupBy(onward, ({ to }) => to)]
    .flatMap(([to, parts]): Successor[] => {
      const unit = units.find(({ code, validFrom, validTo }) => `${code}@${validFrom}` === to && (validTo === null || today < validTo))
      const whole = parts.filter(({ from, relation }) => isWhole(relation) && onward.filter((one) => one.from === from).length === 1)
      if (!unit) return []
      return [
        {
          key: seatOf(to),
          name: demonstrationPeople.committeeOf(nameInSentence(unit)),
          since: unit.validFrom as PlainDate,
          tookOver: whole.map(({ from }) => seatOf(from)).toSorted(),
        },
      ]
    })
    .filter(({ tookOver }) => tookOver.length > 0)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** A key as the id of a request may hold it. */
const plain = (key: string) => key.replace(/[^\w-]/gu, '-')

/** Seats the successors, and lets those who sat at the first commune each took over sit there too. */
async function seat({ keeper, administrator, holder, once }: MergerYear, successors: readonly Successor[], under: string): Promise<void> {
  const { people: all } = await administrator(people.listPeople, { query: {} })
  const { seats } = await administrator(people.listSeats, {})
  for (const { key, name, since, tookOver } of successors) {
    if (seats.some((one) => one.key === key)) continue
    await keeper(people.addSeat, { body: { key, name, under, takesOver: [...tookOver] }, requestId: once('seat', plain(key)) })
    // Who kept the book of numbers of the old place keeps those of its successors.
    const clerk = all.find(({ roles }) => roles.some((held) => held.role === 'clerk'))
    for (const role of ['commune-officer', 'head', 'clerk'] as const) {
      const username = role === 'clerk' ? clerk?.username : holder(tookOver[0] ?? '', role)?.username
      const person = all.find((one) => one.username === username)
      if (!person) continue
      await administrator(people.appointPerson, {
        params: { personId: person.id },
        requestId: once('appoint', `${plain(key)}:${role}`),
        body: { role, seat: key, from: since, to: null, basis: { title: demonstrationPeople.document, number: null, date: null } },
      })
    }
  }
}

/** What those it took over would have answered, added up; of a yes or no that one of them has it. */
function joined(element: string, type: string, tookOver: readonly string[], communes: readonly string[], year: number): string | null {
  const own = tookOver.flatMap((key) => inventedValue(element, { kind: 'commune', n: communes.indexOf(key) }, year) ?? [])
  if (own.length === 0) return null
  return String(type === 'yes-no' ? Math.max(...own.map(Number)) : own.reduce((sum, value) => sum + Number(value), 0))
}

/** The round of the year of the merger, and what the successors sent: all but the last, who has not come yet. */
async function collect(on: MergerYear, successors: readonly Successor[], year: number, since: PlainDate): Promise<void> {
  const { lead, planId, once, holder } = on
  const closing = `${year}-12-14`
  const { roundId } = await lead(collection.openRound, {
    requestId: once('round', year),
    body: {
      planId,
      name: words.mergerRound(year),
      regime: null,
      basis: { title: words.mergerLetter, number: words.mergerNumber, date: since },
      period: String(year),
      opensOn: since,
      closing,
      due: `${year}-12-04`,
      indicators: ASKED,
    },
  })
  const { lines } = await lead(collection.readRound, { params: { roundId } })
  const taken: { formId: string; expectedVersion: number }[] = []
  for (const { key, tookOver } of successors.slice(0, -1)) {
    const formId = lines.find(({ sender }) => sender === key)?.cells[0]?.formId
    const [officer, head] = (['commune-officer', 'head'] as const).map((role) => holder(tookOver[0] ?? '', role))
    if (formId === undefined || !officer || !head) continue
    const [typist, signer] = [await officer.ask(), await head.ask()]
    const page = await typist(collection.readForm, { params: { formId } })
    const cells = page.cells.map(({ element, type, usual }) => {
      const value = joined(element, type, tookOver, on.communes, year)
      return {
        element,
        figure:
          value === null ? ({ known: false, reason: 'none-arose' } as const) : { known: true as const, value, kind: usual, dataYear: year },
        comment: null,
        seen: 0,
      }
    })
    await typist(collection.fillForm, { params: { formId }, requestId: once('fill', formId), body: { cells } })
    const late = page.late ? { motive: words.mergerLate, source: null } : null
    await signer(collection.signOffForm, {
      params: { formId },
      requestId: once('sign-off', formId),
      body: { expectedVersion: 1, reasons: [], late },
    })
    taken.push({ formId, expectedVersion: 2 })
  }
  await lead(collection.acceptForms, { params: { roundId }, requestId: once('accept', roundId), body: { forms: taken } })
  await lead(reports.openReport, { requestId: once('report', year), body: { planId, kind: 'year', year } })
}

/** Makes the year of the merger where the business day has come to it and it has not been made; answers whether there was anything to make. */
export async function mergerYear(on: MergerYear): Promise<boolean> {
  const successors = await successorsOf(on)
  const [first] = successors
  if (!first) return false
  const { seats } = await on.administrator(people.listSeats, {})
  const under = seats.find(({ kind }) => kind === 'place')?.key
  if (under === undefined) throw new Error('the place has no seat of its own')
  const year = Number(first.since.slice(0, 4))
  const { reports: begun } = await on.lead(reports.listReports, {})
  if (begun.some((report) => report.planId === on.planId && report.year === year && report.seat === null)) return true
  await seat(on, successors, under)
  await collect(on, successors, year, first.since)
  return true
}
