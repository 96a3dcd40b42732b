import type { fillForAnother } from '@songhanh/api/collection'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { ownKindIn } from './cell-text.ts'
import { ConflictNotices } from './conflict-notice.tsx'
import { EntryHistory, LettersBehind } from './entry-history.tsx'
import { FindingList, useFindingSentence } from './finding-list.tsx'
import { FormActs } from './form-acts.tsx'
import { FormGrid } from './form-grid.tsx'
import { FormHead } from './form-head.tsx'
import { FormOut } from './form-out.tsx'
import { type GivenPaper, PaperFields } from './paper-fields.tsx'
import { formForAnotherQuery } from './queries.ts'
import { useSaving } from './use-saving.ts'
import { useCollectionWords, useDeskWords } from './words.ts'
import './collection.css'

const route = getRouteApi('/desk/forms/$formId/for-another')

/** What came by letter, typed for its sender: the letter first, then the cells; a second person confirms, and the signed paper counts as signed off. */
export function ForAnotherScreen() {
  const { formId } = route.useParams()
  const form = useSuspenseQuery(formForAnotherQuery(formId)).data
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const words = useDeskWords()
  const frame = useFrameWords()
  const domain = useCollectionWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [paper, setPaper] = useState<GivenPaper | null>(null)
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map())
  const [drawn, draw] = useState(0)
  const reread = () => queries.fetchQuery(formForAnotherQuery(formId))
  const { saving, conflicts, put, decide, flush } = useSaving(form, {
    save: (cells) => {
      if (paper === null) throw new Error('the grid opens only with a paper')
      return ask<typeof fillForAnother>('POST', '/api/forms/{formId}/cells-for-another', { formId, body: { cells: [...cells], paper } })
    },
    reread,
  })
  const title = words.forAnother.title(form.senderName)
  const heldBack = form.cells.filter((cell) => cell.heldBack).length
  return (
    <main className="page form-page" id="content">
      <title>{`${title} · ${domain.period(form.period)} · ${frame.product}`}</title>
      <FormHead form={form} title={title} saving={saving} />
      <div className="form-file acts">
        <FormOut read={reread} />
      </div>
      {form.unconfirmed ? (
        <p className="note">
          {words.forAnother.confirmHint} <LettersBehind form={form} />
        </p>
      ) : null}
      {heldBack === 0 ? null : <p className="note">{words.forAnother.heldBackCount(heldBack)}</p>}
      {form.steps.includes('fill-for-another') ? (
        <section className="sheet" aria-label={words.forAnother.letter}>
          <h2 className="sheet-title">{words.forAnother.letter}</h2>
          <p className="note">{words.forAnother.letterHint}</p>
          <PaperFields formId={formId} numberLabel={words.paper.letterNumber} onChange={setPaper} />
          {paper === null ? <p className="note">{words.forAnother.waiting}</p> : null}
        </section>
      ) : null}
      <ConflictNotices
        form={form}
        conflicts={conflicts}
        onDecide={(conflict, keepMine) => {
          decide(conflict, keepMine)
          if (!keepMine) draw((n) => n + 1)
        }}
      />
      <FormGrid
        key={`${form.id} ${drawn}`}
        form={form}
        own={ownKindIn(form.cells)}
        open={paper !== null && form.steps.includes('fill-for-another')}
        sentenceOf={useFindingSentence(form)}
        onPut={put}
      />
      <FindingList
        form={form}
        reasons={reasons}
        onReason={(findings, text) => setReasons(new Map([...reasons, ...findings.map((key) => [key, text] as const)]))}
      />
      <FormActs
        form={form}
        reasons={reasons}
        rights={rights}
        afterPaper={() => navigate({ to: '/forms/$formId', params: { formId } })}
        settled={async () => {
          await flush()
          return reread()
        }}
      />
      <EntryHistory form={form} />
    </main>
  )
}
