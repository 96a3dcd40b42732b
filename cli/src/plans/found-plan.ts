import { listPlans } from '@songhanh/api/plans'
import { type CliWords, type Given, WrongUse } from '../command.ts'
import { askPlace } from '../remote.ts'

export type PlanWords = CliWords['plan']

/** The text of an option, where it was given. */
export const textOf = ({ options }: Given, name: string): string | undefined =>
  typeof options[name] === 'string' ? options[name] : undefined

/** The one plan whose id begins with what was written; for nothing the first of the list. Throws `WrongUse` for none or several. */
export async function foundPlan(given: Given, asked = given.arguments[0] ?? ''): Promise<string> {
  const words = given.words.plan
  const { plans } = await askPlace(given, listPlans, {})
  const fitting = plans.filter(({ id }) => id.startsWith(asked))
  const [first] = fitting
  if (!first) throw new WrongUse(words.noPlan(asked))
  if (asked !== '' && fitting.length > 1) throw new WrongUse(words.manyPlans(asked))
  return first.id
}
