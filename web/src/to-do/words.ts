import type { Catalogue } from '@songhanh/words/catalogue'
import { toDo as en } from '@songhanh/words/en/to-do'
import { toDo as vi } from '@songhanh/words/vi/to-do'
import { inLanguages } from '../app/language.tsx'

export type ToDoWords = Catalogue<typeof vi>

export const useToDoWords = inLanguages<ToDoWords>({ vi, en })
