import type { Catalogue } from '@songhanh/words/catalogue'
import { cataloguePage as en } from '@songhanh/words/en/catalogue-page'
import { cataloguePage as vi } from '@songhanh/words/vi/catalogue-page'
import { inLanguages } from '../app/language.tsx'

export const useCatalogueWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
