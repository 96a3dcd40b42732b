import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Refused, Unreachable } from '../app/ask.ts'
import { beforeLeaving } from '../app/before-leaving.ts'
import type { FigureView, FormPage } from './queries.ts'
import { type Saving, savingTold } from './saving-told.ts'

/** A cell that waits to be saved. */
export interface Pending {
  readonly element: string
  readonly figure: FigureView
  readonly comment: string | null
}

/** A cell on its way, with the version this person saw. */
type Sent = Pending & { readonly seen: number }

/** Where cells go and how the form is read anew: one's own form, or another's from a letter. */
export interface SavingWay {
  readonly save: (cells: readonly Sent[]) => Promise<unknown>
  readonly reread: () => Promise<FormPage>
}

/** A cell two people typed at once: what stands there now, and what this person wanted. */
export interface Conflict {
  readonly element: string
  readonly mine: Pending
  readonly theirs: FigureView
}

const AFTER_LAST_KEY = 800
const RETRY = 4000

const clock = () => new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' })

/**
 * Saves what is typed, a moment after the last key. Nothing typed is dropped: without a network it waits and tries again, and leaving the page with
 * unsaved cells asks first. A cell another person typed meanwhile becomes a conflict that this person decides.
 */
export function useSaving(form: FormPage, way: SavingWay) {
  const queries = useQueryClient()
  const pending = useRef(new Map<string, Pending>())
  const seen = useRef(new Map<string, number>())
  const timer = useRef<number | undefined>(undefined)
  const busy = useRef(false)
  const [saving] = useState(savingTold)
  const setSaving = (now: Saving) => saving.tell(now)
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([])

  useEffect(() => {
    for (const { element, seen: count } of form.cells) seen.current.set(element, count)
  }, [form])

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (pending.current.size > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])

  const later = (wait: number) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void flush(), wait)
  }

  const flush = async () => {
    window.clearTimeout(timer.current)
    if (busy.current || pending.current.size === 0) return
    busy.current = true
    const sent = [...pending.current.values()]
    const cells = sent.map((cell) => ({ ...cell, seen: seen.current.get(cell.element) ?? 0 }))
    setSaving({ at: 'saving' })
    try {
      await way.save(cells)
      for (const cell of sent) if (pending.current.get(cell.element) === cell) pending.current.delete(cell.element)
      await queries.invalidateQueries({ queryKey: ['forms', form.id] })
      setSaving({ at: 'rest', saved: clock() })
    } catch (error) {
      await failed(error, sent)
    } finally {
      busy.current = false
    }
    if (pending.current.size > 0) later(AFTER_LAST_KEY)
  }

  const failed = async (error: unknown, sent: readonly Pending[]) => {
    if (error instanceof Unreachable) {
      setSaving({ at: 'offline', count: pending.current.size })
      return later(RETRY)
    }
    if (!(error instanceof Refused)) throw error
    if (error.code !== 'collection.cells-refused') return setSaving({ at: 'refused', why: error.message })
    // Somebody else was faster on some of the cells: those become questions, the others are sent again.
    const now = await way.reread()
    const overtaken = sent.flatMap((mine) => {
      const cell = now.cells.find(({ element }) => element === mine.element)
      return cell === undefined || cell.seen === (seen.current.get(mine.element) ?? 0)
        ? []
        : [{ element: mine.element, mine, theirs: cell.figure }]
    })
    for (const { element } of overtaken) pending.current.delete(element)
    for (const { element, seen: count } of now.cells) seen.current.set(element, count)
    setConflicts((before) => [...before.filter(({ element }) => !overtaken.some((one) => one.element === element)), ...overtaken])
    setSaving(overtaken.length === 0 ? { at: 'refused', why: error.message } : { at: 'rest', saved: null })
  }

  const put = (cells: readonly Pending[]) => {
    for (const cell of cells) pending.current.set(cell.element, cell)
    setSaving({ at: 'waiting', count: pending.current.size })
    later(AFTER_LAST_KEY)
  }
  const decide = (conflict: Conflict, keepMine: boolean) => {
    setConflicts((before) => before.filter((one) => one !== conflict))
    if (keepMine) put([conflict.mine])
  }
  useEffect(() =>
    beforeLeaving(async () => {
      // What is on its way must arrive before the rest is sent.
      for (let waits = 0; busy.current && waits < 50; waits++) await new Promise((go) => setTimeout(go, 100))
      await flush()
      return pending.current.size === 0
    }),
  )
  return { saving, conflicts, put, decide, flush }
}
