import { writeDay } from '@songhanh/words/writing'
import { useState } from 'react'
import type { RoundPage } from './queries.ts'
import { useDeskWords } from './words.ts'

/** A short text that names the units that have not sent (never a person), to be pasted into a chat group or a letter. */
export function UrgingText({ round }: { readonly round: RoundPage }) {
  const words = useDeskWords()
  const [copied, setCopied] = useState(false)
  const open = round.lines.filter(({ cells }) => cells.some(({ state }) => state !== 'signed-off' && state !== 'accepted'))
  const text = words.round.urgeText(round.name, writeDay(round.lastWorkingDay), open.map(({ name }) => name).join(', '))
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <details className="sheet urging">
      <summary>{words.round.urge}</summary>
      {open.length === 0 ? (
        <p>{words.round.urgeNone}</p>
      ) : (
        <>
          <textarea readOnly aria-label={words.round.urgeTitle} value={text} />
          <button type="button" className="button" onClick={() => void copy()}>
            {words.round.copy}
          </button>{' '}
          <output className="note">{copied ? words.round.copied : ''}</output>
        </>
      )}
    </details>
  )
}
