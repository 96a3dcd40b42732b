import type { Catalogue } from '@songhanh/words/catalogue'
import { reports as en } from '@songhanh/words/en/reports'
import { reports as vi } from '@songhanh/words/vi/reports'
import { inLanguages } from '../app/language.tsx'

export const useReportWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
