import { Notice } from '@songhanh/ui/sheet'
import { useState } from 'react'
import { useFrameWords } from '../app/words.ts'
import { correct } from './corrections.ts'
import { refusalSentence } from './item-form.tsx'
import type { Proposal } from './proposal.ts'
import { type IntakeWords, useIntakeWords } from './words.ts'

/** What was corrected in an earlier reading of the same paper: made here with one press; what has no counterpart is listed. */
export function EarlierReading({ proposal }: { readonly proposal: Proposal }) {
  const words = useIntakeWords()
  const frame = useFrameWords()
  const [refused, setRefused] = useState<string | null>(null)
  const { earlier } = proposal
  if (proposal.state !== 'open' || earlier === null || (earlier.carries === 0 && earlier.left.length === 0)) return null
  const carry = () =>
    correct(proposal, { do: 'carry', from: earlier.proposalId }).catch(async (error: unknown) =>
      setRefused(await refusalSentence(error, proposal, words, frame)),
    )
  return (
    <div className="earlier">
      {earlier.carries === 0 ? null : (
        <Notice kind="notice">
          {words.earlier.there(earlier.documentName, earlier.carries)}{' '}
          <button type="button" className="button" onClick={() => void carry()}>
            {words.earlier.carry}
          </button>
        </Notice>
      )}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {earlier.left.length === 0 ? null : (
        <details>
          <summary>{words.earlier.left(earlier.left.length)}</summary>
          <ul>
            {earlier.left.map((one) => (
              <li key={`${one.do} ${one.kind} ${one.text}`}>
                {words.earlier.did[one.do]} <b>{kindName(words, one.kind)}</b>
                {one.do === 'head' ? null : `: ${one.text}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const kindName = (words: IntakeWords, kind: string): string => (words.kinds as Readonly<Record<string, string>>)[kind] ?? ''
