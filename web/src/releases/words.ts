import type { Catalogue } from '@songhanh/words/catalogue'
import { releases as en } from '@songhanh/words/en/releases'
import { releases as vi } from '@songhanh/words/vi/releases'
import { inLanguages } from '../app/language.tsx'

export const useReleaseWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
