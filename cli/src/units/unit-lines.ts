/** Units in sentences for a terminal. */
import { addDays, type PlainDate } from '@songhanh/core/basics/plain-date'
import type { UnitRegister } from '@songhanh/core/units/register'
import type { Succession } from '@songhanh/core/units/succession'
import { fullName, nameInSentence, type Unit, type UnitKey } from '@songhanh/core/units/unit'
import { units as en } from '@songhanh/words/en/units'
import type { Language } from '@songhanh/words/refusals'
import { units as vi } from '@songhanh/words/vi/units'
import { writeDay } from '@songhanh/words/writing'

const wordsOf = (language: Language) => (language === 'en' ? en : vi)

const periodOf = (unit: Unit, language: Language): string => {
  const last = unit.validTo === null ? null : writeDay(addDays(unit.validTo, -1))
  return wordsOf(language).period(writeDay(unit.validFrom), last, unit.startBasis === 'before-lists')
}

/** `Thị trấn Sa Pa · từ 01/01/2020 đến hết 30/06/2025`, with its code before it. */
export const unitLine = (unit: Unit, language: Language): string => `${unit.code}  ${fullName(unit)} · ${periodOf(unit, language)}`

/** Where it lay on the day, from the nearest up: `Thuộc huyện …, tỉnh …`; nothing for a province. */
export function placeLines(register: UnitRegister, unit: Unit, day: PlainDate, language: Language): readonly string[] {
  const above = register.pathOn(unit, day).slice(0, -1).toReversed().map(nameInSentence)
  return above.length === 0 ? [] : [wordsOf(language).below(above.join(', '))]
}

/** One succession, seen towards the unit named by `end`. */
export function successionLine(register: UnitRegister, s: Succession, end: UnitKey, language: Language): string {
  const words = wordsOf(language)
  const unit = register.unit(end)
  const act = s.act === null ? words.actUnknown : words.byAct(s.act)
  return `${writeDay(s.date)}  ${unit === null ? end : `${unit.code} ${fullName(unit)}`}: ${words.relations[s.relation]} (${act})`
}

/** A heading with its lines below it; a heading without lines says that no source gives any. */
export const titled = (title: string, lines: readonly string[], language: Language): readonly string[] => [
  `${title}:`,
  ...(lines.length === 0 ? [wordsOf(language).noSource] : lines).map((line) => `  ${line}`),
]
