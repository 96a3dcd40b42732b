/** HTML that was made here, and is therefore not escaped again. */
export interface Html {
  readonly html: string
}

type Piece = Html | string | number | null | false | readonly Piece[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)

function written(piece: Piece): string {
  if (piece === null || piece === false) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece))
  return 'html' in piece ? piece.html : piece.map(written).join('')
}

/** Text that is HTML, a style or a script already; never anything a person has typed. */
export const raw = (text: string): Html => ({ html: text })

/** A template whose pieces are escaped, lists joined, null and false left out. */
export const html = (texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: texts.map((text, i) => text + (i < pieces.length ? written(pieces[i]!) : '')).join(''),
})
