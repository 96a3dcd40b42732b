/**
 * Five years of invented figures, made only through the public API by the demonstration's people, in order: the keeper adopts the catalogue and links
 * the measures, the lead opens rounds, officers type, heads sign off, the lead takes in, sends back and corrects.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as collection from '@songhanh/api/collection'
import * as indicators from '@songhanh/api/indicators'
import { listPlans } from '@songhanh/api/plans'
import * as registers from '@songhanh/api/registers'
import { demonstrationFigures as words } from '@songhanh/words/vi/demonstration-figures'
import { SHIPPED_FOLDER } from '../app/shipped.ts'
import { fromSignedPaper, typeFromLetter } from './by-letter.ts'
import { cellOf, once, type OpenForm, PRESENT, type Sender } from './demonstration-form.ts'
import { inventedValue } from './invented-values.ts'
import { mergerYear } from './merger-year.ts'
import type { DemoPerson } from './people.ts'
import { signedIn, type Demonstration, type Person } from './person.ts'

const PAST = [2020, 2021, 2022, 2023]
/** The day on which the place opens: nothing was merged yet. */
const FIRST_DAY = '2024-11-25'
/** What the yearly plan of the present year asks, by indicator. */
const YEARLY = { 'women-masters': '45.5', 'adolescent-births': '19.5' } as const

/** Where the round of the present year stands: most taken in, some waiting, one sent back, one half typed, the rest not begun. */
const TAKEN_IN = 9
const SENT_BACK = 11
const HALF_TYPED = 12
const BY_LETTER = 14
/** A commune whose people never came: for the past years its letters were typed for it, for the present one nothing has come. */
const NEVER_CAME = 15

/** The letter of one past year asked for an earlier day, and who sent on the day of the others was late. */
const DUE = '2024-12-04'
const EARLY_DUE = { year: 2021, due: '2024-11-24' }

/** In one past year a commune left a cell empty and said why; once it was taken in, what was missing was supplemented. */
const LEFT_EMPTY = { year: 2022, n: 2, element: 'broadcast-items-q4' }

/** The months of the present year that are over or begun on its day, and the one in which the station once kept no column. */
const MONTHS_SO_FAR = 11
const MISSED_MONTH = 8

/** The people of the file, found by seat and role; each signs in once. */
function cast(on: Demonstration) {
  const all = JSON.parse(readFileSync(join(on.folder, 'demo-people.json'), 'utf8')) as DemoPerson[]
  const inside = new Map<string, Promise<Person>>()
  const entered = (person: DemoPerson): Promise<Person> => {
    const known = inside.get(person.username) ?? signedIn(on, person)
    inside.set(person.username, known)
    return known
  }
  const enter = (person: DemoPerson | undefined) => (person ? entered(person) : null)
  const must = async (role: DemoPerson['role']): Promise<Person> => {
    const person = await enter(all.find((one) => one.role === role))
    if (!person) throw new Error(`the demonstration has no ${role}`)
    return person
  }
  const seats = [...new Map(all.filter((one) => !one.seat.key.startsWith('place:')).map((one) => [one.seat.key, one.seat])).values()]
  return {
    must,
    /** The second of those who put figures together, who confirms what the first typed from a letter. */
    second: () => enter(all.filter((one) => one.role === 'lead-synthesiser')[1]),
    seats,
    holder: (seat: string, role: DemoPerson['role']) => {
      const person = all.find((one) => one.seat.key === seat && one.role === role)
      return person ? { username: person.username, ask: () => entered(person) } : null
    },
    officer: (seat: string) => enter(all.find((one) => one.seat.key === seat && one.role !== 'head')),
    head: (seat: string) => enter(all.find((one) => one.seat.key === seat && one.role === 'head')),
  }
}

type Cast = ReturnType<typeof cast>

/** The keeper's part: catalogue, links as the words suggest, and who looks after which field. */
async function prepare(keeper: Person, planId: string, seats: Cast['seats']): Promise<void> {
  const content: unknown = JSON.parse(readFileSync(join(SHIPPED_FOLDER, 'indicators/gender-equality-2021.json'), 'utf8'))
  const { code } = await keeper(indicators.adoptCatalogue, { body: { content }, requestId: once('catalogue', planId) })
  const { measures } = await keeper(indicators.listMeasures, { params: { planId }, query: {} })
  const links = measures.map(({ measure, suggested }) => ({ measure, indicator: suggested, reading: null }))
  await keeper(indicators.linkMeasures, { params: { planId }, body: { catalogue: code, links }, requestId: once('links', planId) })
  for (const [field, word] of Object.entries(words.fields)) {
    const body = seats.find(({ key, name }) => key.startsWith('body:') && name.toLowerCase().includes(word))
    if (body) await keeper(indicators.assignField, { body: { field, body: body.key }, requestId: once('field', field) })
  }
}

/** The station's own book, month by month: in one month of one year it kept no column. */
async function stationMonths(who: Cast, year: number): Promise<void> {
  const station = who.seats.find(({ key, name }) => key.startsWith('body:') && name.toLowerCase().includes(words.fields.broadcasting))
  const officer = station && (await who.officer(station.key))
  if (!station || !officer) return
  const kept = inventedValue('station-keeps-column', { kind: 'body', n: 0 }, year) === '1'
  await officer(registers.addEntries, {
    params: { register: 'station-column' },
    requestId: once('station', year),
    body: {
      keeper: station.key,
      entries: Array.from({ length: year === PRESENT ? MONTHS_SO_FAR : 12 }, (_, n) => ({
        month: `${year}-${String(n + 1).padStart(2, '0')}`,
        kept: kept || n + 1 !== MISSED_MONTH,
      })),
    },
  })
}

/** The targets of the yearly plan, beside the end values of the plan. */
async function yearlyPlan(lead: Person, planId: string): Promise<void> {
  const { measures } = await lead(indicators.listMeasures, { params: { planId }, query: {} })
  for (const { measure, indicator } of measures) {
    const value = Object.entries(YEARLY).find(([code]) => code === indicator)?.[1]
    if (value === undefined) continue
    await lead(indicators.setYearlyTarget, {
      params: { planId, measure },
      requestId: once('yearly', measure),
      body: {
        year: PRESENT,
        value,
        by: words.yearlyBy,
        title: words.yearlyTitle(PRESENT),
        number: words.yearlyNumber,
        date: `${PRESENT}-02-20`,
      },
    })
  }
}

const dueOf = (year: number) => (year === EARLY_DUE.year ? EARLY_DUE.due : DUE)
/** Why a form is sent after its day; null where it is in time. */
const lateIn = (year: number) => (dueOf(year) < FIRST_DAY ? { motive: words.lateMotive, source: null } : null)

const leftEmpty = ({ sender }: OpenForm, year: number, element: string): boolean =>
  sender.kind === 'commune' && sender.n === LEFT_EMPTY.n && year === LEFT_EMPTY.year && element === LEFT_EMPTY.element

async function openRound(lead: Person, planId: string, year: number, senders: ReadonlyMap<string, Sender>) {
  const past = year !== PRESENT
  const basis = past
    ? { title: words.letter, number: words.letterNumber, date: '2024-11-01' }
    : { title: words.yearlyBasis, number: null, date: null }
  const { roundId } = await lead(collection.openRound, {
    requestId: once('round', year),
    body: {
      planId,
      name: past ? words.pastRound(year) : words.round(year),
      regime: past ? null : 'yearly',
      basis,
      period: String(year),
      opensOn: past ? '2024-11-01' : '2024-11-15',
      closing: past ? `${year}-12-14` : '2024-12-14',
      due: dueOf(year),
      indicators: [],
    },
  })
  const { lines } = await lead(collection.readRound, { params: { roundId } })
  const forms = lines.flatMap(({ cells }) =>
    cells.flatMap(({ formId, sender }): OpenForm[] => {
      const known = senders.get(sender)
      return known ? [{ formId, sender: known }] : []
    }),
  )
  return { roundId, forms }
}

/** An office types its form, all of it or the first half. */
async function type(who: Cast, form: OpenForm, year: number, half = false): Promise<boolean> {
  const { formId, sender } = form
  const officer = await who.officer(sender.key)
  if (!officer) return false
  const { cells } = await officer(collection.readForm, { params: { formId } })
  const typed = (half ? cells.slice(0, Math.ceil(cells.length / 2)) : cells).filter(({ element }) => !leftEmpty(form, year, element))
  await officer(collection.fillForm, {
    params: { formId },
    requestId: once('fill', formId),
    body: { cells: typed.map(({ element }) => cellOf(element, sender, year)) },
  })
  return true
}

/** Its head signs off what another typed. */
async function signOff(who: Cast, form: OpenForm, year: number): Promise<void> {
  const { formId, sender } = form
  const head = await who.head(sender.key)
  const finding = `left-empty:${LEFT_EMPTY.element}`
  await head?.(collection.signOffForm, {
    params: { formId },
    requestId: once('sign-off', formId),
    body: {
      expectedVersion: 1,
      reasons: leftEmpty(form, year, LEFT_EMPTY.element) ? [{ finding, text: words.leftEmpty }] : [],
      late: lateIn(year),
    },
  })
}

/** Forms and the step each has come to: typed and signed off is two, by letter it is confirmed between. */
const takeIn = (lead: Person, roundId: string, forms: readonly { readonly formId: string; readonly expectedVersion: number }[]) =>
  lead(collection.acceptForms, {
    params: { roundId },
    requestId: once('accept', roundId),
    body: { forms: forms.map(({ formId, expectedVersion }) => ({ formId, expectedVersion })) },
  })

const TYPED_AND_SIGNED = 2
const BY_LETTER_AND_SIGNED = 3

async function pastYear(
  who: Cast,
  lead: Person,
  planId: string,
  year: number,
  senders: ReadonlyMap<string, Sender>,
): Promise<readonly OpenForm[]> {
  const { roundId, forms } = await openRound(lead, planId, year, senders)
  await stationMonths(who, year)
  const second = await who.second()
  const sent: (OpenForm & { readonly expectedVersion: number })[] = []
  for (const form of forms) {
    const byLetter = second !== null && form.sender.kind === 'commune' && form.sender.n === NEVER_CAME
    if (byLetter) await fromSignedPaper(lead, second, form, year, lateIn(year))
    else if (await type(who, form, year)) await signOff(who, form, year)
    sent.push({ ...form, expectedVersion: byLetter ? BY_LETTER_AND_SIGNED : TYPED_AND_SIGNED })
  }
  await takeIn(lead, roundId, sent)
  if (year === LEFT_EMPTY.year) await supplement(who, forms)
  return forms
}

/** The year in hand: where every state of a form can be seen. */
async function presentYear(who: Cast, lead: Person, planId: string, senders: ReadonlyMap<string, Sender>): Promise<void> {
  const { roundId, forms } = await openRound(lead, planId, PRESENT, senders)
  await stationMonths(who, PRESENT)
  const place = ({ sender }: OpenForm) => sender.n
  const begun = forms.filter((form) => place(form) <= HALF_TYPED)
  for (const form of begun) await type(who, form, PRESENT, form.sender.kind === 'commune' && place(form) === HALF_TYPED)
  const signed = begun.filter((form) => form.sender.kind === 'body' || place(form) < HALF_TYPED)
  for (const form of signed) await signOff(who, form, PRESENT)
  await takeIn(
    lead,
    roundId,
    signed.filter((form) => place(form) < TAKEN_IN).map((form) => ({ ...form, expectedVersion: TYPED_AND_SIGNED })),
  )
  const back = signed.find((form) => form.sender.kind === 'commune' && place(form) === SENT_BACK)
  if (back)
    await lead(collection.returnForm, {
      params: { formId: back.formId },
      requestId: once('return', back.formId),
      body: { expectedVersion: 2, text: words.returned, cells: [{ element: 'births.boys', text: words.returnedCell }] },
    })
  const letter = forms.find((form) => form.sender.kind === 'commune' && place(form) === BY_LETTER)
  if (letter) await typeFromLetter(lead, letter)
}

/** What a commune had left empty is supplemented after it was taken in. */
async function supplement(who: Cast, forms: readonly OpenForm[]): Promise<void> {
  const form = forms.find(({ sender }) => sender.kind === 'commune' && sender.n === LEFT_EMPTY.n)
  const officer = form && (await who.officer(form.sender.key))
  if (!form || !officer) return
  await officer(collection.changeAfterwards, {
    params: { formId: form.formId },
    requestId: once('supplement', form.formId),
    body: {
      how: 'supplemented',
      cells: [cellOf(LEFT_EMPTY.element, form.sender, LEFT_EMPTY.year)],
      motive: words.supplementMotive,
      source: words.supplementSource,
    },
  })
}

/** A number of last year found wrong after it was taken in: both numbers stay. */
async function correction(who: Cast, forms: readonly OpenForm[]): Promise<void> {
  const form = forms.find(({ sender }) => sender.kind === 'commune' && sender.n === 3)
  const officer = form && (await who.officer(form.sender.key))
  if (!form || !officer) return
  const changed = cellOf('births.girls', form.sender, 2023, 1)
  const value = changed.figure.known ? String(Number(changed.figure.value) + 2) : '0'
  await officer(collection.changeAfterwards, {
    params: { formId: form.formId },
    requestId: once('correction', form.formId),
    body: {
      how: 'corrected',
      cells: [{ ...changed, figure: { known: true, value, kind: { kind: 'administrative' }, dataYear: 2023 } }],
      motive: words.motive,
      source: words.source,
    },
  })
}

/** Whether the last step, the correction of last year, has been taken: then nothing is left to make, whatever people did with the forms since. */
async function isWhole(lead: Person): Promise<boolean> {
  const { rounds } = await lead(collection.listRounds, {})
  const last = rounds.find(({ period, adHoc }) => adHoc && period === String(PAST.at(-1)))
  if (!last) return false
  const { lines } = await lead(collection.readRound, { params: { roundId: last.id } })
  return lines.some(({ cells }) => cells.some((cell) => cell.corrected))
}

/** Communes and bodies in the order of their keys: whoever stands at a place in it answers the same numbers anywhere. */
function sendersOf(seats: Cast['seats']): ReadonlyMap<string, Sender> {
  const ordered = (kind: 'unit:' | 'body:') =>
    seats
      .map(({ key }) => key)
      .filter((key) => key.startsWith(kind))
      .toSorted()
  return new Map<string, Sender>([
    ...ordered('unit:').map((key, n) => [key, { key, kind: 'commune', n }] as const),
    ...ordered('body:').map((key, n) => [key, { key, kind: 'body', n }] as const),
  ])
}

/** One past year on a place where nothing has been collected yet, by its people and through its API alone: the same senders get the same rows again. */
export async function rebuildYear(on: Demonstration, year: number): Promise<void> {
  const who = cast(on)
  const lead = await who.must('lead-synthesiser')
  const [plan] = (await lead(listPlans, {})).plans
  if (!plan) throw new Error('the place has no plan')
  await prepare(await who.must('catalogue-keeper'), plan.id, who.seats)
  await pastYear(who, lead, plan.id, year, sendersOf(who.seats))
}

/** Makes the figures of a demonstration that has none yet, and goes on where an earlier opening was ended in the middle. */
export async function demonstrationFigures(on: Demonstration): Promise<void> {
  const who = cast(on)
  const lead = await who.must('lead-synthesiser')
  const [plan] = (await lead(listPlans, {})).plans
  if (!plan || (await isWhole(lead))) return
  await prepare(await who.must('catalogue-keeper'), plan.id, who.seats)
  const senders = sendersOf(who.seats)
  let last: readonly OpenForm[] = []
  for (const year of PAST) last = await pastYear(who, lead, plan.id, year, senders)
  await yearlyPlan(lead, plan.id)
  await presentYear(who, lead, plan.id, senders)
  await correction(who, last)
}

const HALF_A_MOMENT = 5_000

/** Makes the year of the merger once the business day has been moved there; `day` says what day it is. Ends when it is made, or the place is ended. */
export async function demonstrationMerger(on: Demonstration, day: () => Promise<string>): Promise<void> {
  for (let tried = FIRST_DAY, made = false; !made; await setTimeout(HALF_A_MOMENT, undefined, { signal: on.ending })) {
    const today = await day()
    if (today === tried) continue
    tried = today
    made = await makeMergerYear(on)
  }
}

/** The year of the merger by the people of the demonstration; answers whether the day has come to it. */
export async function makeMergerYear(on: Demonstration): Promise<boolean> {
  const who = cast(on)
  const lead = await who.must('lead-synthesiser')
  const [plan] = (await lead(listPlans, {})).plans
  if (!plan) return false
  return mergerYear({
    planId: plan.id,
    // The province over the place is a unit, too, and was merged as well; it owes no form.
    communes: who.seats.flatMap(({ key }) => (who.holder(key, 'commune-officer') ? [key] : [])).toSorted(),
    lead,
    keeper: await who.must('catalogue-keeper'),
    administrator: await who.must('administrator'),
    holder: who.holder,
    once,
  })
}
