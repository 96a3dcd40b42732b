/** What the press process is asked to print. */
export interface PressJob {
  readonly files: Readonly<Record<string, string>>
  /** The day of the paper, in seconds: what the file says of its own making. */
  readonly seconds: number
}

/** What it answers. */
export type PressResult = { readonly ok: true; readonly pdf: Uint8Array } | { readonly ok: false; readonly fault: string }
