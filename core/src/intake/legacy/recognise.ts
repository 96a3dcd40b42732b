import { decodeTcvn3, decodeViqr, decodeVni, type LegacyCode } from './codes.ts'
import { isSyllable } from './syllable.ts'

const DECODERS: Readonly<Record<LegacyCode, (text: string) => string>> = { tcvn3: decodeTcvn3, vni: decodeVni, viqr: decodeViqr }

/** The text in Unicode. */
export const decodeLegacy = (text: string, code: LegacyCode): string => DECODERS[code](text).normalize('NFC')

/** Enough of a paper to be sure, and no more to read twice. */
const SAMPLE = 20_000
/** A paper holds abbreviations, foreign names and symbols: three words in four are enough, where reading it as it stands gives far fewer. */
const ENOUGH = 0.75
const GAIN = 0.15
/** Letters that only Unicode has for Vietnamese: no old code gives them. */
const UNICODE_ONLY = /[\u1ea0-\u1ef9]/g
const ENOUGH_UNICODE = 5
/** Fewer words than these say nothing about a code. */
const FEWEST_WORDS = 12

function shareOfSyllables(text: string): { readonly share: number; readonly words: number } {
  let words = 0
  let syllables = 0
  for (const piece of text.split(/[\s\d/\-,;:."“”()[\]]+/)) {
    // Marks typed inside a word make it no syllable, which is what tells VIQR and old fonts from Unicode.
    if (!/\p{L}/u.test(piece)) continue
    words++
    if (isSyllable(piece)) syllables++
  }
  return { share: words === 0 ? 0 : syllables / words, words }
}

/**
 * The old code a text was typed in, or null where it is Unicode, in another language, or too short to tell. The code wins whose decoded text has
 * the most words that are Vietnamese syllables, and clearly more than the text as it stands.
 */
export function recogniseLegacy(text: string): LegacyCode | null {
  const sample = text.slice(0, SAMPLE).normalize('NFC')
  // Nearly every paper ends here.
  if ((sample.match(UNICODE_ONLY)?.length ?? 0) >= ENOUGH_UNICODE) return null
  const asItStands = shareOfSyllables(sample)
  if (asItStands.words < FEWEST_WORDS) return null
  const tried = (Object.keys(DECODERS) as LegacyCode[]).map((code) => ({ code, share: shareOfSyllables(decodeLegacy(sample, code)).share }))
  const best = tried.reduce((a, b) => (b.share > a.share ? b : a))
  return best.share >= ENOUGH && best.share - asItStands.share >= GAIN ? best.code : null
}

/** The code of a font by its name, and whether its small letters print as capitals (`.VnTimeH`); null for every other font. */
export function codeOfFont(font: string): { readonly code: LegacyCode; readonly capitals: boolean } | null {
  if (/^\.vn/i.test(font)) return { code: 'tcvn3', capitals: /H$/.test(font) }
  if (/^vni-/i.test(font)) return { code: 'vni', capitals: false }
  return null
}
