import { Link, type LinkProps, useLocation, useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Item } from './items.ts'
import { wordsId } from './picked.tsx'
import { type Segment, segments } from './segments.ts'
import './source.css'

interface SourceTextProps {
  readonly text: string
  readonly items: readonly Item[]
  readonly picked: string | null
  /** Where a click on an item's words leads. */
  readonly leads: (item: Item) => LinkProps
  readonly label: string
}

/**
 * The words of the paper as they were extracted, each item's words a link to it, the picked item's marked.
 * One tab stop: arrows go from item to item in the order of the text, Enter brings the keyboard to the item's row.
 */
export function SourceText({ text, items, picked, leads, label }: SourceTextProps) {
  const cut = useMemo(() => segments(text.length, items), [text, items])
  const box = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const step = useLocation({ select: (location) => location.state })

  useEffect(() => {
    const marked = box.current?.querySelector<HTMLElement>('[data-picked]')
    if (!marked) return
    if (step.focus === 'words') box.current?.querySelector<HTMLElement>('a[data-picked]')?.focus({ preventScroll: true })
    // Only the paper itself moves: the page stays where the person is reading.
    if (box.current !== null) scrollWithin(box.current, marked)
  }, [picked, step, cut])

  const onKeyDown = (event: KeyboardEvent<HTMLAnchorElement>) => {
    const move = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Enter: 0 }[event.key]
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const links = [...(box.current?.querySelectorAll<HTMLElement>('a[data-first]') ?? [])]
    const link = move === 0 ? event.currentTarget : links[links.indexOf(event.currentTarget) + move]
    const item = items.find((it) => it.id === link?.dataset['item'])
    if (link === undefined || item === undefined) return
    event.preventDefault()
    link.focus()
    void navigate({ ...leads(item), state: move === 0 ? { focus: 'row' } : {} })
  }

  const entry =
    picked !== null && cut.some((piece) => piece.leads?.id === picked) ? picked : (cut.find((piece) => piece.leads)?.leads?.id ?? null)
  return (
    <div className="source-text" ref={box} role="group" aria-label={label} lang="vi">
      {cut.map((piece, i) => (
        <Piece
          key={piece.start}
          piece={piece}
          text={shown(text, piece, cut[i + 1])}
          picked={picked}
          entry={entry}
          leads={leads}
          onKeyDown={onKeyDown}
        />
      ))}
    </div>
  )
}

/** Brings an element into the middle third of a scrolling box, and leaves the box alone where it is there already. */
function scrollWithin(box: HTMLElement, element: HTMLElement): void {
  const [frame, at] = [box.getBoundingClientRect(), element.getBoundingClientRect()]
  if (at.top >= frame.top + 24 && at.bottom <= frame.bottom - 24) return
  box.scrollTop += at.top - frame.top - frame.height / 3
}

/**
 * The words as they are drawn. A text that comes out of a page keeps its hard line ends and long runs of blank lines: inside one item they are
 * blanks, between items one empty line is enough to read by; an item that holds others keeps the line end before each of them. Only the drawing
 * changes, never the offsets.
 */
function shown(text: string, piece: Segment, next: Segment | undefined): string {
  const words = text.slice(piece.start, piece.end)
  // An item may also begin inside a sentence of the one that holds it: there the line end of the page is a blank.
  const begins = next !== undefined && !/^\s*\p{Ll}(?![)./])/u.test(text.slice(next.start, next.start + 8))
  const holdsNext = piece.leads !== null && next?.first === true && next.leads?.id !== piece.leads.id && begins
  if (holdsNext) return `${words.trimEnd().replace(/\s*\n\s*/g, ' ')}${/\s*$/u.exec(words)?.[0].includes('\n') ? '\n' : ' '}`
  return piece.leads === null ? words.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n') : words.replace(/\s*\n\s*/g, ' ')
}

function Piece(props: {
  readonly piece: Segment
  readonly text: string
  readonly picked: string | null
  readonly entry: string | null
  readonly leads: (item: Item) => LinkProps
  readonly onKeyDown: (event: KeyboardEvent<HTMLAnchorElement>) => void
}) {
  const { piece, text, picked, entry } = props
  const marked = picked !== null && piece.items.has(picked) ? { 'data-picked': true } : {}
  const className = piece.defect ? 'words defective' : 'words'
  // Blanks between the pieces of an item belong to it, but there is nothing to read or to click in them.
  if (piece.leads === null || text.trim() === '') return <span {...marked}>{text}</span>
  const item = piece.leads
  return (
    <Link
      {...props.leads(item)}
      {...marked}
      className={className}
      onKeyDown={props.onKeyDown}
      data-item={item.id}
      {...(piece.first ? { id: wordsId(item.id), 'data-first': true } : {})}
      // Only the item to start from is a tab stop, and only its first words.
      tabIndex={piece.first && item.id === entry ? 0 : -1}
    >
      {text}
    </Link>
  )
}
