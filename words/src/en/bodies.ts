import type { Catalogue } from '../catalogue.ts'
import type { bodies as vi, bodiesInTerminal as viInTerminal } from '../vi/bodies.ts'

export const bodies: Catalogue<typeof vi> = {
  title: 'Bodies: what each is now',
  lead: 'The duties of a body pass to the one that takes them over from a day on. Which places, the catalogue of units says.',
  link: 'What bodies are now',
  newer: 'Body that took over',
  date: 'From',
  basis: 'Basis',
  levels: { nation: 'national', province: 'province', district: 'district', commune: 'commune' },
  sure: { sourced: 'sourced', unverified: 'unverified' },
  source: (text) => `Source: ${text}`,
  noAct: 'number of the act not known',
  noSuccessor: 'No source says who took over',
}

export const bodiesInTerminal: Catalogue<typeof viInTerminal> = {
  today: 'who bears the duties of a body on --on; --unit, --as-of: the unit and the day of the paper',
  unit: 'code of the unit the body belonged to on the day of the paper',
  unknownKind: (name) => `The catalogue has no kind of body called "${name}".`,
  unitNeeded: 'Give --unit and --as-of: whose body, on which day.',
  noBearer: (name) => `${name}: no source says who took its duties over.`,
  extent: { whole: 'the whole of it', part: 'a part of it', unknown: 'extent unknown' },
}
