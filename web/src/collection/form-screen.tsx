import type { fillForm } from '@songhanh/api/collection'
import type { OwnKind } from '@songhanh/core/collection/value-kind'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { ConflictNotices } from './conflict-notice.tsx'
import { EntryHistory } from './entry-history.tsx'
import { FindingList, useFindingSentence } from './finding-list.tsx'
import { FormActs } from './form-acts.tsx'
import { FormFileActs } from './form-file-acts.tsx'
import { FormGrid } from './form-grid.tsx'
import { FormHead } from './form-head.tsx'
import { formQuery } from './queries.ts'
import { KindOfFigures } from './kind-of-figures.tsx'
import { ownKindIn } from './cell-text.ts'
import { Unchanged } from './unchanged.tsx'
import { type Pending, useSaving } from './use-saving.ts'
import { useCollectionWords } from './words.ts'
import './collection.css'

const route = getRouteApi('/desk/forms/$formId')

/** One form: typed into, checked, signed off, taken in or sent back, corrected afterwards. */
export function FormScreen() {
  const { formId } = route.useParams()
  const form = useSuspenseQuery(formQuery(formId)).data
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const frame = useFrameWords()
  const domain = useCollectionWords()
  const queries = useQueryClient()
  const { saving, conflicts, put, decide, flush } = useSaving(form, {
    save: (cells) => ask<typeof fillForm>('POST', '/api/forms/{formId}/cells', { formId, body: { cells: [...cells] } }),
    reread: () => queries.fetchQuery(formQuery(formId)),
  })
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map())
  const sentenceOf = useFindingSentence(form)
  const [chosen, choose] = useState<OwnKind | null>(null)
  const own = chosen ?? ownKindIn(form.cells)
  const open = form.steps.includes('fill') && rights.includes('collection.fill')
  // The grid keeps its own texts while a person types; what comes from elsewhere is saved first and then drawn anew.
  const [drawn, draw] = useState(0)
  const putAndDraw = async (cells: readonly Pending[]) => {
    put(cells)
    await flush()
    draw((n) => n + 1)
  }
  const settled = async () => {
    await flush()
    return queries.fetchQuery(formQuery(formId))
  }
  return (
    <main className="page form-page" id="content">
      <title>{`${form.senderName} · ${domain.period(form.period)} · ${frame.product}`}</title>
      <FormHead form={form} title={form.senderName} saving={saving} />
      <ConflictNotices
        form={form}
        conflicts={conflicts}
        onDecide={(conflict, keepMine) => {
          decide(conflict, keepMine)
          if (!keepMine) draw((n) => n + 1)
        }}
      />
      <FormFileActs form={form} open={open} rights={rights} onTake={(cells) => void putAndDraw(cells)} />
      <FormGrid
        key={`${form.id} ${form.state === 'accepted' ? form.version : drawn}`}
        form={form}
        open={open}
        own={own}
        sentenceOf={sentenceOf}
        onPut={put}
      />
      <KindOfFigures form={form} own={own} onOwn={open ? choose : null} onPut={(cells) => void putAndDraw(cells)} />
      {open ? <Unchanged form={form} own={own} onTake={(cells) => void putAndDraw(cells)} /> : null}
      <FindingList
        form={form}
        reasons={reasons}
        onReason={(findings, text) => setReasons(new Map([...reasons, ...findings.map((key) => [key, text] as const)]))}
      />
      <FormActs form={form} reasons={reasons} rights={rights} settled={settled} />
      <EntryHistory form={form} />
    </main>
  )
}
