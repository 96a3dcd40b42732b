import { useEffect } from 'react'
import { useRegisterWords } from './words.ts'

const TWICE_WITHIN_MS = 800
/** A page that anybody may have open at work. It takes the place of this one, so that "back" does not lead here. */
const ELSEWHERE = 'https://www.google.com/'

const leave = () => location.replace(ELSEWHERE)

/** Leaves at once for a page that says nothing, by one button or by Esc twice. */
export function QuickExit() {
  const words = useRegisterWords()
  useEffect(() => {
    let last = -Infinity
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (event.timeStamp - last < TWICE_WITHIN_MS) leave()
      last = event.timeStamp
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <button type="button" className="button quick-exit" title={words.counts.exitHint} onClick={leave}>
      {words.counts.exit}
    </button>
  )
}
