import type { Catalogue } from '@songhanh/words/catalogue'
import { planSuccessor as en } from '@songhanh/words/en/plan-successor'
import { planSuccessor as vi } from '@songhanh/words/vi/plan-successor'
import { inLanguages } from '../../app/language.tsx'

export const useSuccessorWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
