/** `plans accept` and `plans put-in-force`: from a reading that waits to the edition in force. */
import { acceptProposal, putInForce, readPlan, readProposal } from '@songhanh/api/plans'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { askPlace, told } from '../remote.ts'
import { foundPlan, textOf } from './found-plan.ts'

export const acceptReading: CliCommand = {
  name: 'plans accept',
  usage: 'PROPOSAL [--plan PLAN | --again]',
  least: 1,
  summary: (words) => words.plan.summary.accept,
  options: {
    plan: { type: 'string', help: (words) => words.plan.option.plan },
    again: { type: 'boolean', help: (words) => words.plan.option.again },
  },
  async run(given) {
    const params = { proposalId: given.arguments[0]! }
    const { version } = await askPlace(given, readProposal, { params })
    const body = { expectedVersion: version, planId: textOf(given, 'plan') ?? null, again: given.options['again'] === true }
    return told(given, await askPlace(given, acceptProposal, { params, body }), ({ planId, editionId }) => [
      given.words.plan.accepted(planId, editionId),
    ])
  },
}

function issuedOf(given: Given) {
  const [number, signedOn, signedBy] = [textOf(given, 'number'), textOf(given, 'signed-on'), textOf(given, 'signed-by')]
  const suppliedBy = textOf(given, 'supplied-by')
  if (number !== undefined && signedOn !== undefined && signedBy !== undefined)
    return { numbered: true, number, signedOn, signedBy } as const
  if (suppliedBy !== undefined && number === undefined) return { numbered: false, suppliedBy } as const
  throw new WrongUse(given.words.plan.needsIssue)
}

export const putPlanInForce: CliCommand = {
  name: 'plans put-in-force',
  usage: 'PLAN --from DAY (--number N --signed-on DAY --signed-by NAME | --supplied-by WHO)',
  least: 1,
  summary: (words) => words.plan.summary.putInForce,
  options: {
    edition: { type: 'string', help: (words) => words.plan.option.edition },
    number: { type: 'string', help: (words) => words.plan.option.number },
    'signed-on': { type: 'string', help: (words) => words.plan.option.signedOn },
    'signed-by': { type: 'string', help: (words) => words.plan.option.signedBy },
    'supplied-by': { type: 'string', help: (words) => words.plan.option.suppliedBy },
    from: { type: 'string', help: (words) => words.plan.option.from },
  },
  async run(given) {
    const issued = issuedOf(given)
    const inForceFrom = textOf(given, 'from')
    if (inForceFrom === undefined) throw new WrongUse(given.words.tooFew(`songhanh ${this.name} ${this.usage}`))
    const { editions } = await askPlace(given, readPlan, { params: { planId: await foundPlan(given) } })
    const wanted = textOf(given, 'edition')
    // Without a draft the last edition is sent: the place says why that one cannot be put in force.
    const edition = editions.find(({ id, state }) => (wanted === undefined ? state === 'draft' : id === wanted)) ?? editions.at(-1)!
    const body = { expectedVersion: edition.version, issued, inForceFrom }
    return told(given, await askPlace(given, putInForce, { params: { editionId: edition.id }, body }), (answer) => [
      given.words.plan.inForce(answer.edition.id),
    ])
  },
}
