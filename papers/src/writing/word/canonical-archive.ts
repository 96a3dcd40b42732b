/**
 * Packs a .docx again so that the same paper is the same bytes: parts in order of their names, one date everywhere, the paper's own; and puts the
 * pictures in where their names stand, as they are, for a picture is packed already.
 */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

export function canonicalArchive(bytes: Uint8Array, day: PlainDate, pictures: ReadonlyMap<string, Uint8Array> = new Map()): Uint8Array {
  const parts = unzipSync(bytes)
  const packed: Zippable = {}
  const mtime = new Date(`${day}T12:00:00`)
  for (const name of Object.keys(parts).toSorted()) {
    const part = parts[name] ?? new Uint8Array()
    const mend = MENDED[name]
    const picture = name.startsWith('word/media/') ? pictures.get(strFromU8(part)) : undefined
    packed[name] = picture
      ? [picture, { mtime, level: 0 }]
      : [mend === undefined ? part : strToU8(mend(strFromU8(part), day)), { mtime, level: 6 }]
  }
  return zipSync(packed)
}

/** Two parts differ from one writing to the next: the one with the clock's time, and the one whose pictures are counted through the process. */
const MENDED: Readonly<Record<string, (xml: string, day: PlainDate) => string>> = {
  'docProps/core.xml': (xml, day) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/gu, `$1${day}T00:00:00Z$2`),
  'word/document.xml': (xml) => {
    let pictures = 0
    return xml.replace(/(<wp:docPr id=")\d+/gu, (_, before: string) => `${before}${(pictures += 1)}`)
  },
}
