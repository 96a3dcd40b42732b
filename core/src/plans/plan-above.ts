/** A plan kept in the same place as what another plan is held against: its targets as bounds by year, and whether the other says it rests on it. */
import { capitalised, isCapitals, toneKey } from '../basics/vietnamese.ts'
import type { LegalBasis, Letterhead, PlanContent, Target } from './content.ts'
import { byQuantity, type Strategy, type StrategyBound } from './crosswalk.ts'
import type { Issue } from './edition.ts'
import { numbersToConfirm } from './to-confirm.ts'

/** Number and date of a paper as issued; each null where it has none. */
export interface Identity {
  readonly number: string | null
  readonly date: string | null
}

const twoDigits = (n: number) => String(n).padStart(2, '0')

/** By what was recorded when it was put in force, else by its own head. */
export function identityOf({ number, date }: Letterhead, issue: Issue | null): Identity {
  if (issue?.numbered) return { number: issue.number, date: issue.signedOn }
  const isWhole = date.day !== null && date.month !== null && date.year !== null
  return {
    number: number.number === null ? null : [number.number, number.symbol].filter((part) => part !== null).join('/'),
    date: isWhole ? `${date.year}-${twoDigits(date.month!)}-${twoDigits(date.day!)}` : null,
  }
}

/** How the paper is told: its kind as in a sentence, number and date, and whose it is. */
export const paperOf = (letterhead: Letterhead, issue: Issue | null): Strategy['act'] => ({
  kind: isCapitals(letterhead.docType) ? capitalised(letterhead.docType.toLowerCase()) : letterhead.docType,
  ...identityOf(letterhead, issue),
  issuer: letterhead.issuer.body,
})

const numberKey = (number: string): string => toneKey(number).replace(/\s+/gu, '')

/**
 * Whether one of the bases of a plan is this paper: the same number and the same day; where one of the days is not known, the same number of an
 * issuer that the basis names. Numbers alone repeat from office to office and year to year.
 */
export function restsOn(bases: readonly LegalBasis[], { number, date }: Identity, issuer: string): boolean {
  if (number === null) return false
  return bases.some((basis) => {
    if (basis.number === null || numberKey(basis.number) !== numberKey(number)) return false
    if (basis.date !== null && date !== null) return basis.date === date
    return basis.issuer !== null && toneKey(issuer).startsWith(toneKey(basis.issuer))
  })
}

/** The years a target binds in: those it is due, else the year it begins, else the last of the plan. */
function yearsOf({ due, from }: Target, periodTo: number | null): readonly (number | null)[] {
  return due.length > 0 ? due : [from ?? periodTo]
}

/**
 * The plan as the crosswalk holds others against it; `id` is that of the plan. A quantity set for several years is one target with a bound for each,
 * under the code of the first. Values off a picture that nobody has confirmed are marked as still to be checked.
 */
export function planAbove(id: string, content: PlanContent, issue: Issue | null): Strategy {
  const { letterhead, targets } = content
  const open = new Set(numbersToConfirm(content))
  const boundsOf = (target: Target): StrategyBound[] =>
    yearsOf(target, letterhead.period?.to ?? null).map((year) => ({
      year,
      comparator: target.comparator,
      value: target.value,
      mark: open.has(target.id) ? 'known' : 'read',
    }))
  return {
    id,
    name: letterhead.title,
    title: letterhead.title,
    act: paperOf(letterhead, issue),
    targets: byQuantity(targets).map((group) => ({
      code: group[0]!.code,
      number: group[0]!.number,
      text: group[0]!.text,
      direction: group[0]!.direction,
      unit: group[0]!.unit,
      bounds: group.flatMap(boundsOf).toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)),
      conditions: [],
    })),
  }
}
