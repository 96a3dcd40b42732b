import type { Catalogue } from '@songhanh/words/catalogue'
import { tasks as en } from '@songhanh/words/en/tasks'
import { tasks as vi } from '@songhanh/words/vi/tasks'
import { inLanguages } from '../app/language.tsx'

export const useTaskWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
