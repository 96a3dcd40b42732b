import type { readScan, stopScan } from '@songhanh/api/scans'
import { Notice } from '@songhanh/ui/sheet'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Answer, ask, Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { useFrameWords } from '../app/words.ts'
import { useIntakeWords } from './words.ts'

type Scan = Answer<typeof readScan>

const EVERY_MS = 700

const scanQuery = (scanId: string) =>
  queryOptions({
    queryKey: ['scans', scanId],
    queryFn: () => ask<typeof readScan>('GET', '/api/scans/{scanId}', { scanId }),
    refetchInterval: ({ state: { data, error } }) =>
      error instanceof Refused || data?.state === 'done' || data?.state === 'stopped' ? false : EVERY_MS,
    refetchIntervalInBackground: true,
    retry: false,
    gcTime: 0,
  })

interface ScanInHandProps {
  readonly scanId: string
  /** What was read has been taken in. */
  readonly done: (scan: Scan) => void
  /** It was stopped or refused, and the person goes on. */
  readonly close: () => void
}

/** A scan while it is read: which page it has come to, and a way to stop; when it is done its reading opens for review. */
export function ScanInHand({ scanId, done, close }: ScanInHandProps) {
  const words = useIntakeWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { data: scan, error } = useQuery(scanQuery(scanId))
  const [failed, setFailed] = useState<string | null>(null)
  const ended = scan?.state === 'done' ? scan : null

  // Told once, whatever the caller hands over while it draws.
  const told = useRef<string | null>(null)
  useEffect(() => {
    if (ended === null || told.current === ended.id) return
    told.current = ended.id
    done(ended)
  })

  const stop = () =>
    ask<typeof stopScan>('POST', '/api/scans/{scanId}/stop', { scanId }).then(
      (stopped) => queries.setQueryData(scanQuery(scanId).queryKey, stopped),
      (refused: unknown) => setFailed(sentenceOf(refused, frame)),
    )

  if (error instanceof Refused || scan?.state === 'stopped')
    return (
      <>
        <Notice kind={error ? 'fault' : 'done'}>{error ? sentenceOf(error, frame) : words.scan.stopped}</Notice>
        <button type="button" className="button" onClick={close} autoFocus>
          {words.scan.another}
        </button>
      </>
    )
  return (
    <div className="scan" role="group" aria-label={words.scan.title}>
      <h2>{words.scan.title}</h2>
      {scan === undefined ? null : <p className="note">{scan.name}</p>}
      <p role="status">{progressOf(scan, words.scan)}</p>
      <progress {...barOf(scan)} aria-label={words.scan.title} />
      <p className="note">{words.scan.note}</p>
      {failed === null ? null : <Notice kind="fault">{failed}</Notice>}
      <button type="button" className="button" onClick={() => void stop()}>
        {words.scan.stop}
      </button>
    </div>
  )
}

const barOf = (scan: Scan | undefined) => (scan === undefined || scan.pages.of === 0 ? {} : { value: scan.pages.done, max: scan.pages.of })

function progressOf(scan: Scan | undefined, words: ReturnType<typeof useIntakeWords>['scan']): string {
  if (scan === undefined || (scan.state === 'reading' && scan.pages.of === 0)) return words.opening
  if (scan.state === 'waiting') return words.waiting
  return scan.pages.done >= scan.pages.of ? words.understanding : words.page(scan.pages.done + 1, scan.pages.of)
}
