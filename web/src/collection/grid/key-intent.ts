/** What a key means in the grid. Two modes: moving (the text of the cell is selected) and editing (typing, or after F2). */
export type Intent =
  | { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly do: 'jump'; readonly to: 'row-start' | 'row-end' | 'start' | 'end'; readonly extend: boolean }
  | { readonly do: 'next-cell' | 'previous-cell' | 'edit' | 'restore' | 'clear' | 'fill-down' | 'undo' | 'redo' | 'leave' | 'select-all' }

interface Key {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly editing: boolean
  readonly several: boolean
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}
const FAR = 1_000_000
const PAGE = 10

/** The intent of a key (ARIA grid pattern, and what people know from Excel), or null where the cell itself takes it. */
export function intentOf(pressed: Key): Intent | null {
  return commandOf(pressed) ?? stepOf(pressed) ?? (pressed.editing ? null : movingOf(pressed))
}

// While a text is edited, Ctrl+Z and Ctrl+A are the input's own.
function commandOf({ key, ctrl, shift, editing }: Key): Intent | null {
  if (!ctrl) return null
  const letter = key.toLowerCase()
  if (letter === 'd') return { do: 'fill-down' }
  if (editing) return null
  if (letter === 'z') return { do: shift ? 'redo' : 'undo' }
  if (letter === 'y') return { do: 'redo' }
  return letter === 'a' ? { do: 'select-all' } : null
}

function stepOf({ key, ctrl, shift, editing }: Key): Intent | null {
  if (key === 'Enter') return { do: 'move', rows: shift ? -1 : 1, columns: 0, extend: false }
  if (key === 'Tab') return { do: shift ? 'previous-cell' : 'next-cell' }
  if (key === 'Escape') return { do: 'restore' }
  if (key === 'F6') return { do: 'leave' }
  const arrow = ARROWS[key]
  if (!arrow || (editing && arrow[1] !== 0)) return null
  const far = ctrl ? FAR : 1
  return { do: 'move', rows: arrow[0] * far, columns: arrow[1] * far, extend: shift }
}

function movingOf({ key, ctrl, shift, several }: Key): Intent | null {
  switch (key) {
    case 'F2':
      return { do: 'edit' }
    case 'Home':
      return { do: 'jump', to: ctrl ? 'start' : 'row-start', extend: shift }
    case 'End':
      return { do: 'jump', to: ctrl ? 'end' : 'row-end', extend: shift }
    case 'PageUp':
      return { do: 'move', rows: -PAGE, columns: 0, extend: shift }
    case 'PageDown':
      return { do: 'move', rows: PAGE, columns: 0, extend: shift }
    case 'Delete':
      return { do: 'clear' }
    case 'Backspace':
      return several ? { do: 'clear' } : null
    default:
      return null
  }
}
