import type { signOffOnPaper } from '@songhanh/api/collection'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { SendButton } from '../people/send-as.tsx'
import { LateReason, lateOf, NO_REASON, useComesLate } from './late-reason.tsx'
import { type GivenPaper, PaperFields } from './paper-fields.tsx'
import type { FormPage } from './queries.ts'
import { useDeskWords } from './words.ts'

/** The printed form came back signed: its number, its day and its scan count as the signature. */
export function SignedPaper(props: {
  readonly form: FormPage
  readonly reasons: ReadonlyMap<string, string>
  /** The version to sign: read anew, so that what was just typed is in it. */
  readonly act: (doIt: (version: number) => Promise<unknown>) => Promise<void>
}) {
  const { form } = props
  const words = useDeskWords()
  const [paper, setPaper] = useState<GivenPaper | null>(null)
  const [late, setLate] = useState(NO_REASON)
  const comesLate = useComesLate(form)
  const record = () =>
    props.act((expectedVersion) => {
      if (paper === null) throw new Error('the button waits for the paper')
      const reasons = [...props.reasons].filter(([, text]) => text.trim() !== '').map(([finding, text]) => ({ finding, text }))
      return ask<typeof signOffOnPaper>('POST', '/api/forms/{formId}/sign-off-on-paper', {
        formId: form.id,
        body: { expectedVersion, paper, reasons, late: lateOf(late) },
      })
    })
  return (
    <details className="sheet signed-paper">
      <summary>{words.paper.signed}</summary>
      <p className="note">
        {words.paper.signedHint}{' '}
        <Link to="/forms/$formId/paper" params={{ formId: form.id }} search={{ blank: false }}>
          {words.form.printed}
        </Link>
      </p>
      <PaperFields formId={form.id} numberLabel={words.paper.number} onChange={setPaper} />
      {comesLate ? <LateReason text={late} onChange={setLate} /> : null}
      <SendButton
        right="collection.bring-paper"
        owners={[form.sender]}
        className="primary"
        disabled={paper === null}
        onSend={() => void record()}
      >
        {words.paper.record}
      </SendButton>
    </details>
  )
}
