const KEY = 'songhanh.theme'

export type Theme = 'light' | 'dark'

const wished = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

const isTheme = (value: string | null): value is Theme => value === 'light' || value === 'dark'

export function currentTheme(): Theme {
  const stored = localStorage.getItem(KEY)
  return isTheme(stored) ? stored : wished()
}

/** Puts the theme on the document before the first paint of React, so that no page flashes white at night. */
export function showTheme(theme: Theme = currentTheme()): void {
  document.documentElement.dataset['theme'] = theme
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme)
  showTheme(theme)
}
