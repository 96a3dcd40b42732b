import { labelledCase } from '@songhanh/core/intake/plans-truth'
import type { PlanContent } from '@songhanh/core/plans/content'
import { Notice } from '@songhanh/ui/sheet'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { handOver } from '../app/keep-file.ts'
import { useFrameWords } from '../app/words.ts'
import { type Item, itemsOf, sectionItems } from '../plans/items.ts'
import { rowId, usePickedInView } from '../plans/picked.tsx'
import { sourceQuery } from '../plans/plan-page.ts'
import { SourceText } from '../plans/source-text.tsx'
import { usePlanPartWords } from '../plans/part-words.ts'
import { absentHead } from './absent-head.ts'
import { Accept } from './accept-reading.tsx'
import { AddItem } from './add-item.tsx'
import { EarlierReading } from './earlier-reading.tsx'
import { ItemCard } from './item-card.tsx'
import { refusalSentence } from './item-form.tsx'
import { correct } from './corrections.ts'
import { PagePicture } from './page-picture.tsx'
import { type Proposal, proposalQuery } from './proposal.ts'
import { useIntakeWords } from './words.ts'
import './intake.css'

const route = getRouteApi('/desk/intake/$proposalId')

/** A reading under review: the paper on one side, every item found on the other, tied both ways; what is unsure or flawed comes first. */
export function Review() {
  const { proposalId } = route.useParams()
  const { item: picked = null } = route.useSearch()
  const proposal = useSuspenseQuery(proposalQuery(proposalId)).data
  const { text } = useSuspenseQuery(sourceQuery(proposal.documentId)).data
  const words = useIntakeWords()
  const items = useMemo(
    () => [...absentHead(proposal.content, words.absent), ...itemsOf(proposal.content), ...sectionItems(proposal.content)],
    [proposal.content, words],
  )
  const frame = useFrameWords()
  const plan = usePlanPartWords()
  usePickedInView(picked)

  const look = lookFirst(items, [
    ...items.filter(isAbsent).map(({ id }) => id),
    ...(proposal.toConfirm.includes('letterhead') ? headItems(items) : []),
    ...proposal.lookFirst,
  ])
  const rest = items.filter((item) => !look.includes(item))
  const goesOnAt = useGoingOn(proposal.version)
  const cards = (list: readonly Item[], goesOn: boolean) =>
    list.map((item, at) => {
      const others = [list[at + 1], list[at - 1]].flatMap((other) => other?.id ?? [])
      const deciding = (stays: boolean) => goesOnAt(stays || !goesOn ? [item.id, ...others] : [...others, item.id])
      return <ItemCard key={item.id} item={item} proposal={proposal} picked={item.id === picked} deciding={deciding} />
    })
  return (
    <main className="page" id="content">
      <title>{`${words.review.title} · ${frame.product}`}</title>
      <div className="head">
        <div>
          <p className="kicker">
            {words.review.title} · {proposal.documentName} · {words.review.progress(look.length, items.length)}
          </p>
          <h1>{proposal.content.letterhead.title || proposal.documentName}</h1>
        </div>
        <Accept proposal={proposal} />
      </div>
      <EarlierReading proposal={proposal} />
      <OffAScan proposal={proposal} />
      <Undo proposal={proposal} />
      <div className="review">
        <section className="source" aria-label={words.review.paper}>
          <div className="source-head">
            <h2>{words.review.paper}</h2>
            <button type="button" className="quiet" onClick={() => keepCase(proposal, text)}>
              {words.review.keepCase}
            </button>
          </div>
          {proposal.content.scanned === undefined ? null : (
            <PagePicture
              documentId={proposal.documentId}
              text={text}
              pages={proposal.content.scanned.of}
              at={items.find(({ id }) => id === picked)?.spans[0]?.start ?? null}
            />
          )}
          <SourceText
            text={text}
            items={items}
            picked={picked}
            label={plan.paper.source}
            leads={(item) => ({
              to: '/intake/$proposalId',
              params: { proposalId },
              search: { item: item.id },
              resetScroll: false,
              replace: true,
            })}
          />
          <p className="note source-keys">{plan.paper.keys}</p>
        </section>
        <div className="review-items">
          <Group title={words.review.lookFirst} note={look.length === 0 ? words.review.nothingToLook : words.review.lookFirstNote}>
            {cards(look, true)}
          </Group>
          <Group title={words.review.rest}>{cards(rest, false)}</Group>
          {proposal.state === 'open' ? <AddItem proposal={proposal} text={text} /> : null}
          {proposal.dropped.length === 0 ? null : <Dropped proposal={proposal} />}
        </div>
      </div>
    </main>
  )
}

/** After an act the keyboard goes on at the first of these cards that is still there: what was decided may have gone, or moved to the other list. */
function useGoingOn(version: number): (ids: readonly string[]) => void {
  const next = useRef<readonly string[]>([])
  useEffect(() => {
    const there = next.current.flatMap((id) => document.getElementById(rowId(id)) ?? [])
    next.current = []
    there[0]?.focus()
  }, [version])
  return (ids) => (next.current = ids)
}

/** The reading as corrected, as a labelled case a later reader can be held against. */
const keepCase = ({ content, documentName }: Proposal, text: string): void =>
  handOver(
    new Blob([`${JSON.stringify(labelledCase(content as PlanContent, documentName, text), null, 1)}\n`], { type: 'application/json' }),
    `${documentName.replace(/\.[^.]*$/u, '')}.json`,
  )

/** A piece of the head that nobody has given yet. */
const isAbsent = ({ kind, spans, by }: Item): boolean =>
  (kind === 'letterhead' || kind === 'signature') && spans.length === 0 && by === 'rule'

const headItems = (items: readonly Item[]): readonly string[] => items.filter(({ kind }) => kind === 'letterhead').map(({ id }) => id)

/** The order the server gives for items to look at, then the defects nobody has looked at. */
const lookFirst = (items: readonly Item[], ids: readonly string[]): readonly Item[] => [
  ...[...new Set(ids)].flatMap((id) => items.find((item) => item.id === id) ?? []),
  ...items.filter((item) => item.kind === 'defect' && item.by === 'rule' && !ids.includes(item.id)),
]

function Group({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {note === undefined ? null : <p className="note">{note}</p>}
      <ul className="item-list">{children}</ul>
    </section>
  )
}

/** Says which pages were recognised off pictures, and how many items with numbers nobody has confirmed yet. */
function OffAScan({ proposal }: { readonly proposal: Proposal }) {
  const { scan } = useIntakeWords()
  const { scanned } = proposal.content
  if (scanned === undefined || proposal.state !== 'open') return null
  const left = proposal.toConfirm.length
  return (
    <Notice kind={left === 0 ? 'done' : 'notice'}>
      {scan.pages(scanned.pages.join(', '), scanned.of)} {left === 0 ? scan.allConfirmed : scan.left(left)}
    </Notice>
  )
}

/** Takes back what was corrected, the last first, and says so; also after the page was left, and what another person corrected. */
function Undo({ proposal }: { readonly proposal: Proposal }) {
  const words = useIntakeWords()
  const frame = useFrameWords()
  const [said, setSaid] = useState<{ readonly kind: 'done' | 'fault'; readonly text: string } | null>(null)
  if (proposal.state !== 'open' || (proposal.undoable === 0 && said === null)) return null
  const back = () =>
    correct(proposal, { do: 'undo' }).then(
      () => setSaid({ kind: 'done', text: words.review.undone }),
      async (error: unknown) => setSaid({ kind: 'fault', text: await refusalSentence(error, proposal, words, frame) }),
    )
  return (
    <div className="undo">
      {proposal.undoable === 0 ? null : (
        <button type="button" className="button" onClick={() => void back()}>
          {words.review.undo}
        </button>
      )}
      {said === null ? null : <Notice kind={said.kind}>{said.text}</Notice>}
    </div>
  )
}

function Dropped({ proposal }: { readonly proposal: Proposal }) {
  const words = useIntakeWords()
  const frame = useFrameWords()
  const [refused, setRefused] = useState<string | null>(null)
  const restore = (itemId: string) =>
    correct(proposal, { do: 'restore', itemId }).catch(async (error: unknown) =>
      setRefused(await refusalSentence(error, proposal, words, frame)),
    )
  return (
    <Group title={words.review.dropped} note={words.review.droppedNote}>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {proposal.dropped.map((item) => (
        <li className="item-card" key={item.id}>
          <p>{item.text}</p>
          {proposal.state === 'open' ? (
            <button type="button" className="quiet" onClick={() => void restore(item.id)}>
              {words.review.restore}
              <span className="unseen"> {item.text}</span>
            </button>
          ) : null}
        </li>
      ))}
    </Group>
  )
}
