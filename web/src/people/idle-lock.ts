import { useEffect } from 'react'

/** As long as the server lets a session rest: what stands on the screen of a shared computer must not outlast it. */
const REST_MINUTES = 30
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'wheel'] as const

/** Calls `lock` once nobody has touched the desk for half an hour. */
export function useIdleLock(lock: () => void): void {
  useEffect(() => {
    let timer = window.setTimeout(lock, REST_MINUTES * 60_000)
    const again = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(lock, REST_MINUTES * 60_000)
    }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, again, { passive: true })
    return () => {
      window.clearTimeout(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, again)
    }
  }, [lock])
}
