import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './app/language.tsx'
import { queries } from './app/queries.ts'
import { router } from './app/router.ts'
import { showTheme } from './app/theme.ts'
import '@songhanh/ui/fonts.css'
import '@songhanh/ui/tokens.css'
import '@songhanh/ui/ledger.css'
import './app/shell.css'

showTheme()

const desk = document.getElementById('desk')
if (desk === null) throw new Error('index.html has no element with the id "desk"')

function draw(place: HTMLElement) {
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}

// The last browsers of Windows 7 and 8 lack some of the language the rules are written in: only they download it.
if ('toSorted' in Array.prototype && 'groupBy' in Map) draw(desk)
else void import('./app/old-browsers.ts').then(() => draw(desk))
