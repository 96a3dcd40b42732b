import type { Catalogue } from '@songhanh/words/catalogue'
import { reportComments as en } from '@songhanh/words/en/report-comments'
import { reportComments as vi } from '@songhanh/words/vi/report-comments'
import { inLanguages } from '../../app/language.tsx'

export const useCommentWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
