import type { Catalogue } from '@songhanh/words/catalogue'
import { entryGrid as en } from '@songhanh/words/en/entry-grid'
import { entryGrid as vi } from '@songhanh/words/vi/entry-grid'
import { inLanguages } from '../../app/language.tsx'

export const useGridWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
