import type { Catalogue } from '../catalogue.ts'
import type { collection as vi } from '../vi/collection.ts'
import { estimateText, periodText } from './period.ts'

export const collection: Catalogue<typeof vi> = {
  period: periodText,
  states: { draft: 'Being typed', 'signed-off': 'Signed off', returned: 'Returned', accepted: 'Accepted' },
  matrix: {
    'not-started': 'Not started',
    typing: 'Being typed',
    returned: 'Returned',
    'signed-off': 'Signed off, waiting',
    accepted: 'Accepted',
  },
  steps: {
    fill: 'Type figures',
    'fill-for-another': 'Type for another',
    confirm: 'Confirm what was typed for another',
    'sign-off': 'Sign off',
    'sign-off-on-paper': 'Record the signed paper',
    accept: 'Accept',
    return: 'Return',
    correct: 'Correct',
    supplement: 'Supplement',
  },
  warnings: {
    'closing-after-due': (closing, due, period) =>
      `Due ${due}, before the closing day ${closing}: figures sent by then are ${estimateText(period)}.`,
    'no-working-day-to-send': (closing, due) =>
      `Less than one working day from closing ${closing} to due ${due} (Decree 09/2019/NĐ-CP, art. 8).`,
  },
  forms: { ofCommunes: () => 'Communes', communes: () => 'Form of communes', field: (name) => `Form of the body for ${name}` },
  fields: {
    broadcasting: 'broadcasting',
    'business-registration': 'business registration',
    health: 'health',
    'home-affairs': 'home affairs',
    labour: 'labour',
    lead: 'the standing office of the plan',
    police: 'police',
    'vocational-education': 'vocational education',
  },
  unowed: (field) => `No body looks after ${field} yet.`,
  overdue: (days) => `${days} days overdue`,
  late: 'sent late',
  pastDue: 'past its due day',
  corrected: 'corrected',
  supplemented: 'supplemented',
  unconfirmed: 'typed for another, waits for a second person',
  typedFor: (number, date) => `typed from document no. ${number} of ${date}`,
  neverCame: 'never signed in',
  lastSeen: (day) => `last seen ${day}`,
  sent: (sent, owed) => `${sent} of ${owed} forms sent`,
}
