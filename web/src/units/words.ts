import type { Catalogue } from '@songhanh/words/catalogue'
import { units as en } from '@songhanh/words/en/units'
import { units as vi } from '@songhanh/words/vi/units'
import { inLanguages } from '../app/language.tsx'

export type UnitWords = Catalogue<typeof vi>

export const useUnitWords = inLanguages<UnitWords>({ vi, en })
