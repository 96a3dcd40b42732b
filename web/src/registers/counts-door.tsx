import { Notice } from '@songhanh/ui/sheet'
import { type FormEvent, useState } from 'react'
import { Field } from '../app/field.tsx'
import { useAct } from '../people/act.ts'
import { ChangeForm, WithdrawForm } from './change-forms.tsx'
import { CaseList } from './case-list.tsx'
import { EntryTable } from './entry-table.tsx'
import { openWithReason, useRefresh, type EntriesPage, type Entry, type Register } from './queries.ts'
import { QuickExit } from './quick-exit.tsx'
import { useRegisterWords } from './words.ts'

/** Counts of violence stay shut until somebody says why they open them; what is shown lives in this component alone and goes with it. */
export function CountsDoor({ register }: { readonly register: Register }) {
  const words = useRegisterWords()
  const [reason, setReason] = useState('')
  const [page, setPage] = useState<EntriesPage | null>(null)
  const [changing, setChanging] = useState<Entry | null>(null)
  const refresh = useRefresh()
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
          {changing === null ? null : (
            <ChangeCounts
              key={`${changing.id} ${changing.version}`}
              register={register}
              entry={changing}
              onDone={(entry) => {
                setPage(put(page, changing.id, entry))
                setChanging(null)
                void refresh()
              }}
              onStop={() => setChanging(null)}
            />
          )}
          {page.entries.length === 0 ? (
            <p className="empty">{words.none}</p>
          ) : (
            <EntryTable
              register={register}
              entries={page.entries}
              {...(register.mayEnterFor.length === 0 ? {} : { onChange: setChanging })}
            />
          )}
        </>
      )}
    </>
  )
}

/** The page with an entry as it is now, or without it. */
const put = (page: EntriesPage, id: string, now: Entry | null): EntriesPage => ({
  ...page,
  entries: page.entries.flatMap((entry) => (entry.id !== id ? [entry] : now === null ? [] : [now])),
})

/** Correcting or withdrawing what has been opened: it is changed as it stands on the screen and not read again. */
function ChangeCounts(props: {
  readonly register: Register
  readonly entry: Entry
  readonly onDone: (entry: Entry | null) => void
  readonly onStop: () => void
}) {
  const { register, entry } = props
  const words = useRegisterWords()
  const [withdrawing, setWithdrawing] = useState(false)
  if (withdrawing) return <WithdrawForm entry={entry} onDone={() => props.onDone(null)} onStop={props.onStop} />
  return (
    <>
      <ChangeForm
        register={register}
        entry={entry}
        to={null}
        onDone={(values, { version, state }) => props.onDone({ ...entry, values: { ...values }, version, state })}
        onStop={props.onStop}
      />
      <p className="acts">
        <button type="button" className="button" onClick={() => setWithdrawing(true)}>
          {words.entry.withdraw}
        </button>
      </p>
    </>
  )
}
