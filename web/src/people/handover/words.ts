import type { Catalogue } from '@songhanh/words/catalogue'
import { handover as en } from '@songhanh/words/en/handover'
import { handover as vi } from '@songhanh/words/vi/handover'
import { inLanguages } from '../../app/language.tsx'

export const useHandoverWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
