/** The reporting regimes a plan sets: each yearly duty to report with a day is one. What the plan leaves open stays open. */
import { plainDate } from '../basics/plain-date.ts'
import type { Letterhead, PlanContent } from '../plans/content.ts'
import type { LegalBasis, Regime } from './round.ts'

function basisOf({ docType, title, number, date }: Letterhead): LegalBasis {
  const dated = date.year === null || date.month === null || date.day === null ? null : plainDate(date.year, date.month, date.day)
  return {
    title: `${docType} ${title}`.trim(),
    number: number.number === null ? null : `${number.number}${number.symbol === null ? '' : `/${number.symbol}`}`,
    date: dated,
  }
}

/**
 * The yearly regimes of a plan, in the order of the paper. A plan names the day to send and nothing else: figures are closed as the decree says
 * (Decree 09/2019/NĐ-CP, art. 12) until the lead sets a closing day.
 */
export const regimesOf = (content: PlanContent): readonly Regime[] =>
  content.reportDuties.flatMap((duty): Regime[] =>
    duty.due === null || duty.due.year !== null
      ? []
      : [
          {
            code: `plan.${duty.id}`,
            name: duty.text,
            basis: basisOf(content.letterhead),
            frequency: 'year',
            closing: { kind: 'decree' },
            due: { kind: duty.due.kind, month: duty.due.month, day: duty.due.day },
            sending: duty.via,
            receivers: duty.to,
            outline: null,
          },
        ],
  )
