import type { acceptForms, confirmTyping, returnForm, signOffForm } from '@songhanh/api/collection'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { useFrameWords } from '../app/words.ts'
import { formQuery, type FormPage } from './queries.ts'
import { ReturnForm } from './return-form.tsx'
import { useDeskWords } from './words.ts'

/** What can be done with the form as it stands: sign off, take in, send back, confirm. The server has the last word on who may. */
export function FormActs(props: {
  readonly form: FormPage
  readonly reasons: ReadonlyMap<string, string>
  readonly beforeSigning: () => Promise<void>
  readonly rights: readonly string[]
}) {
  const { form, rights } = props
  const words = useDeskWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const [why, setWhy] = useState<string | null>(null)
  const [returning, setReturning] = useState(false)
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
      await props.beforeSigning()
      const reasons = [...props.reasons].filter(([, text]) => text.trim() !== '').map(([finding, text]) => ({ finding, text }))
      const now = await queries.fetchQuery(formQuery(form.id))
      await ask<typeof signOffForm>('POST', '/api/forms/{formId}/sign-off', {
        formId: form.id,
        body: { expectedVersion: now.version, reasons },
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
  return (
    <div className="form-acts">
      {why === null ? null : (
        <p className="fault" role="alert">
          {why}
        </p>
      )}
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
          {can('sign-off', 'collection.sign-off') ? (
            <button
              type="button"
              className="primary"
              onClick={() => window.confirm(words.acts.signOffConfirm(form.senderName)) && void signOff()}
            >
              {words.acts.signOff}
            </button>
          ) : null}
          {can('accept', 'collection.accept') ? (
            <button type="button" className="primary" onClick={() => void accept()}>
              {words.acts.accept}
            </button>
          ) : null}
          {can('return', 'collection.return') ? (
            <button type="button" className="button" onClick={() => setReturning(true)}>
              {words.acts.return}
            </button>
          ) : null}
          {form.unconfirmed && can('confirm', 'collection.fill-for-another') ? (
            <button type="button" className="button" onClick={() => void confirm()}>
              {words.acts.confirm}
            </button>
          ) : null}
        </div>
      )}
    </div>
  )
}
