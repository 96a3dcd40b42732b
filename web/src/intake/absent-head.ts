import type { Item } from '../plans/items.ts'
import type { PlanContent } from '../plans/plan-page.ts'
import type { IntakeWords } from './words.ts'

/**
 * The pieces of head and signature that stand nowhere in the paper, or were not found there: an annex of targets has none, a paper badly copied has lost them.
 * Each is an item nonetheless, so that a person can say it; what was said takes the place of the sentence that it is missing.
 */
export function absentHead(
  { letterhead, signature }: Pick<PlanContent, 'letterhead' | 'signature'>,
  words: IntakeWords['absent'],
): readonly Item[] {
  const { issuer, number, date } = letterhead
  const day = [date.day, date.month, date.year].filter((part) => part !== null).join('/')
  const pieces = [
    ['letterhead.issuer', issuer.span, issuer.body, words.issuer],
    ['letterhead.number', number.span, [number.number, number.symbol].filter((part) => part !== null).join('/'), words.number],
    ['letterhead.date', date.span, day, words.date],
    ['letterhead.title', letterhead.titleSpan, letterhead.title, words.title],
    ['signature', signature.span, [signature.title, signature.name].filter((part) => part !== null).join(' '), words.signature],
  ] as const
  return pieces.flatMap(([id, span, said, missing]) =>
    span === null
      ? {
          id,
          kind: id === 'signature' ? 'signature' : 'letterhead',
          part: 'paper',
          text: said === '' ? missing : said,
          spans: [],
          sure: 'high',
          by: said === '' ? 'rule' : 'person',
          doubts: [],
        }
      : [],
  )
}
