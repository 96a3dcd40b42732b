/**
 * Scans that are being read: one at a time, told page by page, stopped when whoever began them says so. They live in memory only: what ends without a
 * reading leaves nothing, and what the server forgets on its way down is sent again.
 */
import { refuse, type Decision, type Refusal } from '@songhanh/core/basics/decision'
import type { Progress } from '@songhanh/papers/reading/recognition'
import { newId } from '../platform/ids.ts'

/** What becomes of a scan in the place. */
export type Taken = { readonly documentId: string; readonly proposalId: string } | { readonly reportId: string }

export type ScanState =
  | { readonly state: 'waiting' | 'reading' | 'stopped' }
  | { readonly state: 'done'; readonly taken: Taken }
  | { readonly state: 'refused'; readonly refusal: Refusal }

export interface Scan {
  readonly id: string
  readonly name: string
  readonly pages: Progress
  readonly now: ScanState
}

/** Reads a scan and takes what was read into the place. */
export type ReadScan = (watched: { readonly tell: (progress: Progress) => void; readonly signal: AbortSignal }) => Promise<Decision<Taken>>

interface Kept {
  readonly id: string
  readonly name: string
  readonly person: string
  readonly requestId: string | null
  readonly stop: AbortController
  pages: Progress
  now: ScanState
}

/** How many may wait, each held in memory, and how many are remembered after their end so that whoever began them learns of it. */
const WAITING_MOST = 6
const REMEMBERED = 40

const seen = ({ id, name, pages, now }: Kept): Scan => ({ id, name, pages, now })

export class ScanDesk {
  private readonly scans = new Map<string, Kept>()
  private last: Promise<void> = Promise.resolve()

  /** Begins a scan for a person; the same request again is the same scan. Refuses `basics.too-many-requests` where too many wait. */
  begin(of: { readonly name: string; readonly person: string; readonly requestId: string | null }, read: ReadScan): Decision<Scan> {
    const known = [...this.scans.values()].find(
      ({ person, requestId }) => person === of.person && requestId !== null && requestId === of.requestId,
    )
    if (known) return { ok: true, value: seen(known) }
    if ([...this.scans.values()].filter(({ now }) => now.state === 'waiting').length >= WAITING_MOST)
      return refuse('basics.too-many-requests', { seconds: 30 })
    const kept: Kept = { ...of, id: newId(), stop: new AbortController(), pages: { done: 0, of: 0 }, now: { state: 'waiting' } }
    this.forgetOldest()
    this.scans.set(kept.id, kept)
    this.last = this.last.then(() => this.run(kept, read))
    return { ok: true, value: seen(kept) }
  }

  /** A scan of this person. Refuses `intake.scan-not-found`. */
  find(id: string, person: string): Decision<Scan> {
    const kept = this.scans.get(id)
    return kept?.person === person ? { ok: true, value: seen(kept) } : refuse('intake.scan-not-found')
  }

  /** Stops a scan that goes on; one that has ended stays as it ended. Refuses `intake.scan-not-found`. */
  stop(id: string, person: string): Decision<Scan> {
    const kept = this.scans.get(id)
    if (kept?.person !== person) return refuse('intake.scan-not-found')
    if (kept.now.state === 'waiting' || kept.now.state === 'reading') {
      kept.now = { state: 'stopped' }
      kept.stop.abort()
    }
    return { ok: true, value: seen(kept) }
  }

  private async run(kept: Kept, read: ReadScan): Promise<void> {
    if (kept.stop.signal.aborted) return
    kept.now = { state: 'reading' }
    const tell = (pages: Progress): void => {
      kept.pages = pages
    }
    const ended = await read({ tell, signal: kept.stop.signal }).catch((): Decision<Taken> =>
      refuse('basics.unexpected', { incident: kept.id.slice(-8) }),
    )
    // Stopped at the last moment it may have been taken in all the same: then that is what is told.
    if (ended.ok) kept.now = { state: 'done', taken: ended.value }
    else if (!kept.stop.signal.aborted) kept.now = { state: 'refused', refusal: ended.refusal }
  }

  private forgetOldest(): void {
    const ended = [...this.scans.values()].filter(({ now }) => now.state !== 'waiting' && now.state !== 'reading')
    for (const { id } of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) this.scans.delete(id)
  }
}
