import type { Catalogue } from '@songhanh/words/catalogue'
import { formCheck as en } from '@songhanh/words/en/form-check'
import { formCheck as vi } from '@songhanh/words/vi/form-check'
import { inLanguages } from '../../app/language.tsx'

export type FormCheckWords = Catalogue<typeof vi>

export const useFormCheckWords = inLanguages<FormCheckWords>({ vi, en })
