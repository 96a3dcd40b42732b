import type { uploadDocument } from '@songhanh/api/plans'
import type { beginScan } from '@songhanh/api/scans'
import { PAPER_ENDINGS, PICTURE_ENDINGS } from '@songhanh/core/intake/paper-endings'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import { Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { useFrameWords } from '../app/words.ts'
import { proposalsQuery } from '../plans/plan-page.ts'
import { PasteText } from './paste-text.tsx'
import { ScanInHand } from './scan-in-hand.tsx'
import { sendFile } from './send-file.ts'
import { useIntakeWords } from './words.ts'
import './intake.css'

type State =
  | { readonly at: 'ready' }
  | { readonly at: 'sending'; readonly percent: number }
  | { readonly at: 'refused'; readonly why: string }

const route = getRouteApi('/desk/intake')

export const isPicture = (file: File): boolean => PICTURE_ENDINGS.some((ending) => file.name.toLowerCase().endsWith(ending))

/**
 * A paper comes in: dropped or chosen, sent with its progress shown, read; then its reading opens for review. One that turns out to be a scan is sent
 * where scans are read page by page.
 */
export function Upload() {
  const words = useIntakeWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [state, setState] = useState<State>({ at: 'ready' })
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState<string | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const { scan } = route.useSearch()

  const take = async (file: File | undefined) => {
    if (file === undefined || state.at === 'sending' || scan !== undefined) return
    setState({ at: 'sending', percent: 0 })
    try {
      const onSent = (percent: number) => setState({ at: 'sending', percent })
      const read = isPicture(file) ? null : await sendFile<typeof uploadDocument>('/api/documents', file, onSent).catch(orScan)
      if (read === null) {
        const { id } = await sendFile<typeof beginScan>('/api/scans', file, onSent)
        setState({ at: 'ready' })
        await navigate({ to: '/intake', search: { scan: id } })
        return
      }
      await queries.invalidateQueries({ queryKey: ['proposals'] })
      await navigate({ to: '/intake/$proposalId', params: { proposalId: read.proposalId } })
    } catch (error) {
      setState({ at: 'refused', why: sentenceOf(error, frame) })
    } finally {
      // The same file may be chosen again after it has been mended.
      if (chooser.current !== null) chooser.current.value = ''
    }
  }

  const opened = async (proposalId: string | null) => {
    await queries.invalidateQueries({ queryKey: ['proposals'] })
    if (proposalId !== null) await navigate({ to: '/intake/$proposalId', params: { proposalId }, replace: true })
  }

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }

  return (
    <main className="page" id="content">
      <title>{`${words.upload.title} · ${frame.product}`}</title>
      <h1>{words.upload.title}</h1>
      <p className="lead">{words.upload.lead}</p>
      {state.at === 'refused' ? (
        <Notice kind="fault">
          {words.upload.failed}. {state.why}
        </Notice>
      ) : null}
      <div
        className={over ? 'drop-here over' : 'drop-here'}
        aria-busy={state.at === 'sending' || scan !== undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {scan !== undefined ? (
          <ScanInHand
            key={scan}
            scanId={scan}
            close={() => void navigate({ to: '/intake', search: {}, replace: true }).then(() => chooser.current?.focus())}
            done={({ proposalId }) => void opened(proposalId)}
          />
        ) : state.at === 'sending' ? (
          <Progress percent={state.percent} />
        ) : (
          <>
            <label>
              {words.upload.drop} <span className="button">{words.upload.choose}</span>
              <input ref={chooser} type="file" accept={PAPER_ENDINGS.join(',')} onChange={(event) => void take(event.target.files?.[0])} />
            </label>
            <p className="note">{words.upload.formats(PAPER_ENDINGS.join(', '))}</p>
            <PasteText text={pasted} change={setPasted} take={(file) => void take(file)} />
          </>
        )}
      </div>
      <WaitingProposals />
    </main>
  )
}

/** Null where the paper is a scan. */
export const orScan = (error: unknown): null => {
  if (error instanceof Refused && error.code === 'intake.is-scan') return null
  throw error
}

function Progress({ percent }: { readonly percent: number }) {
  const words = useIntakeWords()
  const sentence = percent < 100 ? words.upload.sending(percent) : words.upload.reading
  return (
    <div role="status">
      <p>{sentence}</p>
      <progress value={percent < 100 ? percent : undefined} max={100} aria-label={sentence} />
    </div>
  )
}

function WaitingProposals() {
  const words = useIntakeWords()
  const open = useSuspenseQuery(proposalsQuery).data.proposals.filter((proposal) => proposal.state === 'open')
  if (open.length === 0) return null
  return (
    <section className="waiting-proposals" aria-label={words.upload.waiting}>
      <h2>{words.upload.waiting}</h2>
      <ul>
        {open.map((proposal) => (
          <li key={proposal.id}>
            <Link to="/intake/$proposalId" params={{ proposalId: proposal.id }}>
              {proposal.title || proposal.documentName}
            </Link>{' '}
            {proposal.title === '' ? null : <span className="note">{proposal.documentName}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
