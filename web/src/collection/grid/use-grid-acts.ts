import { change, redo, undo, type CellChange, type GridHistory } from '@songhanh/core/collection/grid-history'
import { readPastedBlock, writePastedBlock } from '@songhanh/core/collection/pasted-block'
import {
  type ClipboardEvent,
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { cellId } from './grid-cell.tsx'
import { type EntryGridProps, type Interpretation, isClosed } from './grid-shape.ts'
import { type Intent, intentOf } from './key-intent.ts'
import { boxOf, goTo, isSeveral, nextInReadingOrder, type Place, placesOf, type Selection } from './selection.ts'
import { gridStanding } from './standing.ts'
import { useGridWords } from './words.ts'

const inputOf = (target: EventTarget): HTMLInputElement | null =>
  target instanceof HTMLInputElement && target.dataset['row'] !== undefined ? target : null
const placeOf = (input: HTMLInputElement): Place => ({ row: Number(input.dataset['row']), column: Number(input.dataset['column']) })

/** Everything a person does in the grid: keys, typing, mouse, clipboard; what it changes, and what is said about it. */
export function useGridActs(props: EntryGridProps & { readonly grid: string }) {
  const { rows, columns, rules, grid } = props
  const words = useGridWords()
  const size = { rows: rows.length, columns: columns.length }
  // A key acts on how the grid stands, and is seen at once where it was typed; the rows are drawn after that frame.
  const [standing] = useState(() => gridStanding(props.texts))
  const drawn = useSyncExternalStore(standing.listen, standing.drawn, standing.drawn)
  const stand = standing.change
  const [said, say] = useState('')
  // Not state: a key must know the mode at once, before React has drawn again.
  const editing = useRef(false)
  // While it is this that gives a cell the focus, the selection is known already, with the corner it is stretched from.
  const going = useRef(false)
  // The cell that was entered by the click going on.
  const entered = useRef<HTMLInputElement | null>(null)

  const show = (next: GridHistory, changed: readonly CellChange[]) => {
    if (next === standing.now().history) return 0
    stand({ history: next })
    props.onChange(changed)
    return changed.length
  }
  const open = ({ row, column }: Place) => !isClosed(rows[row], columns[column])
  const take = (changes: readonly CellChange[]) => {
    const openOnes = changes.filter(open)
    const { history } = standing.now()
    const next = change(history, openOnes)
    return show(next, next === history ? [] : (next.done.at(-1)?.changes ?? []))
  }
  const stepBack = () => {
    const { history } = standing.now()
    const step = history.done.at(-1)
    if (step)
      say(
        words.undone(
          show(
            undo(history),
            step.changes.map(({ before, ...cell }) => ({ ...cell, text: before })),
          ),
        ),
      )
  }
  const stepForward = () => {
    const { history } = standing.now()
    const step = history.undone.at(-1)
    if (step) say(words.redone(show(redo(history), step.changes)))
  }

  /** What was typed into the cell with the focus is understood and kept; a text that is not understood stays as typed, with its remark. */
  const keep = (input: HTMLInputElement) => {
    const { row, column } = placeOf(input)
    const [inRow, inColumn] = [rows[row], columns[column]]
    if (!editing.current || inRow === undefined || inColumn === undefined) return
    editing.current = false
    const typed = input.value.normalize('NFC').trim()
    const meant = rules.interpret(inRow, inColumn, typed)
    const text = meant.kind === 'rejected' ? typed : meant.shown
    const remark = remarkOn(typed, meant)
    if (remark !== standing.now().remark) stand({ remark })
    if (input.value !== text) input.value = text
    take([{ row, column, text }])
  }
  const remarkOn = (typed: string, meant: Interpretation) => {
    if (meant.kind === 'rejected') return words.notTaken(typed, meant.why)
    return meant.kind === 'changed' ? words.shownAs(typed, meant.shown, meant.why) : null
  }
  const focus = (next: Selection) => {
    editing.current = false
    stand({ selection: next })
    const input = document.getElementById(cellId(grid, next.at.row, next.at.column))
    if (input instanceof HTMLInputElement) {
      // Scrolled once, by the line below: each way of asking where things lie makes the browser lay the table out at once.
      going.current = true
      input.focus({ preventScroll: true })
      going.current = false
      input.select()
      input.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }

  const obey = (intent: Intent, input: HTMLInputElement) => {
    const { selection } = standing.now()
    const { at } = selection
    const box = boxOf(selection)
    if (intent.do !== 'restore' && intent.do !== 'edit') keep(input)
    switch (intent.do) {
      case 'move':
        return focus(goTo(selection, { row: at.row + intent.rows, column: at.column + intent.columns }, size, intent.extend))
      case 'jump':
        return focus(goTo(selection, jumpTarget(intent.to, at, size), size, intent.extend))
      case 'next-cell':
      case 'previous-cell':
        return focus(goTo(selection, nextInReadingOrder(at, intent.do === 'next-cell' ? 1 : -1, size), size, false))
      case 'edit':
        editing.current = true
        return input.setSelectionRange(input.value.length, input.value.length)
      case 'restore':
        editing.current = false
        input.value = standing.now().history.texts[at.row]?.[at.column] ?? ''
        return input.select()
      case 'clear':
        return say(words.cleared(take(placesOf(box).map((place) => ({ ...place, text: '' })))))
      case 'fill-down':
        return void take(
          placesOf(box).map(({ row, column }) => ({ row, column, text: standing.now().history.texts[box.top]?.[column] ?? '' })),
        )
      case 'undo':
        return stepBack()
      case 'redo':
        return stepForward()
      case 'select-all':
        return stand({
          selection: { at, anchor: { row: at.row === 0 ? size.rows - 1 : 0, column: at.column === 0 ? size.columns - 1 : 0 } },
        })
      case 'leave':
        return (document.querySelector<HTMLElement>('[data-asks]') ?? document.getElementById(`${grid}-after`))?.focus()
    }
  }

  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      // What the key before it changed must be drawn before this one writes: nothing is drawn over a text that is being typed.
      standing.settle()
      const input = inputOf(event.target)
      // An input method at work owns its keys (229 is how older ones say so).
      if (input === null || event.nativeEvent.isComposing || event.keyCode === 229) return
      const several = isSeveral(boxOf(standing.now().selection))
      const intent = intentOf({
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        editing: editing.current,
        several,
      })
      if (intent === null) return
      // Before the first cell and after the last one the grid ends: Tab goes on where the browser would go.
      if (leavesGrid(intent, placeOf(input), size)) return keep(input)
      event.preventDefault()
      obey(intent, input)
    },
    onInput: (event: FormEvent) => {
      if (inputOf(event.target) !== null) editing.current = true
    },
    onFocus: (event: FocusEvent) => {
      const input = inputOf(event.target)
      // This is for the mouse and for screen readers: as in a spreadsheet, what is typed into a cell just entered takes the place of what stood there.
      if (input === null || going.current) return
      input.select()
      entered.current = input
      const place = placeOf(input)
      const { at } = standing.now().selection
      if (place.row !== at.row || place.column !== at.column) stand({ selection: { at: place, anchor: place } })
    },
    onBlur: (event: FocusEvent) => {
      const input = inputOf(event.target)
      if (input !== null) keep(input)
    },
    onMouseDown: (event: MouseEvent) => {
      const input = inputOf(event.target)
      if (input === null || !event.shiftKey) return
      event.preventDefault()
      stand({ selection: { ...standing.now().selection, at: placeOf(input) } })
    },
    onClick: (event: MouseEvent) => {
      // The click that entered the cell has put the caret somewhere into its text; the next one may.
      const input = inputOf(event.target)
      if (input !== null && input === entered.current && !editing.current && !event.shiftKey) input.select()
      entered.current = null
    },
    onDoubleClick: () => {
      editing.current = true
    },
    // A row is a form only for the browser: nothing of it is ever sent.
    onSubmit: (event: FormEvent) => event.preventDefault(),
    onCopy: (event: ClipboardEvent) => {
      if (editing.current) return
      event.preventDefault()
      const { history, selection } = standing.now()
      const box = boxOf(selection)
      const block = history.texts.slice(box.top, box.bottom + 1).map((row) => row.slice(box.left, box.right + 1))
      event.clipboardData.setData('text/plain', writePastedBlock(block))
    },
  }

  /** The cells a pasted block falls on; null where the paste is the input's own (one text while editing). A single cell fills the selection. */
  const pastedCells = (event: ClipboardEvent): readonly CellChange[] | null => {
    const text = event.clipboardData.getData('text/plain')
    if (inputOf(event.target) === null || (editing.current && !/[\t\n]/u.test(text.trim()))) return null
    event.preventDefault()
    const block = readPastedBlock(text)
    const box = boxOf(standing.now().selection)
    const [first] = block[0] ?? []
    if (first === undefined) return null
    if (block.length === 1 && block[0]?.length === 1) return placesOf(box).map((place) => ({ ...place, text: first }))
    return block.flatMap((row, r) => row.map((cell, c) => ({ row: box.top + r, column: box.left + c, text: cell })))
  }
  const takeBlock = (changes: readonly CellChange[]) => say(words.pasted(take(changes)))

  return { texts: drawn.history.texts, selection: drawn.selection, remark: drawn.remark, said, handlers, pastedCells, takeBlock }
}

const leavesGrid = (intent: Intent, { row, column }: Place, size: { readonly rows: number; readonly columns: number }): boolean =>
  (intent.do === 'previous-cell' && row === 0 && column === 0) ||
  (intent.do === 'next-cell' && row === size.rows - 1 && column === size.columns - 1)

function jumpTarget(
  to: 'row-start' | 'row-end' | 'start' | 'end',
  at: Place,
  size: { readonly rows: number; readonly columns: number },
): Place {
  if (to === 'row-start') return { row: at.row, column: 0 }
  if (to === 'row-end') return { row: at.row, column: size.columns - 1 }
  return to === 'start' ? { row: 0, column: 0 } : { row: size.rows - 1, column: size.columns - 1 }
}
