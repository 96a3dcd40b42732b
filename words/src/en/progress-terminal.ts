import type { Catalogue } from '../catalogue.ts'
import type { progressTerminal as vi } from '../vi/progress-terminal.ts'

export const progressTerminal: Catalogue<typeof vi> = {
  summary: {
    progress: 'every measure of a plan in a year',
    explain: 'the grounds of one measure: formula, every cell, who typed and signed it off, when',
    export: 'every cell of a year (CSV or XLSX)',
    import: 'takes figures of a CSV or XLSX file, or of many Excel forms, into forms that are being filled, all in one act',
  },
  option: {
    year: 'year of the figures',
    plan: 'id of the plan; without it the first one',
    format: 'csv or xlsx (default csv)',
    to: 'file to write; without it CSV is printed',
    dryRun: 'only check, save nothing',
    forOthers: 'Excel forms that came by letter: a CSV with the columns file, number, date, scan for each form',
    decimal: 'decimal sign of the file: , or . (needed for numbers like 1.234)',
  },
  needsYear: 'Give --year YEAR.',
  heading: (year) => `Results of ${year}`,
  row: (code, value, unit, state, difference) =>
    `${code.padEnd(5)} ${value.padStart(10)} ${unit}  ${state}${difference === null ? '' : `, ${difference}`}`,
  rule: (sentence) => `      ${sentence}`,
  notCounted: (why) => `    ${why}`,
  headCount: (name, women, men, all, gap) => `  ${name}: women ${women}, men ${men}, all ${all}, gap ${gap}`,
  sources: (list) => `Sources of the definition: ${list}`,
  notLinked: 'No indicator has been chosen for this measure.',
  noBase: 'The plan asks for a rise or fall, and the number it counts from is not known.',
  noBound: 'The plan sets no value to be held against.',
  formula: (multiplier, reading) =>
    [
      'Formula: numerator ÷ denominator',
      multiplier === null ? '' : ` × ${multiplier.toLocaleString('en-GB')}`,
      reading === null ? '' : ` (${reading})`,
    ].join(''),
  cell: (sender, name, value) => `  ${sender}: ${name} = ${value}`,
  hands: (typed, signed, accepted) => `    typed: ${typed} · signed off: ${signed} · accepted: ${accepted}`,
  hand: (who, day) => (who === null ? '–' : `${who}${day === null ? '' : ` on ${day}`}`),
  exported: (count, path) => `${count} rows written to ${path}.`,
  yes: 'yes',
  no: 'no',
  needsXlsxPath: 'An XLSX file needs --to FILE.',
  wrongFormat: (format) => `There is no format ${format}; only csv and xlsx.`,
  onlyForms: (file) => `${file}: several files at once are taken only as Excel forms (.xlsx) that came from the system.`,
  wrongDecimal: (sign) => `“${sign}” is no decimal sign; only , or .`,
  letters: {
    columns: (path, columns) => `${path} lacks the column ${columns}.`,
    incomplete: (path, line) => `${path}, line ${line}: give file, number, day and scan of the letter.`,
    none: (file) => `${file}: the list names no letter for it.`,
    waiting: 'These figures were typed for others; a second person holds them against the scans and confirms them.',
  },
  underway: (megabytes, seconds) => `Sending, checking and saving ${megabytes.toFixed(1)} MB: ${seconds} s`,
  badCell: (address, why) => `${address}: ${why}`,
  formOfFile: (file, form, sender, { fresh, replaced, same, errors }) =>
    `${file} → ${form}, ${sender}: ${fresh} new, ${replaced} replaced, ${same} unchanged${errors === 0 ? '' : `, ${errors} errors found by the checks`}`,
  checked: ({ forms, fresh, replaced, same }) =>
    `${fresh + replaced + same} cells of ${forms} forms can be read (${fresh} new, ${replaced} replaced); nothing saved.`,
  imported: ({ forms, fresh, replaced, same }) =>
    `${fresh + replaced} cells saved in ${forms} forms (${replaced} replaced, ${same} unchanged).`,
}
