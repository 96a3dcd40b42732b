import type { Catalogue } from '@songhanh/words/catalogue'
import { reportCorrections as en } from '@songhanh/words/en/report-corrections'
import { reportCorrections as vi } from '@songhanh/words/vi/report-corrections'
import { inLanguages } from '../../app/language.tsx'

export const useCorrectionWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
