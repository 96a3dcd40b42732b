/** The communes whose People's Committees a plan means by "Ủy ban nhân dân các xã, phường, thị trấn". */
import { daysInMonth, plainDate, type PlainDate } from '../basics/plain-date.ts'
import { resolveIssuer } from '../units/issuer.ts'
import type { UnitRegister } from '../units/register.ts'
import { nameInSentence, unitKey } from '../units/unit.ts'
import type { Letterhead } from './content.ts'
import type { CommuneOfIssuer } from './obligors.ts'

/**
 * The day by which a paper's names are read. A blank day is taken as the last of its month, a blank month as the end of the year: the paper
 * was signed by then. Null where not even the year is printed.
 */
export function documentDay({
  date: { day, month, year },
}: {
  readonly date: Pick<Letterhead['date'], 'day' | 'month' | 'year'>
}): PlainDate | null {
  if (year === null) return null
  if (month === null) return plainDate(year, 12, 31)
  return plainDate(year, month, day ?? daysInMonth(year, month))
}

/**
 * The communes of the issuer on the day of the paper, by code; `otherwise` is the day for a paper without a year.
 * Empty where the issuer is no People's Committee, is not in the register, or is itself a commune: whoever asks says so, nothing is guessed.
 */
export function communesOfIssuer(register: UnitRegister, letterhead: Letterhead, otherwise: PlainDate): CommuneOfIssuer[] {
  const day = documentDay(letterhead) ?? otherwise
  const issuer = resolveIssuer(register, letterhead.issuer.body, letterhead.issuer.province, day)
  if (!issuer.ok) return []
  return register
    .communesOf(issuer.value, day)
    .filter((commune) => unitKey(commune) !== unitKey(issuer.value))
    .map((commune) => ({ code: commune.code, validFrom: commune.validFrom, committee: `Ủy ban nhân dân ${nameInSentence(commune)}` }))
}
