import type { Catalogue } from '@songhanh/words/catalogue'
import { intake as en } from '@songhanh/words/en/intake'
import { intake as vi } from '@songhanh/words/vi/intake'
import { inLanguages } from '../app/language.tsx'

export type IntakeWords = Catalogue<typeof vi>

export const useIntakeWords = inLanguages<IntakeWords>({ vi, en })
