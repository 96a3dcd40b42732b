import { writeDay } from '@songhanh/words/writing'
import { CopyText } from '../app/copy-text.tsx'
import type { RoundPage } from './queries.ts'
import { useDeskWords } from './words.ts'

/** A short text that names the units that have not sent (never a person), to be pasted into a chat group or a letter. */
export function UrgingText({ round }: { readonly round: RoundPage }) {
  const words = useDeskWords()
  const open = round.lines.filter(({ cells }) => cells.some(({ state }) => state !== 'signed-off' && state !== 'accepted'))
  const text = words.round.urgeText(round.name, writeDay(round.lastWorkingDay), open.map(({ name }) => name).join(', '))
  return (
    <details className="sheet urging">
      <summary>{words.round.urge}</summary>
      {open.length === 0 ? (
        <p>{words.round.urgeNone}</p>
      ) : (
        <CopyText label={words.round.urgeTitle} text={text} copy={words.round.copy} copied={words.round.copied} />
      )}
    </details>
  )
}
