import type { Catalogue } from '../catalogue.ts'
import type { letterDesk as vi } from '../vi/guidance-letter.ts'

export const letterDesk: Catalogue<typeof vi> = {
  title: 'Letter in the official form',
  lead: 'Written out of this entry: number and day are left for the clerk until a number is entered, then both are printed.',
  noContent: 'This entry says no guidance yet. Choose “Correct”, enter it, then take the letter.',
  byHand: 'This letter was written outside the program, so there is no draft of it; attach a scan below.',
  plan: 'Plan it rests on',
  take: { docx: 'Download Word (.docx)', pdf: 'Download PDF' },
}
