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

/** Letters of fonts with capitals in place of small letters (`.VnTimeH`) are typed as small ones. */
export const decodeTcvn3 = (text: string): string => text.replace(/[\u00a1-\u00fe]/g, (c) => TCVN3.get(c) ?? c)

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
      const ends = AMBIGUOUS.test(typed) && !GOES_ON.test(text.slice(at + all.length, at + all.length + 8))
      const marked = `${letter}${shape === undefined ? '' : (VIQR_SHAPES[shape] ?? '')}`
      return (ends ? marked : `${marked}${VIQR_TONES[typed] ?? ''}`).normalize('NFC') + (ends ? typed : '')
    },
  )

const takes = (letter: string, shape: string): boolean =>
  ({ '^': 'aeo', '(': 'a', '+': 'ou', '*': 'ou' })[shape]?.includes(letter.toLowerCase()) ?? false
