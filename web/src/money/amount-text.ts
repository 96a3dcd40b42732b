import { type Language, writeNumber } from '@songhanh/words/writing'
import type { Line, PurposeTotal } from './queries.ts'
import type { MoneyWords } from './words.ts'

const MILLION = 1_000_000

/** Millions of đồng, as offices write money. */
export const writeMillions = (dong: number, language: Language): string => writeNumber(language, dong / MILLION)

export const writeAmount = (amount: Line['amounts']['given'], language: Language, words: MoneyWords): string =>
  amount === null ? words.missing : amount.kind === 'dong' ? writeMillions(amount.dong, language) : words.notSeparate

/** What a total does not hold, told beside it. */
export const besides = ({ notSeparate, missing }: PurposeTotal['stages']['given'], words: MoneyWords): readonly string[] => [
  ...(notSeparate === 0 ? [] : [words.notSeparateCount(notSeparate)]),
  ...(missing === 0 ? [] : [words.missingCount(missing)]),
]
