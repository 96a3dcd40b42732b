/**
 * The signed copy of a numbered paper, taken back from the office's own signing tool: whether it is that paper, whether its signatures hold, and whom
 * they name.
 *
 * The program neither signs nor vouches: a signature is called verified only against certificates the office itself has supplied, else
 * "chưa xác minh". That a certificate was revoked, and the time a signature claims, cannot be known here.
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import type { Instant } from '../basics/instant.ts'
import { plain } from '../basics/vietnamese.ts'

export interface SignatureFound {
  /** The bytes it covers are those that were signed, and the key of its certificate made it. */
  readonly intact: boolean
  /** Nothing but the signature itself stands outside what it covers. */
  readonly coversWhole: boolean
  /** How its bytes were digested: "SHA-256". */
  readonly digest: string
  readonly signer: string
  readonly organisation: string | null
  readonly issuer: string
  /** As the signer's tool wrote it. */
  readonly signedAt: Instant | null
  readonly validFrom: Instant
  readonly validTo: Instant
  /** The certificates that came with it in DER as base64, the signer's own first. */
  readonly certificates: readonly string[]
}

/** A PDF as it was looked at: its signatures in the order they were made, and its words page by page. */
export interface SignedPdf {
  readonly signatures: readonly SignatureFound[]
  readonly text: string
}

export const SAMENESS = ['bytes', 'text'] as const
export type Sameness = (typeof SAMENESS)[number]

/** Whether the paper goes on where the last signature ends is told by its coverage: an earlier one covers what stood then. */
export const COVERAGES = ['whole', 'part'] as const
export type Coverage = (typeof COVERAGES)[number]

export const coverageOf = (signatures: readonly SignatureFound[]): Coverage =>
  signatures.some(({ coversWhole }) => coversWhole) ? 'whole' : 'part'

const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word !== '')

/** A stamp of a signing tool adds a name, a time, an organisation; more than that in one place is another text. */
const MOST_ADDED = 60
/** What a stamp has and a sentence put in has not: that it was signed, and when. */
const OF_A_STAMP = /^(?:ký|signed|digitally|\d{1,2}:\d{2}(?::\d{2})?|[+-]\d{2}:?\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\P{L}*$/iu

/** Words between those of the paper: those of a stamp, which says that, by whom or when it was signed. A single "chưa" would be another paper. */
const isStamp = (added: readonly string[], names: ReadonlySet<string>): boolean =>
  added.length <= MOST_ADDED && (added.some((word) => OF_A_STAMP.test(word)) || added.every((word) => names.has(word.toLowerCase())))

/**
 * Where the words of a paper are no longer those of another: null where they are all there in order, and nothing but stamps stands between them.
 * Answers the words around the first that is missing, or the first of what was added. `signers` are the names its signatures bear.
 */
export function differsAt(paper: string, copy: string, signers: readonly string[] = []): string | null {
  const [ours, theirs] = [wordsOf(paper), wordsOf(copy)]
  const names = new Set(signers.flatMap((name) => wordsOf(name.toLowerCase())))
  let at = 0
  for (const [n, word] of ours.entries()) {
    const found = theirs.indexOf(word, at)
    if (found === -1 || found - at > MOST_ADDED) return ours.slice(Math.max(0, n - 3), n + 5).join(' ')
    if (found > at && !isStamp(theirs.slice(at, found), names)) return theirs.slice(Math.max(0, at - 3), at + 5).join(' ')
    at = found + 1
  }
  return at === theirs.length || isStamp(theirs.slice(at), names) ? null : theirs.slice(at, at + 8).join(' ')
}

/** The number a paper bears: the first "Số: 08/BC-UBND" with this symbol. */
function numberIn(text: string, symbol: string): number | null {
  // A symbol is letters, digits, "-" and "&": none of them means anything in a pattern. Lines of a letterhead may part them.
  const spaced = [...symbol].filter((letter) => /[\p{L}\d&-]/u.test(letter)).join('\\s*')
  const found = new RegExp(`Số\\s*:?\\s*(\\d+)\\s*/\\s*${spaced}`, 'iu').exec(text.normalize('NFC'))
  return found ? Number(found[1]) : null
}

export interface Taking {
  /** The paper as this program prints it. */
  readonly paper: { readonly number: number; readonly symbol: string; readonly text: string }
  readonly copy: SignedPdf
  /** The file begins with the very bytes this program prints. */
  readonly sameBytes: boolean
}

/**
 * Whether a file is the signed copy of a paper. Refusals: `reports.signed-copy-unsigned`, `reports.signed-copy-broken` (a signature that does not fit
 * what it covers), `reports.signed-copy-other-number`, `reports.signed-copy-other-text`.
 */
export function takeSignedCopy({ paper, copy, sameBytes }: Taking): Decision<Sameness> {
  if (copy.signatures.length === 0) return refuse('reports.signed-copy-unsigned')
  const broken = copy.signatures.find(({ intact }) => !intact)
  if (broken) return refuse('reports.signed-copy-broken', { signer: broken.signer === '' ? '…' : broken.signer })
  const number = numberIn(copy.text, paper.symbol)
  if (number !== null && number !== paper.number) return refuse('reports.signed-copy-other-number', { found: number, number: paper.number })
  const named = copy.signatures.flatMap(({ signer, organisation }) => [signer, organisation ?? ''])
  const apart = differsAt(paper.text, copy.text, named)
  if (apart !== null) return refuse('reports.signed-copy-other-text', { near: apart })
  return accept(sameBytes ? 'bytes' : 'text')
}
