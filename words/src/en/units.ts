import type { Catalogue } from '../catalogue.ts'
import type { units as vi, unitsInTerminal as viInTerminal } from '../vi/units.ts'

export const units: Catalogue<typeof vi> = {
  title: 'Administrative units',
  relations: {
    same: 'unchanged',
    renamed: 'renamed, or of another kind',
    whole: 'whole',
    'all-land': 'all land, the people elsewhere',
    part: 'part of land and people',
    'part-land': 'part of the land',
    'part-land-all-people': 'part of the land, all people',
    'part-people': 'part of the people',
    'code-kept': 'the code went on; no source says whether land came or went',
  },
  extents: { whole: 'whole', part: 'part', unknown: 'extent unknown' },
  bases: { act: 'by the act', list: 'day of the list; the legal day may lie before', 'before-lists': 'older than the first list' },
  kinds: {
    province: 'Province',
    'central-city': 'City under the centre',
    'rural-district': 'Rural district',
    'urban-district': 'Urban district',
    town: 'Town',
    city: 'City of a province',
    commune: 'Commune',
    ward: 'Ward',
    township: 'Township',
    'special-zone': 'Special zone',
  },
  period: (from, last, older) => {
    const end = last === null ? 'until now' : `to ${last}`
    return older ? `from before the first list ${end}` : `from ${from} ${end}`
  },
  below: (path) => `In ${path}`,
  codeLabel: 'Code',
  historyTitle: (code) => `The code ${code} over time`,
  cameFrom: 'Made from',
  became: 'Became',
  noSource: 'No source says.',
  byAct: (act) => `Resolution ${act}`,
  actUnknown: 'number of the act not known',
}

export const unitsInTerminal: Catalogue<typeof viInTerminal> = {
  show: 'the unit that bore a code on a day (default: today)',
  successors: 'what became, up to that day, of the unit that bore the code just before it',
  predecessors: 'what the unit that bears the code on that day was made from',
  children: 'the units directly below on a day; without a code the provinces',
  territory: 'the land a unit had on --as-of, told in the communes of --on',
  find: 'finds units by name: without marks, abbreviated, by an old name, with the place above after a comma',
  on: 'the day asked about (YEAR-MONTH-DAY)',
  asOf: 'the day of the land (YEAR-MONTH-DAY)',
  notADay: (text) => `"${text}" is not a day written YEAR-MONTH-DAY.`,
  nothingFound: 'No unit found.',
  ended: (last) => `ended after ${last}`,
  lost: (name) => `${name}: no source says where this land went.`,
}
