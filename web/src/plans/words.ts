import type { Catalogue } from '@songhanh/words/catalogue'
import { plans as en } from '@songhanh/words/en/plans'
import { plans as vi } from '@songhanh/words/vi/plans'
import { inLanguages } from '../app/language.tsx'

export type PlanWords = Catalogue<typeof vi>

export const usePlanWords = inLanguages<PlanWords>({ vi, en })
