import type { Item } from './items.ts'

/** A stretch of the paper over which nothing changes: the items whose words it is, the one it leads to, and whether a defect lies on it. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** The item a click leads to: the innermost one; a defect only where no other item has these words. */
  readonly leads: Item | null
  /** Whether this is the first stretch of that item's words. */
  readonly first: boolean
  readonly items: ReadonlySet<string>
  readonly defect: boolean
}

const lengthOf = (item: Item) => item.spans.reduce((sum, span) => sum + span.end - span.start, 0)

/**
 * Cuts the text at every edge of an item's words. The stretches join up to the whole text, in order and without overlap;
 * spans that reach past the text are cut to it.
 */
export function segments(length: number, items: readonly Item[]): readonly Segment[] {
  const spans = items
    .flatMap((item) => item.spans.map((span) => ({ item, start: Math.min(span.start, length), end: Math.min(span.end, length) })))
    .filter((span) => span.start < span.end)
  const edges = [...new Set([0, length, ...spans.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b)
  // The innermost item wins, and among equals any item wins over a defect.
  const rank = (item: Item) => [item.kind === 'defect' ? 1 : 0, lengthOf(item)] as const
  const inner = [...items].sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1])
  const order = new Map(inner.map((item, at) => [item.id, at]))
  const seen = new Set<string>()
  const cut: Segment[] = []
  // One sweep: the spans open over a stretch are kept, so that a paper a hundred times as long costs a hundred times as much.
  const opening = [...spans].sort((a, b) => a.start - b.start)
  let open: typeof spans = []
  let next = 0
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i] ?? 0, edges[i + 1] ?? 0]
    open = open.filter((span) => span.end > start)
    for (let span = opening[next]; span !== undefined && span.start <= start; span = opening[++next]) open.push(span)
    const here = open.map((span) => span.item).sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    const leads = here[0] ?? null
    const first = leads !== null && !seen.has(leads.id)
    if (leads !== null) seen.add(leads.id)
    cut.push({ start, end, leads, first, items: new Set(here.map((item) => item.id)), defect: here.some((item) => item.kind === 'defect') })
  }
  return cut
}
