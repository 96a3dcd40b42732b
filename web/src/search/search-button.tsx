import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useSearchWords } from './words.ts'

const SearchDialog = lazy(() => import('./search-dialog.tsx').then((found) => ({ default: found.SearchDialog })))

/** The way to anything from anywhere: a button in the bar, and Ctrl+K (on a Mac also ⌘K). The rest is fetched when it is first asked for. */
export function SearchButton() {
  const words = useSearchWords()
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== 'KeyK') return
      // The browser's own Ctrl+K goes to its address bar.
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        className="bar-button search-button"
        aria-keyshortcuts="Control+K"
        aria-label={words.title}
        title={words.keys}
        onClick={() => setOpen(true)}
      >
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <circle cx="7.5" cy="7.5" r="5" fill="none" stroke="currentColor" strokeWidth="1.8" />
          <path d="M11.5 11.5 16 16" stroke="currentColor" strokeWidth="1.8" />
        </svg>
        <span>{words.open}</span>
      </button>
      {open ? (
        <Suspense>
          <SearchDialog onClose={close} />
        </Suspense>
      ) : null}
    </>
  )
}
