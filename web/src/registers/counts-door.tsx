import { Notice } from '@songhanh/ui/sheet'
import { type FormEvent, useState } from 'react'
import { Field } from '../app/field.tsx'
import { useAct } from '../people/act.ts'
import { CaseList } from './case-list.tsx'
import { EntryTable } from './entry-table.tsx'
import { openWithReason, type EntriesPage, type Register } from './queries.ts'
import { QuickExit } from './quick-exit.tsx'
import { useRegisterWords } from './words.ts'

/** Counts of violence stay shut until somebody says why they open them; what is shown lives in this component alone and goes with it. */
export function CountsDoor({ register }: { readonly register: Register }) {
  const words = useRegisterWords()
  const [reason, setReason] = useState('')
  const [page, setPage] = useState<EntriesPage | null>(null)
  const { waiting, refused, run } = useAct()
  const open = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => setPage(await openWithReason(register.key, {}, reason)))
  }
  return (
    <>
      <QuickExit />
      {register.fields.some((field) => field.key === 'setting') ? <CaseList register={register} /> : null}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {page === null ? (
        <form className="sheet open-counts" onSubmit={open}>
          <Field label={words.counts.reason} hint={words.counts.reasonHint}>
            {(field) => (
              <input
                {...field}
                required
                maxLength={300}
                autoComplete="off"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <button type="submit" className="primary" disabled={waiting || reason.trim() === ''}>
            {words.counts.open}
          </button>
        </form>
      ) : (
        <>
          <Notice kind="notice">{words.counts.shown}</Notice>
          {page.entries.length === 0 ? <p className="empty">{words.none}</p> : <EntryTable register={register} entries={page.entries} />}
        </>
      )}
    </>
  )
}
