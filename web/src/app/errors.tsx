import { Notice } from '@songhanh/ui/sheet'
import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { Refused, Unreachable } from './ask.ts'
import { type FrameWords, useFrameWords } from './words.ts'

/** One sentence for whatever went wrong: the server's own where it refused, else why there is none. */
export function sentenceOf(error: unknown, words: FrameWords): string {
  if (error instanceof Unreachable) return words.errors.offline
  if (error instanceof Refused) return error.message || words.errors.unexpected
  return words.errors.broken
}

export function Broken({ error, reset }: ErrorComponentProps) {
  const words = useFrameWords()
  return (
    <main className="page" id="content">
      <Notice kind="fault">
        {sentenceOf(error, words)}{' '}
        <button type="button" className="quiet" onClick={() => (reset(), location.reload())}>
          {words.retry}
        </button>
      </Notice>
    </main>
  )
}

export function NotFound() {
  const words = useFrameWords()
  return (
    <main className="page" id="content">
      <Notice kind="fault">
        {words.errors.notFound} <Link to="/plans">{words.errors.backToPlans}</Link>
      </Notice>
    </main>
  )
}

export function Waiting() {
  return (
    <p className="waiting" role="status">
      {useFrameWords().waiting}
    </p>
  )
}
