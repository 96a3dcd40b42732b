import type { Catalogue } from '../../catalogue.ts'
import type { reports as vi } from '../../vi/refusals/reports.ts'

export const reports: Catalogue<typeof vi> = {
  'reports.press-timed-out': 'Printing the paper took too long and was stopped. Try again; if it stays slow, shorten the annexes.',
  'reports.press-failed': 'This paper could not be printed ({fault}). What was saved is not touched.',
}
