/** Word files made piece by piece, for tests of templates. */
import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A paragraph whose text is cut into runs of three letters, as Word cuts it when somebody types and corrects. */
export const cut = (text: string): string =>
  `<w:p>${(text.match(/.{1,3}/gsu) ?? []).map((run) => `<w:r><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`).join('')}</w:p>`

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((text) => `<w:tc>${cut(text)}</w:tc>`).join('')}</w:tr>`
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

/** A .docx of this body; `more` are further parts by name, `relations` further relationships of the document. */
export function word(body: string, more: Readonly<Record<string, string>> = {}, relations = '', types = ''): Buffer {
  const parts = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>${types}</Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${RELS}">${relations}</Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...more,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))))
}

export const relation = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`
export const header = (text: string): string => `<?xml version="1.0"?><w:hdr ${W}>${cut(text)}</w:hdr>`
export const footnotes = (text: string): string =>
  `<?xml version="1.0"?><w:footnotes ${W}><w:footnote w:id="1">${cut(text)}</w:footnote></w:footnotes>`
