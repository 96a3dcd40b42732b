import type { Catalogue } from '@songhanh/words/catalogue'
import { pastReports as en } from '@songhanh/words/en/past-reports'
import { pastReports as vi } from '@songhanh/words/vi/past-reports'
import { inLanguages } from '../../app/language.tsx'

export const usePastReportWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
