import type { Catalogue } from '../catalogue.ts'
import type { indicators as vi } from '../vi/indicators.ts'

export const indicators: Catalogue<typeof vi> = {
  kinds: {
    administrative: 'actual to the closing day',
    estimate: 'estimate for the year',
    preliminary: 'preliminary',
    official: 'official',
    borrowed: 'of another level',
  },
  missing: {
    'not-reported': 'not reported',
    'none-arose': 'none arose',
    'not-measured': 'not measured at this level',
    'not-applicable': 'not applicable',
    withheld: 'withheld',
  },
  levels: { nation: 'nation', province: 'province', district: 'district', commune: 'commune' },
  dataYear: (dataYear, reportYear) =>
    dataYear === reportYear ? `data of ${dataYear}` : `data of ${dataYear}, used in the report on ${reportYear}`,
  women: 'women',
  men: 'men',
  gap: 'gap, women less men',
  unverified: 'unverified',
}
