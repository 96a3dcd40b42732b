import type { Catalogue } from '../../catalogue.ts'
import type { reports as vi } from '../../vi/refusals/reports.ts'

export const reports: Catalogue<typeof vi> = {
  'reports.press-timed-out': 'Printing the paper took too long and was stopped. Try again; if it stays slow, shorten the annexes.',
  'reports.press-failed':
    'This paper could not be printed; what was saved is not touched. Try again; if it fails again, tell the administrator: {fault}.',
  'reports.not-found': 'There is no such report.',
  'reports.paragraph-not-found': 'The report has no such paragraph; it may have been composed again.',
  'reports.not-in-this-state': 'The report is at another step, so this cannot be done.',
  'reports.already-in-work': 'The report of this period is being worked on; open that one.',
  'reports.nobody-to-urge': 'Those chosen have all sent; nobody is left to be urged.',
  'reports.urging-day-past': 'The new last day must be {today} or later.',
  'reports.second-without-first': 'No first urging letter has gone to: {names}. Write the first one before, or leave these out.',
  'reports.first-without-number':
    'The first letter to these has no number in the register of urging letters yet: {names}. Enter the number the clerk gave, then write the second.',
  'reports.no-register-of-letters': 'This place keeps no register of urging letters.',
  'reports.not-a-letter': 'Entries of this register are no letters, so they have no official form.',
  'reports.letter-by-hand': 'This letter was entered from outside the program, so there is no draft of it.',
  'reports.letter-without-content': 'This entry says no guidance yet. Correct it, enter the guidance, then take the letter.',
  'reports.no-signer-left':
    'There is no district authority from 01/7/2025 on, so nobody can sign; these figures are a reference annex for the reports of its successors.',
  'reports.number-taken': 'Number {number} has been given to another report of the year.',
  'reports.day-before-signature': 'The day of the paper is before the signature ({signed}).',
  'reports.day-to-come': 'The day of the paper is after today ({today}).',
  'reports.not-sealed-yet': 'The ledger of the report is still being sealed; try again in a minute.',
  'reports.no-numbered-paper': 'No report of this year has a number yet, so there is no file of it.',
  'reports.not-issued': 'The report has no number yet, so there is no issued paper to compare with.',
  'reports.delivery-not-found': 'The list has no such recipient.',
  'reports.sent-before-paper': 'The day of sending is before the day of the paper ({day}).',
  'reports.received-before-sent': 'The day of receipt is before the day of sending.',
  'reports.no-longer-stands': 'This report was withdrawn or replaced; no further correction is written down.',
  'reports.correction-before-paper': 'The day is before that of the report ({day}).',
  'reports.correction-to-come': 'This day has not come. Write it down once the paper is issued.',
  'reports.delivery-to-come': 'This day has not come yet. Record it once the paper was sent or received.',
  'reports.comments-of-the-place': 'Comments are asked for on the report of the place, not on that of one commune or body.',
}
