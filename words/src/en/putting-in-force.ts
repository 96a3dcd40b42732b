import type { Catalogue } from '../catalogue.ts'
import type { puttingInForce as vi } from '../vi/putting-in-force.ts'

export const puttingInForce: Catalogue<typeof vi> = {
  title: 'Put the plan in force',
  lead: 'The edition in force before it, if any, becomes superseded. This is written in the ledger.',
  numbered: 'The paper has a number and a date',
  unnumbered: 'The paper has no number',
  kind: 'Paper',
  number: 'Number',
  signedOn: 'Signed on',
  signedBy: 'Signed by',
  suppliedBy: 'Supplied by',
  suppliedHint: 'The body that supplied this copy of the paper.',
  from: 'In force from',
  submit: 'Put in force',
  cancel: 'Back to the plan',
  needed: 'This is needed.',
  notDraft: 'This plan has no draft waiting.',
  withdraw: {
    title: 'Withdraw the draft',
    lead: 'The draft is not put in force. The record and the reason are kept; another reading can take its place.',
    reason: 'Reason',
    submit: 'Withdraw the draft',
  },
  withdrawInForce: {
    title: 'Withdraw the edition in force',
    lead: 'For a paper that was repealed, or a reading that was mistaken. The edition is in force no more; all figures, work and the reason are kept. To go on, read the paper again and put the new edition in force.',
    reason: 'Reason',
    submit: 'Withdraw the edition in force',
  },
}
