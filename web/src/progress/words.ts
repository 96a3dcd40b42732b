import type { Catalogue } from '@songhanh/words/catalogue'
import { board as boardEn } from '@songhanh/words/en/board'
import { progress as progressEn } from '@songhanh/words/en/progress'
import { board as boardVi } from '@songhanh/words/vi/board'
import { progress as progressVi } from '@songhanh/words/vi/progress'
import { inLanguages } from '../app/language.tsx'

export const useBoardWords = inLanguages<Catalogue<typeof boardVi>>({ vi: boardVi, en: boardEn })
export const useProgressWords = inLanguages<Catalogue<typeof progressVi>>({ vi: progressVi, en: progressEn })
export type BoardWords = Catalogue<typeof boardVi>
