import { askEarly } from './app/early.ts'
import { showTheme } from './app/theme.ts'
import '@songhanh/ui/fonts.css'
import '@songhanh/ui/tokens.css'
import '@songhanh/ui/ledger.css'
import './app/shell.css'

// This file is small and runs while the desk itself is still being fetched beside it (index.html names both).
showTheme()
askEarly(location.pathname)

// The last browsers of Windows 7 and 8 lack some of the language the rules are written in: only they download it.
const ready = 'toSorted' in Array.prototype && 'groupBy' in Map ? Promise.resolve() : import('./app/old-browsers.ts')
void ready.then(() => import('./app/draw.tsx'))
