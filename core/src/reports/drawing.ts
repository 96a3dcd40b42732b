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

export type Drawing =
  | { readonly kind: 'bars'; readonly bars: readonly Bar[] }
  | { readonly kind: 'panels'; readonly panels: readonly Panel[] }
