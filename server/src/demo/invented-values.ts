/**
 * The invented figures of the demonstration: for each element, sender and year a number that could be, always the same one. Nothing here is, or was
 * made from, a figure of any real place; every page and file of the demonstration says so.
 */

/** Where a sender stands in the list of communes, and how many years have passed since the first. */
interface At {
  readonly n: number
  readonly t: number
}

const FIRST_YEAR = 2020

/** A small number that depends on everything and repeats on every machine. */
const wobble = ({ n, t }: At, of: number, salt: number): number => (n * 7 + t * 5 + salt * 11) % of

const people = (at: At) => 6800 + at.n * 310 + at.t * 40
const boys = (at: At) => 52 + wobble(at, 12, 1)
const bodiesOf = (at: At) => 18 + (at.n % 4)
const victims = (at: At) => wobble(at, 4, 2)
const enterprises = (at: At) => 610 + at.t * 22

/** What a commune answers, by element. */
const COMMUNE: Readonly<Record<string, (at: At) => number>> = {
  'council-has-woman-key-leader': (at) => (at.n % 4 === 0 || (at.t > 1 && at.n % 5 === 2) ? 1 : 0),
  'committee-has-woman-key-leader': (at) => (at.n % 5 === 1 || (at.t > 2 && at.n % 7 === 3) ? 1 : 0),
  'victims-domestic.women': victims,
  'victims-domestic.men': (at) => (wobble(at, 9, 3) === 0 ? 1 : 0),
  'victims-domestic-served.women': (at) => Math.max(0, victims(at) - (wobble(at, 5, 4) < 4 - at.t ? 1 : 0)),
  'victims-domestic-served.men': () => 0,
  'perpetrators-domestic.women': () => 0,
  'perpetrators-domestic.men': victims,
  'perpetrators-domestic-counselled.women': () => 0,
  'perpetrators-domestic-counselled.men': (at) => Math.floor((victims(at) * (3 + at.t)) / 8),
  'births.boys': boys,
  'births.girls': (at) => Math.round(boys(at) / 1.13 + at.t / 4),
  'births-to-adolescents': (at) => Math.max(1, 6 - at.t + wobble(at, 2, 5)),
  'adolescent-women': (at) => 246 + at.n * 6,
  population: people,
  'people-reached.women': (at) => Math.round((people(at) * (40 + at.t * 5)) / 200),
  'people-reached.men': (at) => Math.round((people(at) * (34 + at.t * 5)) / 200),
  bodies: bodiesOf,
  'bodies-informed-and-committed': (at) => Math.floor((bodiesOf(at) * (28 + at.t * 5)) / 100),
  'broadcast-items-q1': (at) => (at.n === 13 ? 0 : 1 + wobble(at, 5, 6)),
  'broadcast-items-q2': (at) => (at.n === 13 ? 0 : wobble(at, 6, 7)),
  'broadcast-items-q3': (at) => (at.n === 13 ? 0 : wobble(at, 5, 8)),
  'broadcast-items-q4': (at) => (at.n === 13 ? 0 : 3 + wobble(at, 4, 9)),
}

/** What the bodies answer for the whole territory. One maternal death in one year, none in the next: what one year of a district looks like. */
const BODY: Readonly<Record<string, (at: At) => number>> = {
  'council-has-woman-key-leader': () => 1,
  'committee-has-woman-key-leader': (at) => (at.t > 1 ? 1 : 0),
  bodies: () => 62,
  'bodies-informed-and-committed': (at) => 18 + at.t * 3,
  enterprises,
  'enterprises-led-by-women': (at) => Math.round((enterprises(at) * (160 + at.t * 12)) / 1000),
  cooperatives: () => 34,
  'cooperatives-led-by-women': (at) => 4 + Math.floor(at.t / 2),
  'unpaid-hours.women': (at) => 20.4 - at.t * 0.8,
  'unpaid-hours.men': (at) => 9.6 - at.t * 0.1,
  'unpaid-hours-error.women': () => 0.4,
  'unpaid-hours-error.men': () => 0.3,
  'maternal-deaths': (at) => at.t % 2,
  'vocational-entrants.women': (at) => 148 + at.t * 14,
  'vocational-entrants.men': (at) => 402 - at.t * 6,
  'masters.women': (at) => 38 + at.t * 4,
  'masters.men': (at) => 49 + at.t,
  'station-keeps-column': (at) => (at.t === 1 ? 0 : 1),
  'employment-survey-sample.women': (at) => 1180 + at.t * 10,
  'women-on-wages-design-effect': () => 1.8,
  'women-in-agriculture-design-effect': () => 2.4,
  'published.women-on-wages': (at) => 43.4 + at.t * 1.5,
  'published.women-in-agriculture': (at) => 36.1 - at.t * 1.4,
}

/** The number a sender gives for an element in a year as text of a decimal, or null where nothing of the kind arose. */
export function inventedValue(
  element: string,
  sender: { readonly kind: 'commune' | 'body'; readonly n: number },
  year: number,
): string | null {
  const value = (sender.kind === 'commune' ? COMMUNE : BODY)[element]?.({ n: sender.n, t: year - FIRST_YEAR })
  return value === undefined ? null : Number.isInteger(value) ? String(value) : value.toFixed(1)
}
