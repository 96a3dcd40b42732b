import { isSyllable } from './syllable.ts'

/**
 * The codes Vietnamese was typed in before Unicode, as they arrive today: the letters of an old font read as if they were Latin-1.
 *
 * TCVN3 is TCVN 5712:1993 (VN3), the code of the `.Vn…` fonts; VNI is the code of the `VNI-…` fonts, a base letter and a mark behind it;
 * VIQR is RFC 1456, marks typed as punctuation behind the letter.
 */
export type LegacyCode = 'tcvn3' | 'vni' | 'viqr'

/** TCVN 5712:1993, VN3: letters from 0xA1 on; where the code has no letter stands a dot. */
const TCVN3_LETTERS = `ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ`
const TCVN3 = new Map([...TCVN3_LETTERS].flatMap((letter, i) => (letter === '.' ? [] : [[String.fromCharCode(0xa1 + i), letter]])))

/** The tones and the marks of â and ă with their tones, as VNI types them behind a lower-case letter. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
/** Letters VNI has in one piece. */
const VNI_WHOLE: Readonly<Record<string, string>> = { ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }
const VNI_PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|([ñôöíìæóòî])/gi

/** Words that stand together: no tab, line end or wider gap between them. */
const TOGETHER = /(?:\S| (?! ))+/g
const CAPITALS = /[A-Z]\p{L}*[A-Z]/u
const WORD = /\p{L}+/gu

/**
 * Letters of fonts with capitals in place of small letters (`.VnTimeH`) are typed as small ones. So are marked capitals everywhere, as the code has none
 * of them: words typed in capitals ("CéNG HOµ X· HéI") are made capitals throughout.
 */
export const decodeTcvn3 = (text: string): string =>
  text
    .replace(/[\u00a1-\u00fe]/g, (c) => TCVN3.get(c) ?? c)
    .replace(TOGETHER, (words) => (areCapitals(words) ? words.toUpperCase() : words))

/** A symbol ("Số: 12/KH-UBND") holds capitals, too, but no word of them. */
const areCapitals = (words: string): boolean =>
  CAPITALS.test(words) &&
  !/[a-z]/.test(words) &&
  (words.match(WORD) ?? []).some((word) => CAPITALS.test(word) && isSyllable(word.toLowerCase()))

const asTyped = (letter: string, like: string): string => (like === like.toLowerCase() ? letter : letter.toUpperCase())

export const decodeVni = (text: string): string =>
  text.replace(VNI_PAIR, (all, base: string | undefined, mark: string | undefined, whole: string | undefined) => {
    if (base === undefined || mark === undefined) return asTyped(VNI_WHOLE[(whole ?? '').toLowerCase()] ?? all, all)
    const letter = VNI_WHOLE[base.toLowerCase()] ?? base.toLowerCase()
    // The mark says which of ư and Ư is meant only together with its letter.
    return asTyped(`${letter}${VNI_MARKS[mark.toLowerCase()] ?? ''}`.normalize('NFC'), base)
  })

const VIQR_SHAPES: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031b', '*': '\u031b' }
const VIQR_TONES: Readonly<Record<string, string>> = { "'": '\u0301', '`': '\u0300', '?': '\u0309', '~': '\u0303', '.': '\u0323' }
const VIQR_LETTER = /\\(.)|(d)(d)|([aeiouy])(?:([\^(+*])(['`?~.])?|(['`?~.]))/gi
/** A full stop or question mark is a tone where the word or the sentence goes on behind it; else it is what it looks like. */
const AMBIGUOUS = /[?.]/
const GOES_ON = /^(?:\p{L}|[.,;:?!'`~^(+*]|[ \t]+\p{Ll})/u
/** In words of capitals the next one begins with a capital whether the sentence goes on or not: it does. */
const CAPITALS_GO_ON = /^[ \t]+[A-Z](?![a-z])/
const TYPED_WORD = /[\p{L}'`?~^(+*.]*$/u
/** A letter or a Roman figure with a full stop numbers a heading. */
const NUMBERS = /^(?:.|[IVXLC]+)$/

/** The word up to here, without its marks, where it is one of capitals; else empty. */
const wordOfCapitals = (upTo: string): string => {
  const typed = TYPED_WORD.exec(upTo)?.[0] ?? ''
  return typed === typed.toUpperCase() ? typed.replace(/\P{L}/gu, '') : ''
}

/** How much of the text around a mark is looked at. */
const NEAR = 8

function endsHere(text: string, typed: string, from: number, to: number): boolean {
  if (!AMBIGUOUS.test(typed)) return false
  const behind = text.slice(to, to + NEAR)
  if (GOES_ON.test(behind)) return false
  const word = wordOfCapitals(text.slice(Math.max(0, from - NEAR), from + 1))
  return word === '' || !CAPITALS_GO_ON.test(behind) || (typed === '.' && NUMBERS.test(word))
}

export const decodeViqr = (text: string): string =>
  text.replace(
    VIQR_LETTER,
    (
      all: string,
      kept: string | undefined,
      d: string | undefined,
      _d: string | undefined,
      letter: string | undefined,
      shape: string | undefined,
      tone: string | undefined,
      alone: string | undefined,
      at: number,
    ) => {
      if (kept !== undefined) return kept
      if (d !== undefined) return d === 'd' ? 'đ' : 'Đ'
      if (letter === undefined) return all
      if (shape !== undefined && !takes(letter, shape)) return all
      const typed = tone ?? alone ?? ''
      const ends = endsHere(text, typed, at, at + all.length)
      const marked = `${letter}${shape === undefined ? '' : (VIQR_SHAPES[shape] ?? '')}`
      return (ends ? marked : `${marked}${VIQR_TONES[typed] ?? ''}`).normalize('NFC') + (ends ? typed : '')
    },
  )

const takes = (letter: string, shape: string): boolean =>
  ({ '^': 'aeo', '(': 'a', '+': 'ou', '*': 'ou' })[shape]?.includes(letter.toLowerCase()) ?? false
