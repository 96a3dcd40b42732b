/**
 * The text of a report as pieces: fixed words, and what was put into them with where it comes from.
 *
 * Every number and every name of a report is such a piece, so that a reader can ask each for its grounds, and a text without its pieces has no
 * digit in it (a law). Sentences are made in `words/` from marks that stand for the pieces; the marks never leave this file.
 */
import { plain } from '../basics/vietnamese.ts'

/**
 * Where a piece comes from.
 *
 * - `figure`, `bound`, `difference`, `change`, `coverage`: of a measure in a year; the explanation of that measure is its ground.
 * - `count`: counted by this report; `of` names what.
 * - `quoted`: words, days and codes taken over from the plan, a register or the names of bodies.
 */
export type Ref =
  | {
      readonly kind: 'figure' | 'bound' | 'difference' | 'change' | 'coverage' | 'head-count'
      readonly measure: string
      readonly year: number
    }
  | { readonly kind: 'count'; readonly of: string }
  | { readonly kind: 'quoted' }

export interface Piece {
  readonly text: string
  /** Null for the fixed words of a sentence, and for what an officer typed. */
  readonly ref: Ref | null
}

const OPEN = '\uE000'
const CLOSE = '\uE001'
const MARK = /\uE000(\d+)\uE001/gu
// Bidirectional marks and control characters would print somewhere else than they stand.
const UNPRINTABLE = /[\p{Cc}\p{Co}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

// What "plain" would make ordinary: a blank that does not break has been set on purpose, between a number and its unit; so have the marks of a quotation.
const KEPT = ['\u00a0', '“', '”'] as const
const FIRST_KEPT = 0xe002
const STAND_IN = /[\uE002-\uE004]/gu
const SET_ON_PURPOSE = /[\u00a0“”]/gu

/** A name or sentence of others, as it can stand in a line of ours: composed, on one line, without marks that turn the text round. */
export const printable = (text: string): string =>
  plain(
    text
      .replace(/[^\S\u00a0]/gu, ' ')
      .replace(UNPRINTABLE, '')
      .replace(SET_ON_PURPOSE, (mark) => String.fromCharCode(FIRST_KEPT + KEPT.indexOf(mark as (typeof KEPT)[number]))),
  ).replace(STAND_IN, (mark) => KEPT[mark.charCodeAt(0) - FIRST_KEPT] ?? '')

/** Words of others without their own end mark: the sentence they are put into has one. */
export const unended = (text: string): string => text.trimEnd().replace(/[.;,]+$/u, '')

/** Takes things into a text: `put` answers the mark to hand to a sentence, `read` turns the finished sentence into pieces. */
export interface Gathering {
  put(text: string, ref: Ref): string
  read(sentence: string): readonly Piece[]
}

export function gathering(): Gathering {
  const taken: Piece[] = []
  return {
    put: (text, ref) => {
      taken.push({ text: printable(text), ref })
      return `${OPEN}${taken.length - 1}${CLOSE}`
    },
    read: (sentence) => {
      const pieces: Piece[] = []
      let at = 0
      const words = (end: number) => {
        if (end > at) pieces.push({ text: sentence.slice(at, end), ref: null })
      }
      for (const mark of sentence.matchAll(MARK)) {
        words(mark.index)
        pieces.push(taken[Number(mark[1])] as Piece)
        at = mark.index + mark[0].length
      }
      words(sentence.length)
      return pieces
    },
  }
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
