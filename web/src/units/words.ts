import type { Catalogue } from '@songhanh/words/catalogue'
import { units as en } from '@songhanh/words/en/units'
import { units as vi } from '@songhanh/words/vi/units'
import { bodies as bodiesEn } from '@songhanh/words/en/bodies'
import { bodies as bodiesVi } from '@songhanh/words/vi/bodies'
import { inLanguages } from '../app/language.tsx'

export type UnitWords = Catalogue<typeof vi>

export const useUnitWords = inLanguages<UnitWords>({ vi, en })

export const useBodyWords = inLanguages<Catalogue<typeof bodiesVi>>({ vi: bodiesVi, en: bodiesEn })
