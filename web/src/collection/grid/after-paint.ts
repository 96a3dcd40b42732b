/** Work that waits until the next frame stands on the screen. */
export interface AfterPaint {
  /** Asks for it; asked many times before the frame, it is done once. */
  readonly ask: () => void
  /** Does it now, where it was asked for and has not been done. */
  readonly settle: () => void
}

/**
 * Puts work behind the next frame: what a key changes of itself is seen first, and what follows from it comes right after. A page that is not seen gets
 * no frame, so there it is done at once.
 */
export function afterPaint(run: () => void): AfterPaint {
  let asked = false
  const settle = () => {
    if (!asked) return
    asked = false
    run()
  }
  return {
    ask: () => {
      if (asked) return
      asked = true
      if (document.hidden) settle()
      else requestAnimationFrame(() => setTimeout(settle))
    },
    settle,
  }
}
