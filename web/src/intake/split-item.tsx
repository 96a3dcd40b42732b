import { Notice } from '@songhanh/ui/sheet'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useFrameWords } from '../app/words.ts'
import type { Item } from '../plans/items.ts'
import { correct } from './corrections.ts'
import { refusalSentence } from './item-form.tsx'
import type { Proposal } from './proposal.ts'
import { useIntakeWords } from './words.ts'

interface SplitItemProps {
  readonly item: Item
  readonly proposal: Proposal
  /** It is about to be cut. */
  readonly deciding: () => void
  readonly done: () => void
}

/** Cuts an item in two where the caret stands: the words are moved through with the arrow keys, Enter cuts, Escape leaves all as it is. */
export function SplitItem({ item, proposal, deciding, done }: SplitItemProps) {
  const words = useIntakeWords()
  const frame = useFrameWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const [at, setAt] = useState(0)
  const [refused, setRefused] = useState<string | null>(null)
  const hint = `split-${item.id}`

  useEffect(() => {
    box.current?.focus()
    box.current?.setSelectionRange(0, 0)
  }, [])

  const cut = async (event?: FormEvent) => {
    event?.preventDefault()
    deciding()
    try {
      await correct(proposal, { do: 'split', itemId: item.id, at: Math.max(1, box.current?.selectionStart ?? at) })
      done()
    } catch (error) {
      setRefused(await refusalSentence(error, proposal, words, frame))
    }
  }

  return (
    <form className="item-form" onSubmit={(event) => void cut(event)}>
      <p className="note" id={hint}>
        {words.review.splitHint}
      </p>
      <textarea
        ref={box}
        rows={3}
        value={item.text}
        // The words stay as they are: only the caret moves through them.
        onChange={() => undefined}
        onSelect={(event) => setAt(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') done()
          if (event.key !== 'Enter') return
          event.preventDefault()
          void cut()
        }}
        aria-label={words.review.splitWords}
        aria-describedby={hint}
      />
      {at > 0 && at < item.text.length ? (
        <ol className="halves">
          <li>{item.text.slice(0, at)}</li>
          <li>{item.text.slice(at)}</li>
        </ol>
      ) : null}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <div className="item-acts">
        <button type="submit" className="button">
          {words.review.splitHere}
        </button>
        <button type="button" className="quiet" onClick={done}>
          {words.review.cancel}
        </button>
      </div>
    </form>
  )
}
