/** A report as the office's paper: our sentences, our drawings. */
import { asDocument, type PaperForm, type PaperNumber } from '@songhanh/core/reports/as-document'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import type { Report } from '@songhanh/core/reports/report'
import { drawn } from '@songhanh/ui/drawn'
import { reportText } from '@songhanh/words/vi/report-text'

export const paperOf = (report: Report, form: PaperForm, given: PaperNumber | null, composedOn: PlainDate): OfficialDocument =>
  asDocument(report, form, given, composedOn, reportText, drawn)
