/** Draws the first screen of an address for the server, with the very parts of the desk; compiled for Node apart from the desk. */
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { answerEarly, forgetEarly } from './early.ts'
import { LanguageProvider } from './language.tsx'
import { queries } from './queries.ts'
import { routeTree } from './router.ts'

queries.setDefaultOptions({ queries: { retry: false } })

let earlier: Promise<unknown> = Promise.resolve()

/**
 * The HTML of an address for the person whose `answers` these are, by the addresses they answer; null where the page needs more than that.
 * One after the other: what the screens have read is kept in one place, which is emptied before the next person's page.
 */
export function drawFirstScreen(address: string, answers: ReadonlyMap<string, string>): Promise<string | null> {
  const drawn = earlier.then(() => draw(address, answers))
  earlier = drawn.catch(() => undefined)
  return drawn
}

async function draw(address: string, answers: ReadonlyMap<string, string>): Promise<string | null> {
  try {
    for (const [url, answer] of answers) answerEarly(url, answer)
    const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [address] }), isServer: true })
    await router.load()
    const { matches } = router.state
    // A page that leads elsewhere matches nothing.
    if (matches.length === 0 || matches.some(({ status }) => status !== 'success')) return null
    return renderToString(
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>,
    )
  } finally {
    queries.clear()
    forgetEarly()
  }
}
