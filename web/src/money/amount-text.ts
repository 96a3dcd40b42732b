import { type Language, writeNumber } from '@songhanh/words/writing'
import type { Line, PurposeTotal } from './queries.ts'
import type { MoneyWords } from './words.ts'

const MILLION = 1_000_000

/** Millions of đồng, as offices write money. */
const writeMillions = (dong: number, language: Language): string => writeNumber(language, dong / MILLION)

export const writeAmount = (amount: Line['amounts']['given'], language: Language, words: MoneyWords): string =>
  amount === null ? words.missing : amount.kind === 'dong' ? writeMillions(amount.dong, language) : words.notSeparate

/** A total of nothing known is no nought: it says what there is instead. */
export function writeTotal(total: PurposeTotal['stages']['given'], lines: number, language: Language, words: MoneyWords): string {
  if (total.notSeparate + total.missing < lines) return writeMillions(total.dong, language)
  return total.missing === 0 ? words.notSeparate : words.missing
}

/** What a total does not hold, told beside it. */
export const besides = ({ notSeparate, missing }: PurposeTotal['stages']['given'], words: MoneyWords): readonly string[] => [
  ...(notSeparate === 0 ? [] : [words.notSeparateCount(notSeparate)]),
  ...(missing === 0 ? [] : [words.missingCount(missing)]),
]
