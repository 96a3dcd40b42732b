import type { Catalogue } from '@songhanh/words/catalogue'
import { planComparison as en } from '@songhanh/words/en/plan-comparison'
import { planComparison as vi } from '@songhanh/words/vi/plan-comparison'
import { inLanguages } from '../../app/language.tsx'

export type ComparisonWords = Catalogue<typeof vi>

export const useComparisonWords = inLanguages<ComparisonWords>({ vi, en })
