import type { Catalogue } from '@songhanh/words/catalogue'
import { search as en } from '@songhanh/words/en/search'
import { search as vi } from '@songhanh/words/vi/search'
import { inLanguages } from '../app/language.tsx'

export const useSearchWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
