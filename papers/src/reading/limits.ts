/** How much a paper may hold. Issued plans stay far below; what goes beyond is a mistake or an attack. */
export interface PaperLimits {
  /** Size of the file as it came. */
  readonly bytes: number
  /** Entries of a .docx package. */
  readonly entries: number
  /** One part of the package, unpacked. */
  readonly part: number
  /** All parts read, unpacked. */
  readonly unpacked: number
  /** How many times its packed size a part may grow; small parts are exempt. */
  readonly ratio: number
  /** Nesting of elements, such as tables in tables. */
  readonly depth: number
  /** Characters of text handed over. */
  readonly characters: number
  /** Points of one picture, as its head says: unpacked, each takes four bytes and more. */
  readonly pixels: number
  /** Pages of one paper that are pictures; each takes seconds. */
  readonly scannedPages: number
}

export const PAPER_LIMITS: PaperLimits = {
  bytes: 20 * 1024 * 1024,
  entries: 2000,
  part: 48 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  ratio: 150,
  depth: 160,
  characters: 10_000_000,
  pixels: 40_000_000,
  scannedPages: 150,
}
