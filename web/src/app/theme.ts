import { THEME_COOKIE } from '@songhanh/api/kept-choices'
import { keepChoice, keptChoice } from './kept-choice.ts'

export type Theme = 'light' | 'dark'

const wished = (): Theme => (typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

const isTheme = (value: string | null): value is Theme => value === 'light' || value === 'dark'

export function currentTheme(): Theme {
  const stored = keptChoice(THEME_COOKIE)
  return isTheme(stored) ? stored : wished()
}

/** Puts the theme on the document before the first paint of React, so that no page flashes white at night. */
export function showTheme(theme: Theme = currentTheme()): void {
  document.documentElement.dataset['theme'] = theme
}

export function keepTheme(theme: Theme): void {
  keepChoice(THEME_COOKIE, theme)
  showTheme(theme)
}
