import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Item } from './items.ts'
import { planPart, useItemLink } from './picked.tsx'
import { sourceQuery } from './plan-page.ts'
import { SourceText } from './source-text.tsx'
import { usePlanPartWords } from './part-words.ts'

/** The paper beside the plan: the picked item's words marked, and a way back from any words to their item. */
export function PlanSource({
  documentId,
  items,
  picked,
}: {
  readonly documentId: string
  readonly items: readonly Item[]
  readonly picked: string | null
}) {
  const words = usePlanPartWords()
  const params = planPart.useParams()
  const { text, name } = useSuspenseQuery(sourceQuery(documentId)).data
  const item = items.find((it) => it.id === picked) ?? null
  return (
    <section className="source" aria-label={words.paper.source}>
      <div className="source-head">
        <h2>{words.paper.source}</h2>
        <span className="note">{name}</span>
        <span className="grow" />
        <Link
          className="button"
          to="/plans/$planId/$part"
          params={params}
          search={picked === null ? {} : { item: picked }}
          state={{ focus: 'row' }}
          resetScroll={false}
        >
          {words.paper.close}
        </Link>
      </div>
      {item !== null && item.spans.length === 0 ? <p className="note">{words.paper.added}</p> : null}
      <SourceText text={text} items={items} picked={picked} leads={useItemLink()} label={words.paper.source} />
      <p className="note source-keys">{words.paper.keys}</p>
    </section>
  )
}
