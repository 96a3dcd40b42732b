import type { Catalogue } from '../catalogue.ts'
import { writeNumber } from '../writing.ts'
import type { cataloguePage as vi } from '../vi/catalogue-page.ts'

export const cataloguePage: Catalogue<typeof vi> = {
  title: 'Catalogue of indicators',
  none: 'No catalogue of indicators has been adopted yet.',
  edition: (edition, day) => `Edition ${edition}, adopted on ${day}`,
  older: 'A round that is open keeps the edition it was opened with.',
  indicator: 'Indicator',
  counted: 'How it is counted',
  sources: 'Sources',
  frequencies: {
    month: 'every month',
    quarter: 'every quarter',
    half: 'every half year',
    year: 'every year',
    'five-years': 'every five years',
  },
  marks: { read: null, 'own-knowledge': 'no document cited', unverified: 'not verified' },
  numerator: 'Numerator',
  denominator: 'Denominator',
  times: (multiplier) => `times ${writeNumber('en', multiplier)}`,
  ways: 'Ways of counting',
  answer: 'Figure',
  article: (article) => `article: ${article}`,
  reference: (name, number, day) => `${name} (${number}, ${day})`,
  number: 'No.',
  target: 'Target',
  bounds: 'Bound',
  bound: (year, level) => `${year}: ${level}`,
  kept: 'kept',
  fromOn: 'from this year on',
}
