/** The form of the paper: what Nghị định 30/2020/NĐ-CP asks of its head and foot, and what the genre asks a plan to say. */
import type { Span } from '../../plans/content.ts'
import { type Checked, type Flaw, at, flaw, wordings } from '../checked.ts'
import { headingText, isHeading, roleOf } from '../headings.ts'
import { entriesOf } from '../outline.ts'
import { cut, joined, spansOf } from '../passage.ts'

const one = (span: Span | null): readonly Span[] => (span ? [span] : [])

export function formFlaws(checked: Checked): readonly Flaw[] {
  const { letterhead: head, signature, bases, reportDuties } = checked.draft
  const flaws: Flaw[] = []
  if (head.number.symbol !== null && head.number.number === null)
    flaws.push(flaw('blank_number', { where: 'số, ký hiệu', spans: one(head.number.span), text: head.number.raw }))
  if (head.date.raw !== '' && head.date.day === null)
    flaws.push(flaw('blank_day', { where: 'ngày ban hành', spans: one(head.date.span), text: head.date.raw }))
  // A vice-chair signs for the chair, and the chair on behalf of the committee: both lines are printed.
  const deputises = signature.authority.some((line) => /^KT\s*\./.test(line))
  const onBehalf = signature.authority.some((line) => /^TM\s*\./.test(line))
  if (/^Ủy ban nhân dân/u.test(head.issuer.body) && deputises && !onBehalf) {
    flaws.push(
      flaw('signature_form', { where: 'chữ ký', spans: one(signature.span), text: signature.authority.join(' ') }, 'TM. ỦY BAN NHÂN DÂN'),
    )
  }
  // An annex handed in alone has neither bases nor money of its own.
  const whole = head.issuer.body !== '' || head.number.symbol !== null
  if (whole && bases.length === 0)
    flaws.push(flaw('no_legal_base', { where: 'mở đầu', spans: one(head.titleSpan), text: head.title }, null, 'medium'))
  // A council resolves on the year's budget in a resolution of its own.
  const ofCouncil = head.docType === 'NGHỊ QUYẾT' && /HĐND/u.test(head.number.symbol ?? '')
  if (whole && !ofCouncil && !speaksOfMoney(checked))
    flaws.push(flaw('missing_funding_section', { where: 'toàn văn', spans: one(head.titleSpan), text: head.title }, null, 'medium'))
  const dated = reportDuties.some((r) => r.by !== null)
  const first = reportDuties[0]
  if (first && !dated) flaws.push(flaw('no_report_date', { where: 'báo cáo', spans: first.spans, text: first.text }))
  // Some letters of an old code have two readings, and capitals were a matter of the font.
  const { legacy, format } = checked.reading
  if (legacy !== undefined)
    flaws.push(flaw('legacy_code', { where: 'toàn văn', spans: one(head.titleSpan), text: legacy.toUpperCase() }, null, 'medium'))
  if (format === 'doc')
    flaws.push(flaw('automatic_numbers', { where: 'toàn văn', spans: one(head.titleSpan), text: '.doc' }, '.docx', 'medium'))
  const stray = joined(checked.ending.stray.filter((p) => /\p{L}{2}/u.test(p.text)))
  if (stray.text !== '') flaws.push(flaw('extraction', at('cuối văn bản', stray), null, 'medium'))
  return [...flaws, ...annexFlaws(checked), ...generalObjectiveFlaws(checked)]
}

function speaksOfMoney({ outline, paper }: Checked): boolean {
  for (const entries of [outline, paper]) {
    for (const entry of entriesOf(entries)) {
      if (isHeading(entry) && roleOf(headingText(entry)) === 'funding') return true
      if (/^(?:nguồn\s+)?kinh phí/iu.test(entry.words.text)) return true
    }
  }
  return false
}

const ANNEX_CITED =
  /(?:phụ lục|biểu mẫu|danh mục|khung kế hoạch)[^.;()]{0,80}?(?:kèm theo|đính kèm)(?:\s+(?:Kế hoạch|Quyết định|Nghị quyết|Chương trình)(?!\s+này)(?!\s*[.,;)]))?/iu

/** An annex the text sends the reader to, where the paper holds none. */
function annexFlaws(checked: Checked): readonly Flaw[] {
  if (checked.annexes.length > 0) return []
  for (const { where, words } of wordings(checked)) {
    const m = ANNEX_CITED.exec(words.text)
    // "kèm theo Nghị định số …" cites the annex of another document.
    if (!m || /^\s+(?:Nghị định|Thông tư|Luật|Công văn|Quyết định số|Kế hoạch số)/u.test(words.text.slice(m.index + m[0].length))) continue
    return [flaw('annex_absent', { where, spans: spansOf(cut(words, m.index, m.index + m[0].length)), text: m[0] })]
  }
  return []
}

function generalObjectiveFlaws({ draft, outline }: Checked): readonly Flaw[] {
  if (draft.generalObjective) return []
  for (const entry of entriesOf(outline)) {
    if (isHeading(entry) && /mục tiêu cụ thể/iu.test(entry.words.text))
      return [flaw('missing_general_objective', at(entry.label, entry.words), null, 'medium')]
  }
  return []
}
