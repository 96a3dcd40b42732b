/**
 * Checks and fills a template with easy-template-x. It runs no code of the template; what it lets pass is looked for here: braces that stand
 * alone, tags in footnotes (which it does not fill), and tags nobody knows (which it would fill with nothing).
 */
import { refuse, type Decision } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { checkTags, TAGS, type FoundTag, type TagField } from '@songhanh/core/reports/template-tags'
import {
  MissingCloseDelimiterError,
  MissingStartDelimiterError,
  TagOptionsParseError,
  TemplateHandler,
  TemplateSyntaxError,
  TextPlugin,
  type Tag,
} from 'easy-template-x'
import type { PaperLimits } from '../../reading/limits.ts'
import { canonicalArchive } from '../word/canonical-archive.ts'
import { DeclaredPictures } from './declared-pictures.ts'
import { ParagraphLoops } from './paragraph-loops.ts'
import { safePackage } from './safe-package.ts'
import type { Filling, Picture } from './template-job.ts'

/** Texts, loops and our own drawings: a template takes in no raw XML. Tables in tables are nested deeper than the library's own limit. */
const handler = () => new TemplateHandler({ plugins: [new ParagraphLoops(), new TextPlugin(), new DeclaredPictures()], maxXmlDepth: 100 })

// The library's own type has lists it could write to; it writes to none.
type Given = Parameters<TemplateHandler['process']>[1]
const given = (data: Filling): Given => withBytes(data) as Given

/** Pictures come as text over the stream and go in as bytes. */
const withBytes = (data: Filling): object =>
  Object.fromEntries(
    Object.entries(data).map(([tag, value]) => [
      tag,
      typeof value === 'string'
        ? value
        : isPicture(value)
          ? { ...value, source: Buffer.from(value.source, 'base64') }
          : value.map(withBytes),
    ]),
  )
const isPicture = (value: Filling[string]): value is Picture => typeof value === 'object' && '_type' in value

const ROLES = { Open: 'open', Close: 'close', SelfClosed: 'field' } as const
// A tag without a name has none at all, whatever its type says.
const foundTag = ({ name, disposition, rawText }: Tag): FoundTag => ({
  name: (name as string | undefined) ?? '',
  role: ROLES[disposition],
  typed: rawText,
})

const NEAR = 40
const brokenNear = (text: string) => refuse('reports.template-tag-broken', { near: text.trim().slice(0, NEAR) })

/** The sentence of what the library says; anything else it says is a fault of the file. */
function brokenTag(error: unknown): Decision<never> {
  if (error instanceof MissingCloseDelimiterError) return brokenNear(error.openDelimiterText)
  if (error instanceof MissingStartDelimiterError) return brokenNear(error.closeDelimiterText)
  if (error instanceof TagOptionsParseError) return brokenNear(error.tagRawText)
  if (error instanceof TemplateSyntaxError) return refuse('reports.template-tag-misplaced', { fault: error.message })
  throw error
}

const FILLED = /^word\/(?:document|header\d*|footer\d*)\.xml$/u
const NOTES = /^word\/(?:footnotes|endnotes)\.xml$/u
const textOf = (xml: string): string => [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('')

/** Where a brace stands alone, paragraph by paragraph: the library takes two tags for one, and leaves what is never closed in the paper. */
function loneBrace(parts: ReadonlyMap<string, string>): string | null {
  const paragraphs = [...parts].flatMap(([name, xml]) => (FILLED.test(name) ? xml.split('</w:p>').map(textOf) : []))
  for (const text of paragraphs) {
    let open = -1
    for (const { 0: brace, index } of text.matchAll(/[{}]/gu)) {
      if (brace === '{' && open !== -1) return text.slice(open)
      if (brace === '}' && open === -1) return text.slice(Math.max(0, index - NEAR / 2), index + 1)
      open = brace === '{' ? index : -1
    }
    if (open !== -1) return text.slice(open)
  }
  return null
}

const tagInNotes = (parts: ReadonlyMap<string, string>): string | null =>
  [...parts].flatMap(([name, xml]) => (NOTES.test(name) ? (/\{[^{}]*\}/u.exec(textOf(xml)) ?? []) : []))[0] ?? null

/** Something for every field, so that a template is filled once before it is taken. */
const trialOf = (fields: readonly TagField[]): Filling =>
  Object.fromEntries(
    fields.map(({ name, kind, holds }) => [
      name,
      kind === 'loop' ? [trialOf(holds), trialOf(holds)] : kind === 'picture' ? TRIAL_PICTURE : 'x',
    ]),
  )

/** One white dot. */
const TRIAL_PICTURE: Picture = {
  _type: 'image',
  source: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  format: 'image/png',
  width: 1,
  height: 1,
  altText: '',
}

/** See `checkTemplate`. */
export async function checked(bytes: Buffer, limits: PaperLimits): Promise<Decision<readonly FoundTag[]>> {
  const parts = await safePackage(bytes, limits)
  if (!parts.ok) return parts
  const lone = loneBrace(parts.value)
  if (lone !== null) return brokenNear(lone)
  try {
    const tags = await handler().parseTags(bytes)

    const nameless = tags.find(({ name }) => !name)
    if (nameless) return brokenNear(nameless.rawText)
    const inNotes = tagInNotes(parts.value)
    if (inNotes !== null) return refuse('reports.template-tag-in-notes', { tag: inNotes })
    const known = checkTags(tags.map(foundTag))
    if (known.ok) await handler().process(bytes, given(trialOf(TAGS)))
    return known
  } catch (error) {
    return brokenTag(error)
  }
}

/** See `fillTemplate`; the template has been checked. */
export async function filled(bytes: Buffer, data: Filling, day: PlainDate): Promise<Uint8Array> {
  return canonicalArchive(await handler().process(bytes, given(data)), day)
}
