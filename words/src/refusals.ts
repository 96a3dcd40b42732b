import type { Refusal } from '@songhanh/core/basics/decision'
import { basics as basicsEn } from './en/refusals/basics.ts'
import { bodies as bodiesEn } from './en/refusals/bodies.ts'
import { collection as collectionEn } from './en/refusals/collection.ts'
import { files as filesEn } from './en/refusals/files.ts'
import { indicators as indicatorsEn } from './en/refusals/indicators.ts'
import { intake as intakeEn } from './en/refusals/intake.ts'
import { people as peopleEn } from './en/refusals/people.ts'
import { plans as plansEn } from './en/refusals/plans.ts'
import { registers as registersEn } from './en/refusals/registers.ts'
import { releases as releasesEn } from './en/refusals/releases.ts'
import { reportComments as reportCommentsEn } from './en/refusals/report-comments.ts'
import { reportTemplates as reportTemplatesEn } from './en/refusals/report-templates.ts'
import { reports as reportsEn } from './en/refusals/reports.ts'
import { sheet as sheetEn } from './en/refusals/sheet.ts'
import { signedCopies as signedCopiesEn } from './en/refusals/signed-copies.ts'
import { tasks as tasksEn } from './en/refusals/tasks.ts'
import { units as unitsEn } from './en/refusals/units.ts'
import { work as workEn } from './en/refusals/work.ts'
import { basics as basicsVi } from './vi/refusals/basics.ts'
import { bodies as bodiesVi } from './vi/refusals/bodies.ts'
import { collection as collectionVi } from './vi/refusals/collection.ts'
import { files as filesVi } from './vi/refusals/files.ts'
import { indicators as indicatorsVi } from './vi/refusals/indicators.ts'
import { intake as intakeVi } from './vi/refusals/intake.ts'
import { people as peopleVi } from './vi/refusals/people.ts'
import { plans as plansVi } from './vi/refusals/plans.ts'
import { registers as registersVi } from './vi/refusals/registers.ts'
import { releases as releasesVi } from './vi/refusals/releases.ts'
import { reportComments as reportCommentsVi } from './vi/refusals/report-comments.ts'
import { reportTemplates as reportTemplatesVi } from './vi/refusals/report-templates.ts'
import { reports as reportsVi } from './vi/refusals/reports.ts'
import { sheet as sheetVi } from './vi/refusals/sheet.ts'
import { signedCopies as signedCopiesVi } from './vi/refusals/signed-copies.ts'
import { tasks as tasksVi } from './vi/refusals/tasks.ts'
import { units as unitsVi } from './vi/refusals/units.ts'
import { work as workVi } from './vi/refusals/work.ts'
import { writeDay } from './writing.ts'

export type Language = 'vi' | 'en'

/** Every refusal code with its sentence; a domain adds its two files here. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    ...basicsVi,
    ...bodiesVi,
    ...collectionVi,
    ...filesVi,
    ...indicatorsVi,
    ...intakeVi,
    ...peopleVi,
    ...plansVi,
    ...registersVi,
    ...releasesVi,
    ...reportCommentsVi,
    ...reportTemplatesVi,
    ...reportsVi,
    ...sheetVi,
    ...signedCopiesVi,
    ...tasksVi,
    ...unitsVi,
    ...workVi,
  },
  en: {
    ...basicsEn,
    ...bodiesEn,
    ...collectionEn,
    ...filesEn,
    ...indicatorsEn,
    ...intakeEn,
    ...peopleEn,
    ...plansEn,
    ...registersEn,
    ...releasesEn,
    ...reportCommentsEn,
    ...reportTemplatesEn,
    ...reportsEn,
    ...sheetEn,
    ...signedCopiesEn,
    ...tasksEn,
    ...unitsEn,
    ...workEn,
  },
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** A parameter as people read it: a day as 05/12/2024. */
const written = (value: string | number): string => (typeof value === 'string' && isDay(value) ? writeDay(value) : String(value))

/** All codes that have a sentence. */
export const refusalCodes = (): string[] => Object.keys(SENTENCES.vi)

/** The sentence of a refusal code with its parameters filled in. A code without a sentence is an error of the program, not of the person. */
export function sentence(code: string, params: Refusal['params'] = {}, language: Language = 'vi'): string {
  const words = Object.hasOwn(SENTENCES[language], code) ? SENTENCES[language][code] : undefined
  if (words === undefined) throw new Error(`the refusal ${code} has no sentence in words/src/${language}/refusals`)
  return words.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(params, name) ? written(params[name]!) : hole))
}
