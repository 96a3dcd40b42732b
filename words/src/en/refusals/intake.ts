import type { intake as vi } from '../../vi/refusals/intake.ts'

export const intake: Readonly<Record<keyof typeof vi, string>> = {
  'intake.empty-file': 'This file has no content.',
  'intake.too-large': 'This file is too large: at most {most}.',
  'intake.not-readable':
    'This file cannot be read. Word documents (.docx, .doc), PDFs (with text or scanned), scanned pages as PNG or JPEG, Excel tables of targets (.xlsx, .xls) and .txt files are taken. Other formats (RTF, ODT, web pages): open them in Word, save as .docx and send that.',
  'intake.broken-file':
    'This file is damaged or was not downloaded to its end. Open it on your machine, save it as a new file and send that.',
  'intake.locked-file': 'This file is locked with a password. Open it, take the password off, save it and send it again.',
  'intake.no-words':
    'There are no words in this file; it may hold pictures only. Send the scan as PDF, PNG or JPEG, and its words will be recognised.',
  'intake.unsafe-file': 'This file is built in an unsafe way and was not read. Open it in Word, save it as a new .docx and send that.',
  'intake.reading-timed-out': 'Reading this file took too long and was stopped. Save it as a new file and send that.',
  'intake.already-a-plan':
    'This file is the plan “{title}” already. If a second plan is really to be made of it, confirm that and accept again.',
  'intake.no-plan': 'This paper is no plan: it has neither goals, nor tasks, nor a section on who does what.',
  'intake.is-scan': 'This is a scan ({pages} pages without text): its words have to be recognised first.',
  'intake.blank-scan': 'No words could be made out in this scan: its pages are blank, too faint or turned. Scan it again.',
  'intake.too-many-pages': 'This scan has too many pages: at most {most} at a time.',
  'intake.reading-stopped': 'Reading the scan was stopped.',
  'intake.scan-not-found': 'This reading of a scan is not there any more. Send the file again.',
  'intake.numbers-to-confirm':
    'Numbers recognised off a scan are not confirmed in {count} items. Confirm each of them, or state that all numbers were held against the paper.',
  'intake.no-report': 'This paper is no report: it is neither called one nor numbered as one.',
  'intake.page-not-found': 'This paper has no picture of page {page}.',
  'intake.report-not-found': 'There is no such report.',
  'intake.words-not-in-report':
    'These words stand at {times} places of the report; it must be one. Take them from the report again, more of them where they stand at several.',
  'intake.figure-not-a-number': 'This is no number: enter one that is not negative, such as 61.5.',
  'intake.figure-year': 'The year must lie between 1990 and {year}, the year of the report.',
  'intake.figure-taken': 'Measure {measure} of {year} already has a figure confirmed elsewhere. Take that one back first.',
}
