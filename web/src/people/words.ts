import type { Catalogue } from '@songhanh/words/catalogue'
import { people as en } from '@songhanh/words/en/people'
import { people as vi } from '@songhanh/words/vi/people'
import { inLanguages } from '../app/language.tsx'

export type PeopleWords = Catalogue<typeof vi>

export const usePeopleWords = inLanguages<PeopleWords>({ vi, en })
