import type { Catalogue } from '@songhanh/words/catalogue'
import { registers as en } from '@songhanh/words/en/registers'
import { registers as vi } from '@songhanh/words/vi/registers'
import { inLanguages, useLanguage } from '../app/language.tsx'

export type RegisterWords = Catalogue<typeof vi>

export const useRegisterWords = inLanguages<RegisterWords>({ vi, en })

/** A name of a declaration in the language of the screen. */
export function useWording() {
  const { language } = useLanguage()
  return (wording: { readonly vi: string; readonly en: string }) => wording[language]
}
