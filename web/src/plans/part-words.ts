import type { Catalogue } from '@songhanh/words/catalogue'
import { planParts as en } from '@songhanh/words/en/plan-parts'
import { planParts as vi } from '@songhanh/words/vi/plan-parts'
import { inLanguages } from '../app/language.tsx'

export type PlanPartWords = Catalogue<typeof vi>

export const usePlanPartWords = inLanguages<PlanPartWords>({ vi, en })
