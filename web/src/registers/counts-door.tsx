import { Notice } from '@songhanh/ui/sheet'
import { writeDay, writeNumber } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { Field } from '../app/field.tsx'
import { handOver } from '../app/keep-file.ts'
import { useLanguage } from '../app/language.tsx'
import { placeQuery } from '../app/queries.ts'
import { useAct } from '../people/act.ts'
import { ChangeForm, WithdrawForm } from './change-forms.tsx'
import { CaseList } from './case-list.tsx'
import { EntryTable } from './entry-table.tsx'
import { OfYear } from './entry-filter.tsx'
import { FileActs } from './file-acts.tsx'
import { Pages } from './pages.tsx'
import { type Asked, openWithReason, useRefresh, type EntriesPage, type Entry, type Register } from './queries.ts'
import { QuickExit } from './quick-exit.tsx'
import { useRegisterWords } from './words.ts'

/** Of all that fit, as many as one answer holds. */
const MOST_AT_ONCE = 1000

/** Counts of violence stay shut until somebody says why they open them; what is shown lives in this component alone and goes with it. */
export function CountsDoor({ register }: { readonly register: Register }) {
  const words = useRegisterWords()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState<Asked>({})
  const [page, setPage] = useState<EntriesPage | null>(null)
  const { waiting, refused, run } = useAct()
  const chosen = useRef<Asked>({})
  /** Each look at another year or page is an opening of its own, under the reason given. An answer that comes after another choice was made is not shown. */
  const open = (wanted: Asked) => {
    chosen.current = wanted
    return run(async () => {
      const opened = await openWithReason(register.key, wanted, reason)
      if (chosen.current !== wanted) return
      setPage(opened)
      setAsked(wanted)
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void open({})
  }
  return (
    <>
      <QuickExit />
      {register.fields.some((field) => field.key === 'setting') ? <CaseList register={register} /> : null}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {page === null ? (
        <form className="sheet open-counts" onSubmit={submit}>
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
        <OpenedCounts
          register={register}
          asked={asked}
          page={page}
          reason={reason}
          waiting={waiting}
          onPage={setPage}
          onAsk={(wanted) => open(wanted)}
          onEntered={() => open(chosen.current)}
        />
      )}
    </>
  )
}

/** Everything that fits, page by page; each page read stands in the ledger. */
async function openAll(register: string, asked: Asked, reason: string): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (let page = 1; ; page += 1) {
    const opened = await openWithReason(register, { ...asked, page, perPage: MOST_AT_ONCE }, reason)
    entries.push(...opened.entries)
    if (opened.entries.length === 0 || entries.length >= opened.count) return entries
  }
}

function OpenedCounts(props: {
  readonly register: Register
  readonly asked: Asked
  readonly page: EntriesPage
  readonly reason: string
  readonly waiting: boolean
  readonly onPage: (page: EntriesPage) => void
  readonly onAsk: (asked: Asked) => Promise<unknown>
  readonly onEntered: () => Promise<unknown>
}) {
  const { register, asked, page, reason } = props
  const words = useRegisterWords()
  const { language } = useLanguage()
  const { businessDay, person } = useSuspenseQuery(placeQuery).data
  const refresh = useRefresh()
  const [changing, setChanging] = useState<Entry | null>(null)
  const pages = Math.max(1, Math.ceil(page.count / page.perPage))
  const keep = async () => {
    const entries = await openAll(register.key, { ...(asked.year === undefined ? {} : { year: asked.year }) }, reason)
    const { countsWorkbook } = await import('./counts-file.ts')
    const text = { yes: words.yes, no: words.no, language, keeper: words.keeper, sheet: words.counts.sheet }
    const about = words.counts.opened(person.name, writeDay(businessDay), reason)
    handOver(await countsWorkbook(register, entries, text, about), `${words.counts.file}.xlsx`)
  }
  return (
    <>
      <Notice kind="notice">{words.counts.shown}</Notice>
      <OfYear asked={asked} businessDay={businessDay} onAsk={(wanted) => void props.onAsk(wanted)} />
      <p role="status">{words.found(writeNumber(language, page.count))}</p>
      {changing === null ? null : (
        <ChangeCounts
          key={`${changing.id} ${changing.version}`}
          register={register}
          entry={changing}
          onDone={(entry) => {
            props.onPage(put(page, changing.id, entry))
            setChanging(null)
            void refresh()
          }}
          onStop={() => setChanging(null)}
        />
      )}
      {page.entries.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <EntryTable register={register} entries={page.entries} {...(register.mayEnterFor.length === 0 ? {} : { onChange: setChanging })} />
      )}
      {pages === 1 ? null : (
        <Pages at={page.page} of={pages} waiting={props.waiting} onTurn={(to) => void props.onAsk({ ...asked, page: to })} />
      )}
      <FileActs register={register} asked={asked} onDownload={keep} onEntered={props.onEntered} />
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
