import type { Catalogue } from '@songhanh/words/catalogue'
import { difficulties as en } from '@songhanh/words/en/difficulties'
import { difficulties as vi } from '@songhanh/words/vi/difficulties'
import { inLanguages } from '../app/language.tsx'

export type DifficultyWords = Catalogue<typeof vi>

export const useDifficultyWords = inLanguages<DifficultyWords>({ vi, en })
