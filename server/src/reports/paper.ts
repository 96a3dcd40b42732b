/** A report as the office's paper: our sentences, our drawings. */
import { asDocument, asReference, type PaperForm, type PaperNumber } from '@songhanh/core/reports/as-document'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import type { Report } from '@songhanh/core/reports/report'
import { drawn } from '@songhanh/ui/drawn'
import { reportText } from '@songhanh/words/vi/report-text'

export const paperOf = (report: Report, form: PaperForm, given: PaperNumber | null, composedOn: PlainDate): OfficialDocument =>
  asDocument(report, form, given, composedOn, reportText, drawn)

/** What nobody is left to sign: the text and tables of a report as a reference for those who report now. */
export const referenceOf = (report: Report, form: PaperForm, composedOn: PlainDate): OfficialDocument =>
  asReference(report, form, composedOn, reportText, drawn)
