/**
 * Makes a text harmless in a CSV file that a spreadsheet will open: what could be taken for a formula gets an apostrophe before it.
 *
 * In .xlsx a text cell stays a text, so this is for CSV alone. Three things that begin with such a sign are left as they are, because an
 * office would find them mangled: a plain number ("-3,2"), an item of words after a dash ("- Chỉ tiêu 1: tăng 5%") and the unit "%".
 * "A dash and then a digit" is not enough to be a number: "-2+3+cmd|' /C calc'!A0" is an attack.
 *
 * A spreadsheet parts a line where its own machine's list separator stands, whatever the file means by it: on a Vietnamese Windows that is a semicolon,
 * and quotes in the middle of such a cell are letters. So what follows a semicolon, a tab or a new line is looked at as the beginning of a cell, too.
 */
export function guardFormula(text: string): string {
  const blank = /^[\s\u00a0\u200b\ufeff]*/u.exec(text)?.[0] ?? ''
  const [first = '', ...others] = text.slice(blank.length).split(/([;\t\r\n]+)/u)
  const start = begins(first) || /^[\t\r\n]/u.test(blank) ? `'${blank}${first}` : blank + first
  return start + others.map((part) => (begins(part.trimStart()) ? `'${part}` : part)).join('')
}

/** Whether a cell that begins so could become a formula. */
const begins = (seen: string): boolean => /^[=+\-@|%]/u.test(seen) && seen !== '%' && !isPlainNumber(seen) && !isDashItem(seen)

const isPlainNumber = (text: string) => /^[+-]?(?:\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,]\d+)?%?$/u.test(text)

// A dash, a blank, then a word: never a cell address (A1) and without any sign a formula needs.
const isDashItem = (text: string) => /^- \p{L}[^=|!(){}*^&<>]*$/u.test(text) && !/^- *\p{L}+\d/u.test(text)
