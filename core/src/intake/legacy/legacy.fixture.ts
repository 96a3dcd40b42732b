/** Text as old programs wrote it, made from Unicode the other way round than the tables of the product: letter by letter. */
const VIQR_MARKS: Readonly<Record<string, string>> = {
  '\u0302': '^',
  '\u0306': '(',
  '\u031b': '+',
  '\u0301': "'",
  '\u0300': '`',
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
}

export const toViqr = (text: string): string =>
  text.normalize('NFC').replace(/\p{L}/gu, (letter) => {
    if (letter === 'đ') return 'dd'
    if (letter === 'Đ') return 'DD'
    const [base = '', ...marks] = letter.normalize('NFD')
    // The shape of the letter comes before its tone, whatever order Unicode has.
    const order = [...marks].sort((a, b) => Number('\u0302\u0306\u031b'.includes(b)) - Number('\u0302\u0306\u031b'.includes(a)))
    return base + order.map((mark) => VIQR_MARKS[mark] ?? '').join('')
  })

const VNI_ONE: Readonly<Record<string, string>> = { đ: 'ñ', ơ: 'ô', ư: 'ö', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' }
const VNI_TONE: Readonly<Record<string, string>> = { '\u0301': 'ùáé', '\u0300': 'øàè', '\u0309': 'ûåú', '\u0303': 'õãü', '\u0323': 'ïäë' }

export const toVni = (text: string): string =>
  text.normalize('NFC').replace(/\p{L}/gu, (letter) => {
    const small = letter.toLowerCase()
    const cased = (typed: string) => (small === letter ? typed : typed.toUpperCase())
    if (VNI_ONE[small]) return cased(VNI_ONE[small])
    const tone = /[\u0301\u0300\u0309\u0303\u0323]/.exec(small.normalize('NFD'))?.[0]
    const bare = small
      .normalize('NFD')
      .replace(tone ?? '', '')
      .normalize('NFC')
    const shape = { â: 1, ê: 1, ô: 1, ă: 2 }[bare] ?? 0
    const base = shape > 0 ? bare.normalize('NFD').charAt(0) : bare
    const mark = tone ? (VNI_TONE[tone]?.charAt(shape) ?? '') : shape === 1 ? 'â' : shape === 2 ? 'ê' : ''
    return cased((VNI_ONE[base] ?? base) + mark)
  })
