import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './language.tsx'
import { queries } from './queries.ts'
import { router } from './router.ts'

const desk = document.getElementById('desk')
if (desk === null) throw new Error('index.html has no element with the id "desk"')

// Until the desk has drawn the same page itself, the one the server has drawn stands, its links work, and nothing jumps.
const drawn = document.getElementById('drawn')
if (drawn !== null) {
  desk.hidden = true
  const stop = router.subscribe('onRendered', () => {
    stop()
    const [top, link] = [scrollY, drawn.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null]
    drawn.remove()
    desk.hidden = false
    // Where somebody reads, and where their keyboard is, stays; the router puts a first page at its top.
    if (link) desk.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`)?.focus({ preventScroll: true })
    requestAnimationFrame(() => scrollTo(0, top))
  })
}

createRoot(desk).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
)
