/** What the plan says it rests on: the lines that begin "Căn cứ", "Thực hiện", "Theo đề nghị" before its first section. */
import type { LegalBasis } from '../plans/content.ts'
import { CITED_KIND, CITED_NUMBER, readCitation } from './citation.ts'
import { type Passage, cut, spansOf } from './passage.ts'
import { doubting, found } from './finding.ts'

const LEAD = /^(Căn cứ(?: vào)?|Thực hiện|Triển khai(?: thực hiện)?|Theo đề nghị|Xét đề nghị|Theo|Xét|Tiếp tục thực hiện)\s+/iu
/** "Sau 8 năm triển khai thực hiện Nghị quyết …": the paper goes on from that document without resting on it in so many words. */
const BACKGROUND = /^Sau\s+(?:hơn\s+|gần\s+)?\d{1,2}\s+năm\s+(?:triển khai\s+)?(?:tổ chức\s+)?(?:thực hiện|triển khai)\s+/iu
/** Where the sentence leaves what it rests on and says what the issuer does. */
const ENACTING =
  /[,;.]\s+(?=(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng|HĐND|Bộ|Sở|Ban|Phòng|Trường|Thành ủy|Tỉnh ủy|Huyện ủy)(?:\s|$)[^;]{0,120}?(?:ban hành|xây dựng|triển khai|tổ chức)\s)/u
/** A further document in the same sentence: after a semicolon or a comma, by its kind and number. */
const FURTHER = new RegExp(
  `[;,]\\s+(?:và\\s+)?(?=(?:các\\s+)?${CITED_KIND.source}\\s+(?:(?:số\\s*:?\\s*)?${CITED_NUMBER}))|;\\s+(?=(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết (?:của )?Đại hội)\\s)|;\\s+(?=[Cc]ác\\s+${CITED_KIND.source}\\s+của\\s)`,
  'giu',
)

/** A document by its kind, at the head of an entry: nothing is taken off it. */
const BEGINS_WITH_PAPER = new RegExp(`^(?=${CITED_KIND.source}\\s)`, 'u')
const LAST_OF_LIST = new RegExp(`\\s+và\\s+(?=${CITED_KIND.source}\\s+(?:số\\s*:?\\s*)?${CITED_NUMBER}\\s+ngày)`, 'u')

/** "Trên cơ sở đánh giá kết quả …; thực hiện Quyết định số …; xét đề nghị của …": one paragraph may rest on this and on that. */
const NEXT_LEAD = /;\s+(?=(?:căn cứ|thực hiện|theo đề nghị|xét đề nghị)\s)/giu

function partsByLead(paragraph: Passage): readonly Passage[] {
  const starts = [0, ...[...paragraph.text.matchAll(NEXT_LEAD)].map((m) => m.index + m[0].length)]
  return starts.length === 1 ? [paragraph] : starts.map((start, i) => cut(paragraph, start, starts[i + 1]))
}

/** The bases of the paragraphs before the first section; `listed` stand under a heading that says what they are, so that none needs a word ahead. */
export function basesOf(paragraphs: readonly Passage[], listed: readonly Passage[] = []): readonly LegalBasis[] {
  const bases: LegalBasis[] = []
  const bare = new Set(listed)
  for (const paragraph of [...paragraphs.flatMap(partsByLead), ...listed]) {
    const background = BACKGROUND.exec(paragraph.text)
    const lead = background ?? LEAD.exec(paragraph.text) ?? (bare.has(paragraph) ? BEGINS_WITH_PAPER.exec(paragraph.text) : null)
    if (!lead) continue
    const enacting = ENACTING.exec(paragraph.text)
    const body = cut(paragraph, lead[0].length, enacting ? enacting.index + 1 : undefined)
    for (const { phrase, citation } of (background ? [body] : phrasesOf(body)).flatMap(citedIn)) {
      if (!citation) continue
      // "Thực hiện chương trình công tác năm …" names no document; only what begins with one does, apart from proposals.
      const late = citation.printed.text === '' || phrase.text.indexOf(citation.printed.text) > (background ? 40 : 160)
      if (late) continue
      const proposal = /đề nghị/iu.test(lead[1] ?? '')
      bases.push({
        id: `basis-${bases.length + 1}`,
        spans: spansOf(phrase),
        finding: found(
          background ? 'basis-background' : 'basis-lead',
          'high',
          doubting({ 'impossible-date': citation.impossibleDate !== null, 'only-background': background !== null }),
        ),
        lead: background ? '(nền)' : (lead[1] ?? ''),
        kind: citation.kind,
        number: citation.number,
        date: citation.date,
        issuer: proposal ? proposer(phrase.text) : citation.issuer,
        title: proposal ? null : citation.title,
      })
    }
  }
  return bases
}

/** "Các Nghị định của Chính phủ … (Số 37/2019/NĐ-CP ngày 07/5/2019, số 58/2023/NĐ-CP …)": several of a kind, named one by one in brackets. */
const SEVERAL = new RegExp(`^[Cc]ác\\s+(${CITED_KIND.source})\\s+(?:của\\s+)?[^()]{3,300}\\(\\s*[Ss]ố\\s+(?=\\d)`, 'u')

function citedIn(phrase: Passage): readonly { readonly phrase: Passage; readonly citation: ReturnType<typeof readCitation> }[] {
  const several = SEVERAL.exec(phrase.text)
  if (!several) return [{ phrase, citation: readCitation(phrase) }]
  const kind = several[1] ?? ''
  const issuer =
    /^[Cc]ác\s+\p{L}+\s+\p{L}+\s+của\s+((?:Chính phủ|Thủ tướng Chính phủ|Quốc hội|\p{Lu}[\p{L}\s,]{3,80}?))(?=\s+(?:quy định|phê duyệt|ban hành|về|sửa đổi|hướng dẫn|\())/u.exec(
      phrase.text,
    )?.[1] ?? null
  const from = several[0].length - (/[Ss]ố\s+$/u.exec(several[0])?.[0].length ?? 0)
  // Only what begins the list or follows its comma is one of it: "sửa đổi, bổ sung Nghị định số …" inside names what it changes.
  const pieces = [...phrase.text.slice(from).matchAll(new RegExp(`(?<=^|,\\s|\\svà\\s|;\\s)[Ss]ố\\s+(?=${CITED_NUMBER}\\s+ngày)`, 'gu'))]
  return pieces.map((piece, i) => {
    const part = cut(phrase, from + piece.index, pieces[i + 1] ? from + (pieces[i + 1]?.index ?? 0) : undefined)
    const named = readCitation({ ...part, text: `${kind} ${part.text.charAt(0).toLowerCase()}${part.text.slice(1)}` })
    return { phrase: part, citation: named && { ...named, issuer: named.issuer ?? issuer, title: null, printed: part } }
  })
}

function phrasesOf(body: Passage): readonly Passage[] {
  const phrases: Passage[] = []
  let start = 0
  // A quoted title may name documents of its own; blanked out for the search, places keep.
  for (const m of body.text.replace(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length)).matchAll(FURTHER)) {
    phrases.push(cut(body, start, m.index))
    start = m.index + m[0].length
  }
  const last = cut(body, start)
  // The last of a list is joined by "và"; in a single basis "và" joins what its title speaks of.
  const and = phrases.length > 0 ? LAST_OF_LIST.exec(last.text) : null
  phrases.push(...(and ? [cut(last, 0, and.index), cut(last, and.index + and[0].length)] : [last]))
  return phrases
}

const proposer = (text: string): string | null => /^(?:của\s+)?(.{3,200}?)\s+tại\s/u.exec(text)?.[1] ?? null
