/**
 * Numbers as Vietnamese papers write them: the point groups thousands, the comma starts the decimals ("1.234,5"), and some hands do it the English way.
 */

/** A number read from words. `ambiguous` says that the other convention would give another value: a person has to look. */
export interface WrittenNumber {
  readonly value: number
  readonly ambiguous: boolean
}

const VIETNAMESE = /^-?(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?$/
const ENGLISH = /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2}|\d+\.\d{4,})$/

/**
 * Reads one written number, or null where it is none. "26,9" is 26.9; "42.000" is 42000; "110.7" can only be English and is 110.7, marked ambiguous;
 * "1.234" is 1234 and "1,234" is 1.234, both marked ambiguous because the other convention gives another value.
 * Several groups ("1.234.567") leave no doubt; neither does a group of zeros ("1.000"): nobody writes three decimals to say one.
 */
export function readNumber(written: string): WrittenNumber | null {
  const text = written.trim()
  if (VIETNAMESE.test(text)) {
    const value = Number(text.replace(/[. ]/g, '').replace(',', '.'))
    const single = /^-?\d{1,3}([.,])(\d{3})$/.exec(text)
    return { value, ambiguous: single !== null && single[2] !== '000' }
  }
  if (ENGLISH.test(text)) return { value: Number(text.replace(/,/g, '')), ambiguous: true }
  return null
}

/** A run of digits with grouping and decimals, as a source for larger patterns; it does not end in a point or comma. */
export const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/** The numeral of a whole number from 1 to 3999. */
export function toRoman(value: number): string {
  let rest = value
  let text = ''
  for (const [sign, worth] of ROMAN) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

/** Reads a Roman numeral in capitals; null for anything that is not the one right way to write a number ("IIX", "IC"). */
export function readRoman(text: string): number | null {
  if (!/^[MDCLXVI]{1,12}$/.test(text)) return null
  let value = 0
  let rest = text
  for (const [sign, worth] of ROMAN) {
    while (rest.startsWith(sign)) {
      value += worth
      rest = rest.slice(sign.length)
    }
  }
  return rest === '' && toRoman(value) === text ? value : null
}
