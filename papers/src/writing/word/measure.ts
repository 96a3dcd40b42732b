/** Word's measures: twentieths of a point, half points; 1 mm is 56.7 twentieths. */
export const twips = (millimetres: number): number => Math.round(millimetres * 56.6929)
export const twipsOfPoints = (points: number): number => Math.round(points * 20)
export const halfPoints = (points: number): number => Math.round(points * 2)

/** Parts of a type size: capitals, blanks, other letters of a bold face. Close enough for a line that may be a third or a half of the words above it. */
const CAPITAL = 0.71
const BLANK = 0.25
const LETTER = 0.473
const MILLIMETRES_A_POINT = 25.4 / 72

/** About how wide the longest line of bold words is, in millimetres. */
export function widthOfBold(words: string, size: number): number {
  const lines = words.normalize('NFC').split('\n')
  const wide = lines.map((line) =>
    [...line].reduce((sum, letter) => sum + (/\s/u.test(letter) ? BLANK : /\p{Lu}/u.test(letter) ? CAPITAL : LETTER), 0),
  )
  return Math.max(...wide) * size * MILLIMETRES_A_POINT
}
