import type { acceptForms, confirmTyping, returnForm, signOffForm } from '@songhanh/api/collection'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { useFrameWords } from '../app/words.ts'
import { SendButton } from '../people/send-as.tsx'
import { ChangeAfterwards } from './change-afterwards.tsx'
import { LateReason, lateOf, NO_REASON, useComesLate } from './late-reason.tsx'
import type { FormPage } from './queries.ts'
import { ReturnForm } from './return-form.tsx'
import { SignedPaper } from './signed-paper.tsx'
import { useDeskWords } from './words.ts'

/** What can be done with the form as it stands; the server has the last word on who may. */
export function FormActs(props: {
  readonly form: FormPage
  readonly reasons: ReadonlyMap<string, string>
  /** Saves what waits and answers the form as it stands then. */
  readonly settled: () => Promise<FormPage>
  readonly rights: readonly string[]
  /** Where to go once a signed paper was recorded, when the form can no longer be seen here. */
  readonly afterPaper?: () => Promise<void>
}) {
  const { form, rights } = props
  const words = useDeskWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const [why, setWhy] = useState<string | null>(null)
  const [returning, setReturning] = useState(false)
  const [late, setLate] = useState(NO_REASON)
  const comesLate = useComesLate(form)
  const act = async (doIt: () => Promise<unknown>) => {
    setWhy(null)
    try {
      await doIt()
      setReturning(false)
    } catch (error) {
      setWhy(sentenceOf(error, frame))
    }
    await queries.invalidateQueries({ queryKey: ['forms', form.id] })
    await queries.invalidateQueries({ queryKey: ['rounds'] })
  }
  const expectedVersion = form.version
  const signOff = () =>
    act(async () => {
      const { version } = await props.settled()
      const reasons = [...props.reasons].filter(([, text]) => text.trim() !== '').map(([finding, text]) => ({ finding, text }))
      await ask<typeof signOffForm>('POST', '/api/forms/{formId}/sign-off', {
        formId: form.id,
        body: { expectedVersion: version, reasons, late: lateOf(late) },
      })
    })
  const accept = () =>
    act(() =>
      ask<typeof acceptForms>('POST', '/api/rounds/{roundId}/accept', {
        roundId: form.roundId,
        body: { forms: [{ formId: form.id, expectedVersion }] },
      }),
    )
  const confirm = () =>
    act(() => ask<typeof confirmTyping>('POST', '/api/forms/{formId}/confirm', { formId: form.id, body: { expectedVersion } }))
  const can = (step: FormPage['steps'][number], right: string) => form.steps.includes(step) && rights.includes(right)
  const maySign = can('sign-off', 'collection.sign-off')
  return (
    <div className="form-acts">
      {why === null ? null : (
        <p className="fault" role="alert">
          {why}
        </p>
      )}
      {maySign && comesLate ? <LateReason text={late} onChange={setLate} /> : null}
      {returning ? (
        <ReturnForm
          form={form}
          onCancel={() => setReturning(false)}
          onReturn={(text, cells) =>
            act(() =>
              ask<typeof returnForm>('POST', '/api/forms/{formId}/return', {
                formId: form.id,
                body: { expectedVersion, text, cells: [...cells] },
              }),
            )
          }
        />
      ) : (
        <div className="acts">
          {maySign ? (
            <SendButton
              right="collection.sign-off"
              owners={[form.sender]}
              className="primary"
              onSend={() => window.confirm(words.acts.signOffConfirm(form.senderName)) && void signOff()}
            >
              {words.acts.signOff}
            </SendButton>
          ) : null}
          {can('accept', 'collection.accept') ? (
            <SendButton right="collection.accept" owners={[form.sender]} className="primary" onSend={() => void accept()}>
              {words.acts.accept}
            </SendButton>
          ) : null}
          {can('return', 'collection.return') ? (
            <button type="button" className="button" onClick={() => setReturning(true)}>
              {words.acts.return}
            </button>
          ) : null}
          {form.unconfirmed && can('confirm', 'collection.fill-for-another') ? (
            <SendButton right="collection.fill-for-another" owners={[form.sender]} className="button" onSend={() => void confirm()}>
              {words.acts.confirm}
            </SendButton>
          ) : null}
        </div>
      )}
      {can('sign-off-on-paper', 'collection.bring-paper') && !form.unconfirmed ? (
        <SignedPaper
          form={form}
          reasons={props.reasons}
          act={(doIt) => act(async () => (await doIt((await props.settled()).version), await props.afterPaper?.()))}
        />
      ) : null}
      {can('correct', 'collection.correct') ? <ChangeAfterwards form={form} act={act} /> : null}
    </div>
  )
}
