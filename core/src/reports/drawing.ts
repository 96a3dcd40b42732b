/** What a chart of a report shows, as data: numbers that are also written, years, and the value the plan wants. */
export interface Bar {
  readonly label: string
  readonly value: number
  readonly written: string
  readonly target: number | null
}

export interface Panel {
  readonly label: string
  readonly points: readonly { readonly year: number; readonly value: number; readonly written: string }[]
  readonly target: number | null
}

/** How many of one kind there are. */
export interface CountBar {
  readonly label: string
  readonly value: number
  readonly written: string
}

/** Women and men of one count, as parts of all of them; both written as counted. */
export interface Split {
  readonly label: string
  readonly women: number
  readonly men: number
  readonly written: string
}

export type Drawing =
  | { readonly kind: 'bars'; readonly bars: readonly Bar[] }
  | { readonly kind: 'panels'; readonly panels: readonly Panel[] }
  | { readonly kind: 'counts'; readonly bars: readonly CountBar[] }
  | { readonly kind: 'splits'; readonly splits: readonly Split[]; readonly sides: { readonly women: string; readonly men: string } }
