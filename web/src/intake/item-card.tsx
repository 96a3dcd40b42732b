import { Notice } from '@songhanh/ui/sheet'
import { StatusMark } from '@songhanh/ui/status-mark'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useFrameWords } from '../app/words.ts'
import type { Item } from '../plans/items.ts'
import { rowId } from '../plans/picked.tsx'
import { recurrenceOf } from '../plans/recurrence.ts'
import { nextOfKind, RESHAPED } from '@songhanh/core/intake/reshape'
import type { PlanContent } from '@songhanh/core/plans/content'
import { usePlanPartWords } from '../plans/part-words.ts'
import { usePlanWords } from '../plans/words.ts'
import { formOf, serverId } from './item-fields.ts'
import { ItemForm, refusalSentence } from './item-form.tsx'
import { correct } from './corrections.ts'
import type { Proposal } from './proposal.ts'
import { SplitItem } from './split-item.tsx'
import { useIntakeWords } from './words.ts'

interface CardProps {
  readonly item: Item
  readonly proposal: Proposal
  readonly picked: boolean
  /** It is about to change, or, where it does not stay, to go: the keyboard goes on from here. */
  readonly deciding: (stays: boolean) => void
}

/** One item of a reading: what was read, how sure, why not, and what a person may do about it. */
export function ItemCard({ item, proposal, picked, deciding }: CardProps) {
  const words = useIntakeWords()
  const [doing, setDoing] = useState<'edit' | 'split' | null>(null)
  const row = useRef<HTMLLIElement>(null)
  const done = () => setDoing(null)
  // A form that closes takes the keyboard with it: where nothing else has taken it up, it goes on at the card.
  useEffect(() => {
    const card = row.current
    if (doing === null) return undefined
    return () => {
      if (document.activeElement === document.body) card?.focus()
    }
  }, [doing])
  return (
    <li className="item-card" ref={row} id={rowId(item.id)} tabIndex={-1} {...(picked ? { 'data-picked': true } : {})}>
      <div className="item-top">
        <span className="item-kind">{words.kinds[item.kind]}</span>
        <Sureness item={item} />
      </div>
      <Link
        className="pick"
        to="/intake/$proposalId"
        params={{ proposalId: proposal.id }}
        search={{ item: item.id }}
        state={{ focus: 'words' }}
        resetScroll={false}
        replace
      >
        {item.text}
      </Link>
      <Reading item={item} proposal={proposal} />
      {doing === 'edit' ? <ItemForm item={item} proposal={proposal} deciding={() => deciding(false)} done={done} /> : null}
      {doing === 'split' ? <SplitItem item={item} proposal={proposal} deciding={() => deciding(true)} done={done} /> : null}
      {doing === null ? <Acts item={item} proposal={proposal} begin={setDoing} deciding={deciding} /> : null}
    </li>
  )
}

function Sureness({ item }: { readonly item: Item }) {
  const words = useIntakeWords()
  if (item.by === 'person') return <span className="note">{words.review.corrected}</span>
  if (item.kind === 'defect' || item.sure === 'high') return null
  const status = { medium: 'undecided', low: 'at-risk' } as const
  const said = item.doubts.includes('scanned-number') ? words.scan.toConfirm : words.review.sure[item.sure]
  return (
    <span className="tag">
      <StatusMark status={status[item.sure]} />
      {said}
    </span>
  )
}

/** What was understood beyond the words: a target's level, year and lead; a defect's kind and fix; the doubts of the reading. */
function Reading({ item, proposal }: { readonly item: Item; readonly proposal: Proposal }) {
  const words = useIntakeWords()
  const plan = usePlanWords()
  const { defects } = usePlanPartWords()
  const { content } = proposal
  const target = item.kind === 'target' ? content.targets.find((it) => it.id === item.id) : undefined
  const defect = item.kind === 'defect' ? content.defects.find((it) => it.id === item.id) : undefined
  const kinds: Readonly<Record<string, string>> = defects.kinds
  const doubts: Readonly<Record<string, string>> = words.doubts
  return (
    <>
      {target === undefined ? null : (
        <p className="reading">
          <b>{target.code}</b> · {plan.asks(target)} ·{' '}
          {target.due.length > 0 ? plan.target.dueBy(target.due.join(', ')) : (recurrenceOf(target) ?? plan.target.noDue)} ·{' '}
          {plan.target.lead}: {target.lead ?? plan.target.noLead}
        </p>
      )}
      {defect === undefined ? null : (
        <p className="reading">
          <b>{kinds[defect.kind] ?? defects.kinds.other}</b>
          {defect.fix === null ? null : ` · ${defects.fix}: ${defect.fix}`}
        </p>
      )}
      {item.doubts.map((doubt) => (
        <p className="doubt" key={doubt}>
          {doubts[doubt] ?? words.doubts.other}
        </p>
      ))}
    </>
  )
}

interface ActsProps {
  readonly item: Item
  readonly proposal: Proposal
  readonly begin: (act: 'edit' | 'split') => void
  readonly deciding: CardProps['deciding']
}

function Acts({ item, proposal, begin, deciding }: ActsProps) {
  const words = useIntakeWords()
  const frame = useFrameWords()
  const [refused, setRefused] = useState<string | null>(null)
  if (proposal.state !== 'open') return null
  const droppable = item.kind !== 'letterhead' && item.kind !== 'signature'
  const waits = proposal.toConfirm.includes(serverId(item.id))
  const asked = item.by === 'rule' && !waits && (item.kind === 'defect' || proposal.lookFirst.includes(item.id))
  const reshaped = (RESHAPED as readonly string[]).includes(item.kind)
  const next = reshaped ? nextOfKind(proposal.content as PlanContent, item.id) : null
  const does = (correction: Parameters<typeof correct>[1], stays = false) => {
    deciding(stays)
    void correct(proposal, correction).catch(async (error: unknown) => setRefused(await refusalSentence(error, proposal, words, frame)))
  }
  return (
    <>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <div className="item-acts">
        {waits ? (
          <button type="button" className="quiet" onClick={() => does({ do: 'confirm', itemId: serverId(item.id) })}>
            {words.scan.confirm}
            <span className="unseen"> {item.text}</span>
          </button>
        ) : null}
        {asked ? (
          <button type="button" className="quiet" onClick={() => does({ do: 'confirm', itemId: item.id })}>
            {item.kind === 'defect' ? words.review.defectSeen : words.review.asRead}
            <span className="unseen"> {item.text}</span>
          </button>
        ) : null}
        {formOf(item.kind, item.id).length === 0 ? null : (
          <button type="button" className="quiet" onClick={() => begin('edit')}>
            {words.review.edit}
            <span className="unseen"> {item.text}</span>
          </button>
        )}
        {reshaped ? (
          <button type="button" className="quiet" onClick={() => begin('split')}>
            {words.review.split}
            <span className="unseen"> {item.text}</span>
          </button>
        ) : null}
        {next === null ? null : (
          <button type="button" className="quiet" onClick={() => does({ do: 'merge', itemId: item.id, with: next }, true)}>
            {words.review.merge}
            <span className="unseen"> {item.text}</span>
          </button>
        )}
        {droppable ? (
          <button type="button" className="quiet" onClick={() => does({ do: 'drop', itemId: item.id })}>
            {words.review.drop}
            <span className="unseen"> {item.text}</span>
          </button>
        ) : null}
      </div>
    </>
  )
}
