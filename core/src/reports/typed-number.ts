/**
 * Numbers typed by hand over computed ones: which were kept, and for each other one the number of the figures it stands in place of. Two numbers belong
 * together by their order, their shape, and the words beside them; of several the figure itself is meant before a share or a bound.
 */
import type { Piece } from './piece.ts'

/** A number typed by hand; `computed` is the number of the figures it stands in place of, null where it was added. */
export interface TypedNumber {
  readonly typed: string
  readonly computed: string | null
}

export interface NumberToken {
  readonly text: string
  readonly at: number
  /** The two words that stand before it, and the word or sign that follows: "phấn đấu: đạt", "%". */
  readonly preceded: string
  readonly followed: string
  /** What it was composed from; null of a number an officer wrote. */
  readonly piece: Piece | null
}

const NUMBER = /\d+(?:[.,/]\d+)*/gu
const NEXT = /^\s*([%\p{L}]*)/u
const BEFORE = /\S*\s+\S+\s*$/u

const tokensOf = (text: string, pieceAt: (at: number) => Piece | null): readonly NumberToken[] =>
  [...text.matchAll(NUMBER)].map(({ 0: number, index }) => ({
    text: number,
    at: index,
    preceded: BEFORE.exec(text.slice(0, index))?.[0].trim().toLowerCase() ?? '',
    followed: NEXT.exec(text.slice(index + number.length))?.[1]?.toLowerCase() ?? '',
    piece: pieceAt(index),
  }))

/** The numbers of composed pieces, each with the piece it begins in: "9/16" is one number of two pieces. */
export function composedTokens(pieces: readonly Piece[]): readonly NumberToken[] {
  const text = pieces.map((piece) => piece.text).join('')
  let end = 0
  const ends = pieces.map((piece) => (end += piece.text.length))
  return tokensOf(text, (at) => pieces[ends.findIndex((to) => at < to)] ?? null)
}

export const writtenTokens = (text: string): readonly NumberToken[] => tokensOf(text, () => null)

/** The best way through two rows of numbers in their order, as pairs of places; a pair of no weight is none. */
function aligned(
  before: readonly NumberToken[],
  after: readonly NumberToken[],
  weight: (one: NumberToken, other: NumberToken) => number,
): readonly (readonly [number, number])[] {
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1))
  const weights = before.map((one) => after.map((other) => weight(one, other)))
  const paired = (i: number, j: number) => (weights[i]![j]! > 0 ? best[i + 1]![j + 1]! + weights[i]![j]! : 0)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) best[i]![j] = Math.max(paired(i, j), best[i + 1]![j]!, best[i]![j + 1]!)
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (weights[i]![j]! > 0 && best[i]![j] === paired(i, j)) pairs.push([i++, j++])
    else if (best[i]![j] === best[i + 1]![j]) i++
    else j++
  }
  return pairs
}

/** What was kept: the longest run of equal numbers in the same order. */
export const keptNumbers = (before: readonly NumberToken[], after: readonly NumberToken[]): readonly (readonly [number, number])[] =>
  aligned(before, after, (one, other) => (one.text === other.text ? 1 : 0))

const shapeOf = (number: string): 'year' | 'ratio' | 'plain' =>
  /^(?:19|20)\d{2}$/u.test(number) ? 'year' : number.includes('/') ? 'ratio' : 'plain'

/**
 * How likely a typed number is meant to stand in place of a computed one: what was measured before what it is held against; a bound only where the words
 * before it are the same.
 */
function likely(one: NumberToken, other: NumberToken): number {
  const kind = one.piece?.ref?.kind
  if (shapeOf(one.text) !== shapeOf(other.text) || (kind === 'bound' && one.preceded !== other.preceded)) return 0
  return (kind === 'figure' ? 3 : kind === 'bound' ? 1 : 2) + (one.followed === other.followed ? 2 : 0)
}

const isComputed = ({ piece }: NumberToken) => piece !== null && piece.ref !== null && piece.ref.kind !== 'quoted'

/** Between two kept numbers: each typed one with the computed one it stands over; the rest were added. */
export function typedBetween(before: readonly NumberToken[], after: readonly NumberToken[]): readonly TypedNumber[] {
  const computed = before.filter(isComputed)
  const over = new Map(aligned(computed, after, likely).map(([i, j]) => [j, computed[i]!.text]))
  return after.map(({ text }, n) => ({ typed: text, computed: over.get(n) ?? null }))
}
