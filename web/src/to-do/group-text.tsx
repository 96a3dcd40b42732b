import type { previewReminders } from '@songhanh/api/reminders'
import { Notice } from '@songhanh/ui/sheet'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { CopyText } from '../app/copy-text.tsx'
import { useAct } from '../people/act.ts'
import { useToDoWords } from './words.ts'

/** What is due and which bodies have not done it, for a chat group: no person stands in it. It is composed only when asked for. */
export function GroupText() {
  const words = useToDoWords().group
  const { waiting, refused, run } = useAct()
  const [text, setText] = useState<string | null>(null)
  const compose = () =>
    run(async () => {
      const { group } = await ask<typeof previewReminders>('GET', '/api/reminders/preview', {})
      setText(group)
    })
  return (
    <details className="sheet group-text" onToggle={(event) => (event.currentTarget.open && text === null ? void compose() : undefined)}>
      <summary>{words.title}</summary>
      <p className="note">{words.lead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {text === null ? (
        <p className="note">{waiting ? words.composing : ''}</p>
      ) : (
        <CopyText label={words.title} text={text} copy={words.copy} copied={words.copied} />
      )}
    </details>
  )
}
