import type { Catalogue } from '@songhanh/words/catalogue'
import { reportTemplates as en } from '@songhanh/words/en/report-templates'
import { reportTemplates as vi } from '@songhanh/words/vi/report-templates'
import { inLanguages } from '../../app/language.tsx'

export const useTemplateWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
