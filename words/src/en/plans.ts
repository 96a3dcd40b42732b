import type { Catalogue } from '../catalogue.ts'
import type { plans as vi } from '../vi/plans.ts'
import { asks } from './plan-asks.ts'

const s = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`

/** The plan page in English. */
export const plans: Catalogue<typeof vi> = {
  list: {
    title: 'Plans',
    none: 'There is no plan yet. Upload the first plan document.',
    add: 'Upload a plan document',
    plan: 'Plan',
    issuer: 'Issued by',
    period: 'Period',
    state: 'State',
    content: 'Content',
    counts: (targets, tasks, obligors) => `${s(targets, 'target')} · ${s(tasks, 'task')} · ${s(obligors, 'body', 'bodies')}`,
    waiting: 'Documents waiting for review',
    review: 'Review',
  },
  states: { draft: 'Draft', 'in-force': 'In force', superseded: 'Superseded', withdrawn: 'Withdrawn', none: 'No edition yet' },
  parts: {
    label: 'Parts of the plan',
    targets: 'Targets',
    tasks: 'Tasks',
    duties: 'Bodies that owe',
    money: 'Sources of money',
    deadlines: 'Deadlines in 12 months',
    defects: 'Defects of the paper',
  },
  nothingCollected: 'No figure has been collected for this plan.',
  draft: {
    notice: 'This is a draft, not in force.',
    next: 'The plan has a new draft, not in force.',
    compare: 'Compare it with the edition in force',
    putInForce: 'Put in force or withdraw',
  },
  objective: (code, heading) => `Objective ${code}. ${heading}`,
  withoutObjective: 'Targets outside any objective',
  generalObjective: 'General objective',
  target: {
    code: 'Code',
    name: 'Target',
    asked: 'Asked for',
    due: 'Due',
    lead: 'Lead',
    noLead: 'The plan names none',
    noDue: 'No year stated',
    dueBy: (years) => `by ${years}`,
    dueFrom: (year) => `from ${year} on`,
    dueFromPeriod: "from the plan's period",
    allSentence: 'As printed',
  },
  asks,
  hasDefects: 'has a defect',
  openPaper: 'See in the text',
}
