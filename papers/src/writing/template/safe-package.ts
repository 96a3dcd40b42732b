/** What a Word file must not bring: code, and anything that reaches out of itself when it is opened. */
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { PaperLimits } from '../../reading/limits.ts'
import { Unfit } from '../../reading/unfit.ts'
import { unpack } from '../../reading/unpack.ts'

const CONTENT_TYPES = '[Content_Types].xml'
const DOCUMENT = 'word/document.xml'
const RUNS = /vbaproject|vbadata|activex|oleobject|\.exe$|\.js$|\.vbs$/iu
/** Fields that fetch what lies elsewhere, or start a program. */
const FETCHES = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|RD)\b/u
const RELATION = /<Relationship\b[^>]*>/gu

const isXml = (name: string) => /\.(?:xml|rels)$/iu.test(name)

/** The instructions of fields in the order they stand: one may be cut into many runs. */
const fieldsOf = (xml: string): string =>
  [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)<|\bw:instr="([^"]*)"|<w:fldChar\b[^>]*w:fldCharType="(begin)"/gu)]
    .map(([, text, simple, begin]) => (begin === undefined ? (text ?? ` ${simple} `) : ' '))
    .join('')

/** A link in the text is a link; everything else that lies outside would be fetched. */
const reachesOut = (rels: string): boolean =>
  [...rels.matchAll(RELATION)].some(
    ([one]) => /TargetMode\s*=\s*["']External/iu.test(one) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/iu.test(one),
  )

/**
 * The parts of a Word file that is whole, small enough, without code and without anything it would fetch. Refusals: `reports.template-not-docx`,
 * `reports.template-macro`, `reports.template-reaches-out`, `intake.unsafe-file`.
 */
export async function safePackage(bytes: Uint8Array, limits: PaperLimits): Promise<Decision<ReadonlyMap<string, string>>> {
  let parts: ReadonlyMap<string, Buffer>
  try {
    parts = await unpack(bytes, () => true, limits)
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return error.refusal.code === 'intake.broken-file' ? refuse('reports.template-not-docx') : { ok: false, refusal: error.refusal }
  }
  const types = parts.get(CONTENT_TYPES)?.toString('utf8')
  if (types === undefined || !parts.has(DOCUMENT)) return refuse('reports.template-not-docx')
  if ([...parts.keys()].some((name) => RUNS.test(name)) || /macroenabled/iu.test(types)) return refuse('reports.template-macro')
  const texts = new Map([...parts].filter(([name]) => isXml(name)).map(([name, part]) => [name, part.toString('utf8')]))
  for (const [name, xml] of texts) {
    // Word writes neither; a reader that resolves them can be made to fetch or to swell.
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return refuse('intake.unsafe-file')
    if (name.endsWith('.rels') ? reachesOut(xml) : FETCHES.test(fieldsOf(xml))) return refuse('reports.template-reaches-out')
  }
  return accept(texts)
}
