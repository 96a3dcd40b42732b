import type { Catalogue } from '../catalogue.ts'
import type { reportCorrections as vi } from '../vi/report-corrections.ts'

export const reportCorrections: Catalogue<typeof vi> = {
  /** Papers are Vietnamese. */
  inPaper: { replaces: ', thay thế Báo cáo số ', of: ' ngày ' },
  title: 'Corrections, replacement, withdrawal',
  lead: 'A numbered report is never changed. A mistake is mended by a letter of correction, by a report that replaces it (compose the same period again on the page of reports), or by a withdrawal; write it down here so that readers see it.',
  none: 'Nothing has corrected, replaced or withdrawn it.',
  kinds: { letter: 'Letter of correction', replacement: 'Replacing report', withdrawal: 'Withdrawal' },
  standings: { stands: '', corrected: 'corrected', replaced: 'replaced', withdrawn: 'withdrawn' },
  kind: 'What it is',
  number: 'Number of the document',
  numberHint: 'From the office’s book, such as 45/UBND-VX.',
  day: 'Day of the document',
  content: 'What is corrected, or why it is withdrawn',
  document: 'Document',
  of: (number, day) => `Number ${number} of ${day}`,
  recorded: 'Written down by',
  by: (name, day) => `${name}, ${day}`,
  record: 'Write down beside the report',
  open: 'Write down a letter of correction or a withdrawal',
  saved: 'Written down.',
  missing: 'Give the number and the content.',
  replaced: (number, day) => `This report was replaced by report number ${number} of ${day}.`,
  withdrawn: (number, day, why) => `This report was withdrawn by document number ${number} of ${day}: ${why}`,
  corrected: (number, day) => `This report is corrected by document number ${number} of ${day}.`,
  replaces: (number, day) => `This report replaces report number ${number} of ${day}.`,
  willReplace: (number, day) => `Once issued, this report replaces report number ${number} of ${day}.`,
}
