import type { Catalogue } from '../catalogue.ts'
import type { reportsTerminal as vi } from '../vi/reports-terminal.ts'

export const reportsTerminal: Catalogue<typeof vi> = {
  summary: {
    report: 'composes the report of a year and writes it as Word, PDF, Excel',
    check: 'checks the form of a paper by Decree 30/2020/NĐ-CP',
  },
  option: {
    year: 'year of the report',
    kind: 'year, half-year, interim or final; year unless said',
    docx: 'the .docx file to write',
    pdf: 'the PDF file to write',
    xlsx: 'the .xlsx file to write all tables to',
    note: 'the .docx or .pdf file to write the submission note to',
    summary: 'the .docx or .pdf file to write the summary of one page to',
    unit: 'code of a commune (01234, or with the day it is valid from: 01234@2020-02-01): its own report',
    body: 'key of a body (noi-vu): its own report',
    yearFile: 'the .zip file to write the file of the year to, with its table of contents',
  },
  oneSeat: 'Only one of --unit and --body.',
  notAmong: (option, asked, there) =>
    there === 0
      ? `There is none with the code ${asked} (${option}) whose report you may take; you may take none of this kind.`
      : `There is none with the code ${asked} (${option}) among those whose report you may take. Use one of these codes:`,
  seat: (code, name) => `  ${code}  ${name}`,
  moreSeats: (count) => `  … and ${count} others`,
  noFile: 'Add --docx or --pdf: the report of another unit is only written to a file.',
  wrongKind: (kind) => `There is no kind of report ${kind}; only year, half-year, interim and final.`,
  composed: (report, state) => `${report}: ${state}.`,
  numbered: (number, symbol, day) => `Number ${String(number).padStart(2, '0')}/${symbol} of ${day}.`,
  typed: (typed, computed) => (computed === null ? `Typed by hand: ${typed}` : `Typed by hand: ${typed} (from the figures: ${computed})`),
  written: (path) => `Wrote ${path}.`,
  finding: (level, where, what, source) => `${level}  ${where}: ${what} (${source})`,
  fix: (text) => `      ${text}`,
  checked: (errors, notes) => `${errors} errors, ${notes} notes.`,
  level: { error: 'error', note: 'note' },
}
