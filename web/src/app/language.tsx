import { LANGUAGE_COOKIE } from '@songhanh/api/kept-choices'
import type { Language } from '@songhanh/words/writing'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { keepChoice, keptChoice } from './kept-choice.ts'

interface Chosen {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<Chosen>({ language: 'vi', choose: () => undefined })

/** The stored choice; Vietnamese until somebody chooses otherwise, whatever the browser speaks: it is an office's tool. */
const stored = (): Language => (keptChoice(LANGUAGE_COOKIE) === 'en' ? 'en' : 'vi')

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(stored)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const chosen = useMemo<Chosen>(
    () => ({
      language,
      choose: (next) => {
        keepChoice(LANGUAGE_COOKIE, next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <LanguageContext value={chosen}>{children}</LanguageContext>
}

export const useLanguage = (): Chosen => useContext(LanguageContext)

/** Makes the hook that gives a screen its sentences: `const useWords = inLanguages({ vi, en })`. */
export const inLanguages =
  <Words,>(catalogues: Readonly<Record<Language, Words>>): (() => Words) =>
  () =>
    catalogues[useLanguage().language]
