/**
 * Makes a text harmless in a CSV file that a spreadsheet will open: what could be taken for a formula gets an apostrophe before it.
 *
 * In .xlsx a text cell stays a text, so this is for CSV alone. Three things that begin with such a sign are left as they are, because an
 * office would find them mangled: a plain number ("-3,2"), an item of words after a dash ("- Chỉ tiêu 1: tăng 5%") and the unit "%".
 * "A dash and then a digit" is not enough to be a number: "-2+3+cmd|' /C calc'!A0" is an attack.
 */
export function guardFormula(text: string): string {
  const seen = text.replace(/^[\s\u00a0\u200b\ufeff]+/u, '')
  const risky = /^[=+\-@|%]/u.test(seen) || /^[\t\r\n]/u.test(text)
  return !risky || seen === '%' || isPlainNumber(seen) || isDashItem(seen) ? text : `'${text}`
}

const isPlainNumber = (text: string) => /^[+-]?(?:\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,]\d+)?%?$/u.test(text)

// A dash, a blank, then a word: never a cell address (A1) and without any sign a formula needs.
const isDashItem = (text: string) => /^- \p{L}[^=|!(){}*^&<>]*$/u.test(text) && !/^- *\p{L}+\d/u.test(text)
