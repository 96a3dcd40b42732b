/** Word files made piece by piece: runs, paragraphs, lists, parts. */
import { strToU8, zipSync } from 'fflate'

export const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
export const paragraph = (runs: string, numbering?: readonly [number, number]) =>
  `<w:p><w:pPr>${numbering ? `<w:numPr><w:ilvl w:val="${numbering[1]}"/><w:numId w:val="${numbering[0]}"/></w:numPr>` : ''}</w:pPr>${runs}</w:p>`
/** Rows of cells, each cell with its paragraphs. */
export const table = (rows: readonly (readonly (readonly string[])[])[]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((lines) => `<w:tc>${lines.map((line) => paragraph(run(line))).join('')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
export const level = (ilvl: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const NUMBERING = `<w:numbering ${NS}><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '-')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

export const wordFile = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': `<w:document ${NS}><w:body>${body}</w:body></w:document>`,
        'word/numbering.xml': NUMBERING,
        ...parts,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  )
