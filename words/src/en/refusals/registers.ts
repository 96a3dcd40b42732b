import type { Catalogue } from '../../catalogue.ts'
import type { registers as vi } from '../../vi/refusals/registers.ts'

export const registers: Catalogue<typeof vi> = {
  'registers.register-not-found': 'There is no such register.',
  'registers.entry-not-found': 'There is no such entry in a register.',
  'registers.opened-with-reason': 'This register opens only with a reason. Open it from its own page and give one.',
  'registers.reason-names-person': 'The reason holds a name, a phone or an identity number. Take it out and send again.',
  'registers.not-kept-by': 'This register is not kept by the place chosen.',
  'registers.entry-faulty': 'The entry could not be written. Mend the fields named and send again.',
  'registers.entered-already': 'This stands in the register already. Open the entry and correct it.',
  'registers.entry-withdrawn': 'This entry was withdrawn and can no longer be changed.',
  'registers.step-not-allowed': 'This entry cannot go to that state.',
  'registers.field-unknown': 'This register has no field {field}.',
  'registers.field-missing': 'This field has not been filled in.',
  'registers.text-expected': 'This field takes words.',
  'registers.text-too-long': 'This field is longer than {most} characters.',
  'registers.day-expected': 'This is no day. Write day/month/year.',
  'registers.month-expected': 'This is no month. Write month/year, such as 05/2024.',
  'registers.day-ahead': 'This day has not come yet; today is {today}.',
  'registers.day-before': 'This day lies before {day}.',
  'registers.count-expected': 'This field takes a whole number, nought or more.',
  'registers.choice-not-listed': 'This value is not in the list of the field.',
  'registers.yes-no-expected': 'This field takes only “yes” or “no”.',
  'registers.part-exceeds-whole': 'The part ({part}) is larger than the whole ({whole}).',
  'registers.phone-in-text': '“{found}” looks like a phone number. This register holds counts only; take it out.',
  'registers.identity-number-in-text': '“{found}” looks like an identity number. This register holds counts only; take it out.',
  'registers.name-in-text': '“{found}” looks like a person’s name. This register holds counts only; take it out.',
}
