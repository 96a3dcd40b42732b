import type { Refusal } from '@songhanh/core/basics/decision'
import { basics as basicsEn } from './en/refusals/basics.ts'
import { collection as collectionEn } from './en/refusals/collection.ts'
import { indicators as indicatorsEn } from './en/refusals/indicators.ts'
import { intake as intakeEn } from './en/refusals/intake.ts'
import { people as peopleEn } from './en/refusals/people.ts'
import { plans as plansEn } from './en/refusals/plans.ts'
import { reports as reportsEn } from './en/refusals/reports.ts'
import { sheet as sheetEn } from './en/refusals/sheet.ts'
import { units as unitsEn } from './en/refusals/units.ts'
import { basics as basicsVi } from './vi/refusals/basics.ts'
import { collection as collectionVi } from './vi/refusals/collection.ts'
import { indicators as indicatorsVi } from './vi/refusals/indicators.ts'
import { intake as intakeVi } from './vi/refusals/intake.ts'
import { people as peopleVi } from './vi/refusals/people.ts'
import { plans as plansVi } from './vi/refusals/plans.ts'
import { reports as reportsVi } from './vi/refusals/reports.ts'
import { sheet as sheetVi } from './vi/refusals/sheet.ts'
import { units as unitsVi } from './vi/refusals/units.ts'

export type Language = 'vi' | 'en'

/** Every refusal code with its sentence; a domain adds its two files here. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { ...basicsVi, ...collectionVi, ...indicatorsVi, ...intakeVi, ...peopleVi, ...plansVi, ...reportsVi, ...sheetVi, ...unitsVi },
  en: { ...basicsEn, ...collectionEn, ...indicatorsEn, ...intakeEn, ...peopleEn, ...plansEn, ...reportsEn, ...sheetEn, ...unitsEn },
}

/** All codes that have a sentence. */
export const refusalCodes = (): string[] => Object.keys(SENTENCES.vi)

/** The sentence of a refusal code with its parameters filled in. A code without a sentence is an error of the program, not of the person. */
export function sentence(code: string, params: Refusal['params'] = {}, language: Language = 'vi'): string {
  const words = Object.hasOwn(SENTENCES[language], code) ? SENTENCES[language][code] : undefined
  if (words === undefined) throw new Error(`the refusal ${code} has no sentence in words/src/${language}/refusals`)
  return words.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : hole))
}
