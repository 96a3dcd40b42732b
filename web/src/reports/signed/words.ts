import type { Catalogue } from '@songhanh/words/catalogue'
import { signedCopies as en } from '@songhanh/words/en/signed-copies'
import { signedCopies as vi } from '@songhanh/words/vi/signed-copies'
import { inLanguages } from '../../app/language.tsx'

export const useSignedWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
