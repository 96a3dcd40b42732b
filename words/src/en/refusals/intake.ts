import type { intake as vi } from '../../vi/refusals/intake.ts'

export const intake: Readonly<Record<keyof typeof vi, string>> = {
  'intake.empty-file': 'This file has no content.',
  'intake.too-large': 'This file is too large: at most {most}.',
  'intake.not-readable':
    'This file cannot be read. Word documents (.docx, .doc), PDFs with text (no scans), Excel tables of targets (.xlsx, .xls) and .txt files are taken.',
  'intake.unsafe-file': 'This file is built in an unsafe way and was not read. Open it in Word, save it as a new .docx and send that.',
  'intake.reading-timed-out': 'Reading this file took too long and was stopped. Save it as a new file and send that.',
  'intake.already-a-plan':
    'This file is the plan “{title}” already. If a second plan is really to be made of it, confirm that and accept again.',
  'intake.no-plan': 'This paper is no plan: it has neither goals, nor tasks, nor a section on who does what.',
}
