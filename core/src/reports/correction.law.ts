import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { asReplacing, CORRECTIONS, decideCorrection, isHeld, STANDINGS, standingOf } from './correction.ts'
import { textOf } from './piece.ts'
import type { Report } from './report.ts'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10) as PlainDate)
const kinds = fc.array(
  fc.constantFrom(...CORRECTIONS).map((kind) => ({ kind })),
  { maxLength: 6 },
)

it('a paper that was withdrawn or replaced holds no more, whatever is written down beside it in whatever order', () => {
  fc.assert(
    fc.property(kinds, kinds, (some, more) => {
      if (!isHeld(standingOf(some))) expect(isHeld(standingOf([...more, ...some]))).toBe(false)
      expect(isHeld(standingOf(some))).toBe(some.every(({ kind }) => kind === 'letter'))
    }),
  )
})

it('a correction is of a day between that of the paper and today, and of a paper that holds', () => {
  fc.assert(
    fc.property(day, day, day, fc.constantFrom(...STANDINGS), (paperDay, today, given, standing) => {
      const decided = decideCorrection({ kind: 'letter', day: given }, { standing, paperDay, today })
      expect(decided.ok).toBe(isHeld(standing) && paperDay <= given && given <= today)
    }),
  )
})

it('a replacing report says the same and names the paper it replaces before its end mark, each number with its ground', () => {
  const words = { replaces: ', thay thế Báo cáo số ', of: ' ngày ' }
  fc.assert(
    fc.property(fc.nat(9999), day, fc.boolean(), (number, of, apart) => {
      const said = 'Trên đây là báo cáo kết quả'
      const pieces = apart ? [{ text: said, ref: null }, { text: './.', ref: null }] : [{ text: `${said}./.`, ref: null }] // prettier-ignore
      const report = { closing: { kind: 'paragraph', key: 'closing', pieces } } as unknown as Report
      const { closing } = asReplacing(report, { number, symbol: 'BC-UBND', day: of }, words)
      expect(textOf(closing.pieces)).toMatch(
        /^Trên đây là báo cáo kết quả, thay thế Báo cáo số \d+\/BC-UBND ngày \d\d\/\d+\/20\d\d\.\/\.$/u,
      )
      expect(closing.pieces.filter(({ text, ref }) => ref === null && /\d/u.test(text))).toEqual([])
      expect(asReplacing(report, null, words)).toBe(report)
    }),
  )
})
