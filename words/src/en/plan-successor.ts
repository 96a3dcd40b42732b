import type { Catalogue } from '../catalogue.ts'
import type { planSuccessor as vi } from '../vi/plan-successor.ts'

export const planSuccessor: Catalogue<typeof vi> = {
  title: 'Draft of the next plan',
  lead: 'Drafted from this plan for a unit that took it over: wording kept, new values left blank, bodies under their names of the new period beside the old ones. The draft is not kept here; what is issued is read in as any plan.',
  from: 'From the year',
  to: 'To the year',
  unit: 'Unit that plans',
  choose: 'Choose a unit',
  unitsOn: (year) => `Units that hold land of the issuer of this plan on 01/01/${year}.`,
  noUnits: 'No unit took over from the issuer of this plan.',
  submit: 'Download the draft (.docx)',
  needed: 'Choose a unit.',
  yearWrong: 'Write the year in four digits.',
  done: (unit) => `The draft of ${unit} was downloaded. Where “…” stands and a body is to be settled, the unit decides.`,
  back: 'Back to the plan',
}
