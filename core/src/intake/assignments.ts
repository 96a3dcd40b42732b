/** Who must do what: the entries that name a body, with the duties below them or after its name. */
import type { Assignment, Duty } from '../plans/content.ts'
import { sentences } from '../basics/vietnamese.ts'
import { beginsWithBody, bearerIn, bearersOf } from './bodies.ts'
import { found } from './finding.ts'
import { isHeading, headingText, roleOf } from './headings.ts'
import type { Entry } from './outline.ts'
import { type Passage, cut, joined, spansOf } from './passage.ts'

/** An assignment and the section it stands in. */
export interface Placed {
  readonly assignment: Assignment
  readonly entry: Entry
}

export function assignmentsOf(outline: readonly Entry[]): readonly Placed[] {
  const placed: Placed[] = []
  const add = (entry: Entry, section: string, loosely: boolean): boolean => {
    const bearer = bearerOf(entry, loosely)
    if (!bearer || NAMES_A_PART.test(entry.words.text)) return false
    const runIn = bearer.rest.text !== ''
    // A heading over duties is sure; a sentence that goes on with its predicate is read from its verb.
    const id = `assignment-${placed.length + 1}`
    const duties = dutiesOf(entry, bearer.rest, id)
    if (duties.length === 0) return false
    placed.push({
      entry,
      assignment: {
        id,
        spans: spansOf(joined([entry.printed, ...entry.children.filter((c) => !isClosing(c)).map(whole)])),
        finding: found(runIn ? 'assignment-run-in' : 'assignment-heading', runIn ? 'medium' : 'high'),
        num: entry.label === '' ? null : section === '' ? entry.label : `${section}.${entry.label}`,
        body: bearer.body.text.replace(/^Giao\s*:?\s+(?=\p{L})/u, ''),
        bearers: bearersOf(bearer.body),
        duties,
      },
    })
    return true
  }
  const organisation = (entries: readonly Entry[], section: string, depth: number): void => {
    // Where all entries below the heading are dashes, those that name a body give it its duty.
    const onlyDashes = depth === 0 && entries.every((e) => e.kind === 'dash' || e.kind === 'plus' || e.kind === 'paragraph')
    for (const entry of entries) {
      const dashed = entry.kind === 'dash' || entry.kind === 'plus'
      if (entry.table || (dashed && !(onlyDashes && beginsWithBody(entry.words.text)))) continue
      if (entry.kind === 'paragraph' && (depth > 0 || !beginsWithBody(entry.words.text) || isClosing(entry))) continue
      if (entry.words.text === '' || add(entry, section, entry.kind !== 'paragraph')) continue
      if (depth < 2) organisation(entry.children, entry.label === '' ? section : `${section}.${entry.label}`, depth + 1)
    }
  }
  /** How many of the sentences of an article charge a body: its own, and the paragraphs below it. */
  const charged = (article: Entry): number => {
    const paragraphs = article.children.filter((child) => child.kind === 'paragraph' && !child.table && !isClosing(child))
    const own = { ...article, children: article.children.filter((child) => !paragraphs.includes(child)) }
    return [own, ...paragraphs].filter((entry) => {
      if (!ARTICLE_ASSIGNS.test(entry.words.text)) return false
      const gives = COUNCIL_GIVES.exec(entry.words.text)
      return add(gives ? { ...entry, words: cut(entry.words, gives[0].length) } : entry, '', true)
    }).length
  }
  const seek = (entries: readonly Entry[]): void => {
    // Asked of many entries of a level, worked out once for each kind.
    const several = new Map<Entry['kind'], boolean>()
    const hasSeveral = (kind: Entry['kind']): boolean => {
      const known = several.get(kind) ?? entries.filter((e) => e.kind === kind && beginsWithBody(e.words.text)).length > 1
      several.set(kind, known)
      return known
    }
    for (const entry of entries) {
      if (!isHeading(entry)) {
        if (entry.kind === 'article' && charged(entry) === 0) seek(entry.children)
        continue
      }
      const role = roleOf(headingText(entry))
      if (role === 'organisation') organisation(entry.children, entry.label, 0)
      else if (role === 'targets' || role === 'goals') continue
      else if (beginsWithBody(entry.words.text) && entry.children.length > 0 && entry.kind !== 'part') {
        // One body among headings of other things has a matter of its own there, not duties.
        if (hasSeveral(entry.kind)) add(entry, '', false)
      } else seek(entry.children)
    }
  }
  seek(outline)
  return placed
}

/** "Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức …", "Điều 3. Thường trực Hội đồng nhân dân … giám sát …": an article by itself may charge a body. */
const ARTICLE_ASSIGNS =
  /^(?:Hội đồng nhân dân \p{L}[^.]{0,40}\s)?(?:giao|đề nghị)\s+(?:cho\s+)?\p{Lu}|^(?:Thường trực )?(?:Hội đồng nhân dân|Ủy ban nhân dân|UBND|HĐND)[\s,][^.]{0,160}\s(?:giám sát|có trách nhiệm|tổ chức (?:triển khai )?thực hiện)\s/iu

const COUNCIL_GIVES = /^Hội đồng nhân dân \p{L}[^.,;]{0,40}?\s(?:giao|đề nghị)\s+(?=\p{L})/iu

/** "2. Cơ quan chỉ đạo: Ủy ban nhân dân": says who takes which part, and gives nobody a duty. */
const NAMES_A_PART =
  /^(?:Danh nghĩa|(?:Cơ quan|Đơn vị)\s+(?:chỉ đạo|chủ trì|phối hợp|tổ chức|thực hiện|đồng tổ chức|đăng cai|bảo trợ))(?:\s+thực hiện)?\s*:/iu

/** Who bears what stands under an entry. A heading that describes a class of bodies ("Các sở, ngành chủ trì dự án") names it whole. */
function bearerOf(entry: Entry, loosely: boolean): ReturnType<typeof bearerIn> {
  const bearer = bearerIn(entry.words, loosely)
  const whole = bearer && bearer.rest.text !== '' && isHeading(entry) && /^Các\s/u.test(entry.words.text) && !/:/.test(entry.words.text)
  return whole ? { body: entry.words, rest: cut(entry.words, entry.words.text.length) } : bearer
}

function dutiesOf(entry: Entry, rest: Passage, id: string): readonly Duty[] {
  const duties: Duty[] = []
  const push = (words: Passage, printed: Passage): void => {
    if (!/\p{L}/u.test(words.text)) return
    duties.push({
      id: `${id}-duty-${duties.length + 1}`,
      spans: spansOf(printed),
      finding: found('duty-entry'),
      text: words.text,
      part: partIn(words.text),
    })
  }
  const introduces = /:$/.test(rest.text) && entry.children.length > 0
  if (rest.text !== '' && !introduces) push(rest, rest)
  for (const child of entry.children) {
    // "./." ends the paper: it closes the last duty where that is all its bearer has.
    if (child.table || (isClosing(child) && (rest.text !== '' || entry.children.length > 1 || /^Tr(?:ên|ong)/u.test(child.words.text))))
      continue
    const words = joined([child.words, ...child.children.map(whole)])
    push(words, joined([child.printed, ...child.children.map(whole)]))
  }
  if (introduces && duties.length === 0) push(rest, rest)
  return duties
}

/** Whether the duty makes its bearer the lead or a helper: the word that comes first decides. */
function partIn(text: string): Duty['part'] {
  const lead = text.search(/chủ trì|đầu mối/iu)
  const coordinate = text.search(/phối hợp/iu)
  if (lead >= 0 && (coordinate < 0 || lead < coordinate)) return 'lead'
  return coordinate >= 0 && coordinate < 24 ? 'coordinate' : null
}

const whole = (entry: Entry): Passage => joined([entry.printed, ...entry.children.map(whole)])

/** The paragraph that ends a plan ("Trên đây là Kế hoạch …", "Trong quá trình thực hiện, nếu có vướng mắc …"): it assigns to everyone. */
export const isClosing = (entry: Entry): boolean =>
  entry.kind === 'paragraph' &&
  (/^(?:Trên đây là|Trong quá trình|Quá trình (?:tổ chức|triển khai|thực hiện))/iu.test(entry.words.text) ||
    /\.\/\.?$/.test(entry.words.text))

/** Sentences of a passage, each with its place. */
export const sentencesOf = (words: Passage): readonly Passage[] => sentences(words.text).map((s) => cut(words, s.start, s.end))
