/** The head of the paper: who issued it, its number and day, its kind and title (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2 to II.5). */
import { capitalised, isCapitals } from '../basics/vietnamese.ts'
import type { Letterhead, Level } from '../plans/content.ts'
import type { PaperParts } from './document.ts'
import type { Line } from './lines.ts'
import { type Passage, cut, joined, spanOf, wideGap } from './passage.ts'

const MOTTO =
  /cộng hòa xã hội|^cộng$|^(?:hòa )?xã hội(?: chủ)?$|^hòa xã hội|nghĩa việt nam|độc lập\s*-\s*tự do|^hội chủ nghĩa|^đảng cộng sản việt nam$|^đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$/i
const STATE_NUMBER =
  /(?:^|\s)Số\s*:?\s*([\d/]*\d\p{Ll}?)?[\s.…_]*\/\s*((?:\d{4}\/)?[\p{Lu}\d]+[\p{L}\d]*(?:\s?-\s?[\p{L}\d&]+)*(?:(?<=\d)\/\p{Lu}{2,})?)/u
const PARTY_NUMBER = /(?:^|\s)Số\s*:?\s*(\d+)?[\s.…_]*-\s*(\p{L}+\/[\p{L}-]+)/u
/** Number and symbol torn apart by whatever read the page. */
const APART_NUMBER = /(?:^|\s)Số\s*:\s*(\d+)?\s.{0,120}?(?:^|\s)\/\s*([\p{Lu}\d]+(?:-[\p{L}\d&]+)+)/u
const DATE = /ngày[\s.…_]*(\d{1,2})?[\s.…_]*tháng[\s.…_]*(\d{1,2})?[\s.…_]*năm[\s.…_]*(\d{4})?/u
/** The place before the day: words with capitals, up to their comma. */
const PLACE = /(?:\p{Lu}\p{L}*\.?(?:\s-)?\s?){1,8},\s*$/u
const BODY =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI|HĐND|SỞ|PHÒNG(?!,?\s+CHỐNG|\s+VÀ)|BAN|BỘ|CỤC|CHI CỤC|TỔNG CỤC|TRƯỜNG|TRUNG TÂM|VIỆN|CÔNG AN|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|TỈNH ỦY|HUYỆN ỦY|THÀNH ỦY|VĂN PHÒNG|LIÊN|ĐOÀN|ĐẢNG ỦY|ĐẢNG UỶ|CHI BỘ|MẶT TRẬN|BỆNH VIỆN|BẢO HIỂM|THỐNG KÊ|LIÊN ĐOÀN|CÔNG ĐOÀN|KHO BẠC|THUẾ|HẢI QUAN|NGÂN HÀNG|TÒA ÁN|HỌC VIỆN|ĐÀI|THANH TRA|TRẠM|HẠT|QUỸ|VƯỜN QUỐC GIA|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ) ĐOÀN|BCĐ|BCH|CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN)(?:\s|$)/

/** A steering committee goes by the number of the paper that set it up: "BAN CHỈ ĐẠO 138/CP". */
const STEERING = /^(?:BAN CHỈ ĐẠO\s+)?\d{2,4}\/(?:CP|[TH]U|UBND|[A-ZĐ]{2,6})$/u

export function letterheadOf(parts: PaperParts): Letterhead {
  const head = joined(parts.head.slice(0, 40).map((l) => l.passage))
  const number = numberOf(head)
  const kind = parts.kind?.text ?? kindOfSymbol(number.symbol)
  return {
    issuer: issuerOf(parts.head, parts.text),
    number,
    date: dateOf(head),
    docType: kind,
    title: parts.title?.text ?? '',
    titleSpan: parts.title && spanOf(parts.title),
    period: null,
  }
}

const KIND_OF_SYMBOL: Readonly<Record<string, string>> = {
  KH: 'KẾ HOẠCH',
  QĐ: 'QUYẾT ĐỊNH',
  NQ: 'NGHỊ QUYẾT',
  CTr: 'CHƯƠNG TRÌNH',
  ĐA: 'ĐỀ ÁN',
}

/** The kind a symbol stands for (Nghị định 30/2020/NĐ-CP, Phụ lục III), where the paper does not print it. */
const kindOfSymbol = (symbol: string | null): string => KIND_OF_SYMBOL[symbol?.split('-')[0] ?? ''] ?? ''

function numberOf(head: Passage): Letterhead['number'] {
  const m = STATE_NUMBER.exec(head.text) ?? PARTY_NUMBER.exec(head.text) ?? APART_NUMBER.exec(head.text)
  if (!m) return { raw: '', number: null, symbol: null, span: null }
  const printed = cut(head, m.index, m.index + m[0].length)
  return { raw: printed.text, number: m[1] ?? null, symbol: m[2]?.replace(/\s/g, '') ?? null, span: spanOf(printed) }
}

function dateOf(head: Passage): Letterhead['date'] {
  const m = DATE.exec(head.text)
  if (!m) return { raw: '', day: null, month: null, year: null, span: null }
  const before = head.text.slice(Math.max(0, m.index - 60), m.index)
  // The number's symbol, in capitals, may stand right before the place; the motto ends in a small letter.
  const place = (PLACE.exec(before)?.[0] ?? '').replace(/^.*\s-\s(?=\p{Lu}\p{Ll})/u, '').replace(/^(?:[\p{Lu}\d]{2,}\s+)+/u, '')
  const printed = cut(head, m.index - place.length, m.index + m[0].length)
  const number = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits))
  return { raw: printed.text, day: number(m[1]), month: number(m[2]), year: number(m[3]), span: spanOf(printed) }
}

function issuerOf(head: readonly Line[], text: readonly Line[]): Letterhead['issuer'] {
  const printed = issuerLines(head)
  if (printed.length === 0) return { body: '', asPrinted: '', level: null, province: null, span: null }
  const passage = joined(printed)
  const last = printed[printed.length - 1]?.text ?? ''
  const organ = printed.length > 1 && ORGAN.test(last)
  const named = organ ? `${properCase(last)} ${properCase(joined(printed.slice(0, -1)).text)}` : properCase(passage.text)
  const body = COUNCIL_OR_COMMITTEE.test(named) ? `${named} ${unitNamed(head, text)}`.trim() : named
  const level = levelOf(body)
  return {
    body,
    asPrinted: printed.map((p) => p.text).join('\n'),
    level,
    province: level === 'province' ? placeOf(body) : level === 'nation' ? null : provinceNamed(text),
    span: spanOf(passage),
  }
}

/** A head whose second line was lost. */
const COUNCIL_OR_COMMITTEE = /^(?:Ủy ban nhân dân|Hội đồng nhân dân)$/u

/** "UBND tỉnh" in the text and "Bạc Liêu, ngày …" in the head: whose committee it is; empty where either is not said. */
function unitNamed(head: readonly Line[], text: readonly Line[]): string {
  const place = /^(\p{Lu}[\p{L}\s.-]{1,40}),\s*ngày/u.exec(dateOf(joined(head.slice(0, 40).map((l) => l.passage))).raw)?.[1]
  const kind = text
    .slice(0, 30)
    .map(
      (l) =>
        /(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND)\s+(tỉnh|huyện|quận|thị xã|xã|phường|thị trấn)(?!\p{L})/iu.exec(
          l.passage.text,
        )?.[1],
    )
    .find((found) => found !== undefined)
  return place === undefined || kind === undefined ? '' : `${kind.toLowerCase()} ${place}`
}

/** A noun whose complement stands on the next line: "BAN CHỈ ĐẠO" over "PHÒNG, CHỐNG TỘI PHẠM", "BỘ CHỈ HUY" over "BỘ ĐỘI BIÊN PHÒNG". */
const NAMED_ON =
  /^(?:ỦY|UỶ|HỘI|HỘI ĐỒNG|BAN (?:CHỈ ĐẠO|CHỈ HUY|CHẤP HÀNH|QUẢN LÝ|TỔ CHỨC|BẢO VỆ)|BỘ CHỈ HUY|VĂN PHÒNG|TRUNG TÂM|LIÊN HIỆP)$/
/** The organ that acts for the body above it: "ỦY BAN MTTQ VIỆT NAM TỈNH …" over "BAN THƯỜNG TRỰC". */
const ORGAN = /^BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH)$/

/** The lines that name the issuer: of two bodies, one above the other, the lower issues and the upper is what it belongs to. */
function issuerLines(head: readonly Line[]): readonly Passage[] {
  const cell = head.find((l) => l.cell)?.cell
  const column = cell ? head.filter((l) => l.cell?.table === cell.table && l.cell.column === cell.column) : head
  const named = capitalLines(column)
  // A page copied as text may have lost the bar ahead of its first cell.
  const lines = named.length > 0 ? named : capitalLines(head.filter((l) => !l.cell))
  let start = 0
  for (const [i, line] of lines.entries())
    if (i > 0 && BODY.test(line.text) && !NAMED_ON.test(lines[i - 1]?.text ?? '') && !ORGAN.test(line.text)) start = i
  return lines.slice(start, start + 4)
}

/** A motto that a narrow column broke, "… CHỦ NGHĨA VIỆT" over "NAM"; "TỈNH HÀ" over "NAM" is a name. */
const MOTTO_BROKEN = /(?:XÃ HỘI|CHỦ NGHĨA|NGHĨA VIỆT|^VIỆT)$/u
const MOTTO_ENDS = /^(?:(?:(?:XÃ HỘI )?CHỦ NGHĨA )?VIỆT )?NAM$/u

const capitalLines = (lines: readonly Line[]): readonly Passage[] =>
  lines
    .map((l) => leftColumn(l.passage))
    .filter((p, i, all) => !(MOTTO_ENDS.test(p.text) && MOTTO_BROKEN.test(all[i - 1]?.text ?? '')))
    .filter((p) => isCapitals(p.text) && !MOTTO.test(p.text) && (!/[/:]/.test(p.text) || STEERING.test(p.text)))

/** What stands left of a wide gap: text set in two columns keeps them apart by blanks. */
function leftColumn(line: Passage): Passage {
  const gap = wideGap(line)
  return gap < 0 ? line : cut(line, 0, gap)
}

const KIND_OF_UNIT = /(?:^|\s)(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(?!hội|đoàn|ủy|uỷ)(?=\S)/
const BY_KIND: Readonly<Record<string, Level>> = {
  tỉnh: 'province',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'district',
  xã: 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
  'đặc khu': 'commune',
}
/** Cities directly under the centre; another city belongs to a province. */
const CENTRAL_CITIES = ['hà nội', 'hồ chí minh', 'hải phòng', 'đà nẵng', 'cần thơ', 'huế']

/** What an office shortens in its own name: "UBND HUYỆN …". */
const SHORTENED: Readonly<Record<string, string>> = { UBND: 'ỦY BAN NHÂN DÂN', HĐND: 'HỘI ĐỒNG NHÂN DÂN' }

/** "ỦY BAN NHÂN DÂN TỈNH HÀ NAM", or "UBND TỈNH HÀ NAM", as it stands in a sentence: "Ủy ban nhân dân tỉnh Hà Nam". */
export function properCase(capitals: string): string {
  return cased(capitals.replace(/^(?:UBND|HĐND)(?=\s)/u, (short) => SHORTENED[short]!))
    .replace(/[\p{L}\p{M}]+/gu, (word) => (word.length > 1 && !VOWEL.test(word.normalize('NFD')) ? word.toUpperCase() : word))
    .replace(/việt nam|hồ chí minh/giu, (name) => name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()))
}

/** Letters no syllable can be made of are an acronym: "MTQG", "THPT". */
const VOWEL = /[aăâeêioôơuưy]/iu

/** A school goes by the name behind its kind: "Trường Mầm non Hoa Sen". */
const SCHOOL = /^(trường\s+(?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|th|thcs|thpt|ptdtbt(?: th| thcs)?)\s+)(?=\S)/u

function cased(capitals: string): string {
  const lower = capitals.toLowerCase()
  const m = KIND_OF_UNIT.exec(lower)
  const words = (name: string): string =>
    name.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
  const party =
    /^(?:tỉnh|thành|huyện|quận|thị|đảng)\s(?:ủy|uỷ|đoàn)\s(?!(?:tỉnh|thành|huyện|quận|thị|xã|phường|đặc|các|khối)\s)(?=\S)/u.exec(lower)
  const school = SCHOOL.exec(lower)
  if (school && !m)
    return (
      words(school[1] ?? '').replace(/ Học| Non| Giáo| Cơ Sở| Phổ Thông/gu, (word) => word.toLowerCase()) +
      words(lower.slice((school[1] ?? '').length))
    )
  if (/^(?:ủy|uỷ) ban nhân dân$/u.test(lower)) return capitalised(lower)
  if (party) return capitalised(party[0]) + words(lower.slice(party[0].length))
  if (m) return capitalised(lower.slice(0, m.index + m[0].length)) + words(lower.slice(m.index + m[0].length))
  // "Bộ Văn hóa, Thể thao và Du lịch": each field a body is named after begins with a capital.
  return capitalised(lower).replace(
    /^(\p{L}+\s|.*?ban\s)?(.*)$/u,
    (_, noun: string | undefined, field: string) => (noun ?? '') + fields(field),
  )
}

const fields = (names: string): string =>
  names.replace(/(^|,\s+|\s-\s+|\svà\s+)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

export function levelOf(body: string): Level | null {
  const m = KIND_OF_UNIT.exec(body)
  if (!m) return /^(?:Bộ|Chính phủ|Thủ tướng|Quốc hội|Ủy ban Dân tộc|Ban Chấp hành Trung ương)/.test(body) ? 'nation' : null
  if (m[1] === 'thành phố') return CENTRAL_CITIES.some((city) => body.toLowerCase().includes(city)) ? 'province' : 'district'
  return BY_KIND[m[1] ?? ''] ?? null
}

function placeOf(body: string): string | null {
  const m = KIND_OF_UNIT.exec(body)
  return m ? body.slice(m.index + m[0].length) : null
}

/** The province the text speaks of ("Ủy ban nhân dân tỉnh Hà Nam"), the one named most often among the first lines. */
function provinceNamed(text: readonly Line[]): string | null {
  const counts = new Map<string, number>()
  const opening = joined(text.slice(0, 40).map((l) => l.passage)).text
  for (const m of opening.matchAll(/(?:^|\s)tỉnh\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,3})/gu)) {
    const name = m[1] ?? ''
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
