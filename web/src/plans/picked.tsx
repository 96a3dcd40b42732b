import { getRouteApi, Link, type LinkProps, useLocation } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import type { Item, Part } from './items.ts'
import { usePlanWords } from './words.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Where the keyboard goes after this step: to the item's row or to its words. A deep link moves it nowhere. */
    focus?: 'row' | 'words'
  }
}

interface Picking {
  readonly planId: string
  readonly part: Part
  readonly textOpen: boolean
  readonly picked: string | null
  readonly defects: ReadonlyMap<string, readonly string[]>
}

const PickingContext = createContext<Picking | null>(null)
export const PickingProvider = PickingContext.Provider

function usePicking(): Picking {
  const picking = useContext(PickingContext)
  if (picking === null) throw new Error('an item stands outside a plan page')
  return picking
}

export const rowId = (itemId: string): string => `item-${itemId}`
export const wordsId = (itemId: string): string => `words-${itemId}`

/** Attributes of the element that stands for an item: its deep-link target and whether it is the picked one. */
export function useRow(itemId: string): { readonly id: string; readonly tabIndex: -1; readonly 'data-picked'?: true } {
  const { picked } = usePicking()
  return { id: rowId(itemId), tabIndex: -1, ...(picked === itemId ? { 'data-picked': true } : {}) }
}

/** Leads to the words of an item in the paper, opening the paper beside when it is closed. */
export function WordsLink({ itemId, part, children }: { readonly itemId: string; readonly part?: Part; readonly children: ReactNode }) {
  const words = usePlanWords()
  const picking = usePicking()
  return (
    <Link
      className="pick"
      to="/plans/$planId/$part"
      params={{ planId: picking.planId, part: part ?? picking.part }}
      search={{ item: itemId, text: true }}
      state={{ focus: 'words' }}
      resetScroll={false}
      replace={picking.textOpen}
      title={words.openPaper}
    >
      {children}
    </Link>
  )
}

/** A sign beside an item whose words have something to mend; leads to the first of those defects. */
export function DefectSign({ itemId }: { readonly itemId: string }) {
  const words = usePlanWords()
  const { planId, textOpen, defects } = usePicking()
  const first = defects.get(itemId)?.[0]
  if (first === undefined) return null
  return (
    <Link
      className="defect-sign"
      to="/plans/$planId/$part"
      params={{ planId, part: 'defects' }}
      search={{ item: first, ...(textOpen ? { text: true as const } : {}) }}
      state={{ focus: 'row' }}
      resetScroll={false}
    >
      {words.hasDefects}
    </Link>
  )
}

/** Where a click in the paper leads: to the item on its own part of the page. */
export const useItemLink = (): ((item: Item) => LinkProps) => {
  const { planId, part } = usePicking()
  return (item) => ({
    to: '/plans/$planId/$part',
    params: { planId, part: item.part === 'paper' ? part : item.part },
    search: { item: item.id, text: true },
    resetScroll: false,
    replace: true,
  })
}

/** Brings the picked item's row into view, and the keyboard to it when the last step asked for that. */
export function usePickedInView(itemId: string | null, layout: unknown = null): void {
  const step = useLocation({ select: (location) => location.state })
  useEffect(() => {
    // One frame later: on a first visit the router puts the page at its top after this effect has run.
    const frame = requestAnimationFrame(() => {
      const row = itemId === null ? null : document.getElementById(rowId(itemId))
      if (step.focus === 'row') row?.focus({ preventScroll: true })
      row?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
    // The same row may leave the view when the page changes its shape around it.
  }, [itemId, step, layout])
}

export const planPart = getRouteApi('/desk/plans/$planId/$part')
