/**
 * The sentences of a report as they stand on paper. A report is written in Vietnamese whatever language the screen speaks, so this catalogue has no
 * English. Parameters are numbers, names and days that are put in as they are; no sentence has a digit of its own.
 */
import type {
  ReportWords,
  SaidChange,
  SaidCoverage,
  SaidDifference,
  SaidEarlier,
  SaidMeasure,
  SaidNotCompared,
  SaidPersons,
  SaidPooling,
  SaidTotal,
  SaidValue,
  SaidYears,
} from '@songhanh/core/reports/report-words'
import type { AskedOf } from '@songhanh/core/progress/coverage'
import type { ReportKind } from '@songhanh/core/reports/facts'
import type { Verdict } from '@songhanh/core/reports/verdict'
import { writeQuantity } from '../writing.ts'
import { asks } from './plan-asks.ts'
import { periodText, sameBeforeText } from './period.ts'

const verdicts: Readonly<Record<Verdict, string>> = {
  met: 'Đạt',
  'estimated-met': 'Ước đạt',
  'not-met': 'Chưa đạt',
  'not-yet': 'Chưa đạt',
  'year-met': 'Đạt kế hoạch năm',
  'year-estimated-met': 'Ước đạt kế hoạch năm',
  'year-not-met': 'Chưa đạt kế hoạch năm',
  undecided: 'Chưa đủ cơ sở đánh giá',
  'none-arose': 'Không phát sinh',
  'not-collected': 'Không thu thập ở cấp này',
  'not-applicable': 'Không áp dụng',
  borrowed: 'Dùng số liệu cấp tỉnh',
  'no-figure': 'Chưa có số liệu',
  'no-bound': 'Kế hoạch không nêu mức',
  'not-linked': 'Chưa xác định cách tính',
  'not-due': 'Chưa đến kỳ đánh giá',
}

const missing: ReportWords['missing'] = {
  'not-reported': 'chưa có số liệu',
  'none-arose': 'không phát sinh',
  'not-measured': 'không thu thập ở cấp này',
  'not-applicable': 'không áp dụng',
  withheld: 'không cung cấp',
  contradictory: 'số liệu mâu thuẫn',
  'not-additive': 'không cộng được',
}

const manners: ReportWords['manners'] = {
  done: 'thực hiện',
  estimated: 'ước thực hiện',
  preliminary: 'số sơ bộ',
  official: 'số chính thức',
  borrowed: 'số liệu cấp tỉnh',
}

/** "điểm %" for the difference of two percentages; a difference of other things is in the unit of the figure before it. */
const apart = (amount: string, unit: string | null): string => (unit === '%' ? `${amount}\u00a0điểm\u00a0%` : amount)

const askedOf: Readonly<Record<AskedOf, (communes: string) => string>> = {
  communes: (communes) => communes,
  bodies: () => 'cơ quan',
  'communes-and-bodies': (communes) => `${communes} và cơ quan`,
}

const coverageWords = ({ reported, asked, of, communes }: SaidCoverage): string =>
  `mới có số liệu của ${reported}/${asked} ${askedOf[of](communes)}`

/** Why a rare event says nothing yet. */
const yearsThere = ({ have, need }: SaidPooling): string => `mới có ${have}/${need} năm phải gộp`

const valueWords = ({ manner, value, unit, yesNo, dataYears, pooledOver, pooling, coverage, small }: SaidValue): string => {
  const quantity = yesNo === null ? writeQuantity(value, unit) : yesNo === 'yes' ? 'có' : 'không có'
  const remarks = [
    yesNo === null ? null : manners[manner],
    dataYears === null ? null : `số liệu năm ${dataYears}`,
    pooledOver === null ? null : `tính gộp ${pooledOver} năm do số trường hợp ít`,
    pooling === null ? null : yearsThere(pooling),
    coverage === null ? null : coverageWords(coverage),
    small ? 'số nhỏ' : null,
  ].filter((remark) => remark !== null)
  return `${yesNo === null ? `${manners[manner]} ` : ''}${quantity}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`
}

const change: ReportWords['change'] = ({ side, amount, unit }) =>
  side === 'same' ? 'không thay đổi' : `${side === 'up' ? 'tăng' : 'giảm'} ${apart(amount, unit)}`

const changeWords = (said: SaidChange): string => (said.side === 'same' ? `bằng ${said.since}` : `${change(said)} so với ${said.since}`)

/** Why half a year stands beside nothing of the year before. */
const notComparedWords = ({ since, why }: SaidNotCompared): string => {
  switch (why) {
    case 'part':
      return `chưa đủ số liệu để so sánh với ${since}`
    case 'none-arose':
      return `${since} không phát sinh trường hợp nào`
    case 'not-reported':
      return `chưa có số liệu ${since} để so sánh`
    default:
      return `không có số liệu ${since} để so sánh`
  }
}

const difference = ({ side, amount, unit, wanted }: SaidDifference): string => {
  if (side === 'equal') return 'bằng mức phấn đấu'
  const still = (side === 'above' && wanted === 'down') || (side === 'below' && wanted === 'up') ? 'còn ' : ''
  return `${still}${side === 'below' ? 'thấp hơn' : 'cao hơn'} ${apart(amount, unit)}`
}

const WITHOUT_VALUE: Readonly<Record<keyof typeof missing, (span: string) => string>> = {
  'not-reported': (span) => `${span} chưa có số liệu, không đủ cơ sở đánh giá`,
  'none-arose': (span) => `${span} không phát sinh trường hợp nào`,
  'not-measured': () => 'không thu thập ở cấp này, không đủ cơ sở đánh giá',
  'not-applicable': () => 'không áp dụng trên địa bàn',
  withheld: (span) => `số liệu ${span} không được cung cấp, không đủ cơ sở đánh giá`,
  contradictory: (span) => `số liệu ${span} của các đơn vị mâu thuẫn nhau, phải rà soát lại, không đủ cơ sở đánh giá`,
  'not-additive': (span) => `số liệu ${span} của các đơn vị không cộng được với nhau, không đủ cơ sở đánh giá`,
}

const verdictWords = (verdict: Verdict, by: string | null): string => {
  switch (verdict) {
    case 'not-yet':
      return by === null ? 'chưa đạt mức phấn đấu' : `chưa đạt mức phấn đấu của năm ${by}`
    case 'year-met':
    case 'year-estimated-met':
    case 'year-not-met':
      return `${verdict === 'year-met' ? 'đạt' : verdict === 'year-not-met' ? 'chưa đạt' : 'ước đạt'} kế hoạch năm${by === null ? '' : ` (${by})`}`
    case 'undecided':
      return 'không đủ cơ sở để kết luận đạt hay chưa đạt'
    case 'borrowed':
      return 'không dùng để đánh giá kết quả của địa phương'
    case 'not-due':
      return 'chỉ tiêu đánh giá theo năm, chưa đến kỳ đánh giá'
    case 'no-bound':
      return 'kế hoạch không nêu mức phấn đấu'
    default:
      return verdicts[verdict].toLocaleLowerCase('vi-VN')
  }
}

const earlier = ({ value, unit, borrowed }: SaidEarlier): string =>
  `${writeQuantity(value, unit)}${borrowed ? ` (${manners.borrowed})` : ''}`

function measure(said: SaidMeasure): string {
  const { code, name, span, asks: asked, value, beforeDue, notCompared, sameHalf, difference: held, verdict, by } = said
  const head = `Chỉ tiêu ${code}. ${name} (mức phấn đấu: ${asked})`
  if ('missing' in value && value.missing === 'not-reported' && beforeDue) {
    const { last } = beforeDue
    const told = last === null ? '' : `; năm ${last.year} là ${earlier(last)}`
    return `${head}: số liệu thu thập theo năm, chưa đến kỳ báo cáo${told}.`
  }
  if ('missing' in value) {
    const newest = said.newest === null ? '' : `; số liệu gần nhất là của năm ${said.newest.year}: ${earlier(said.newest)}`
    const pooling = value.pooling === null ? [] : [yearsThere(value.pooling)]
    // Some have sent, and no value can be made of a part: nobody is told that nobody has.
    if (value.missing === 'not-reported' && value.coverage !== null)
      return `${head}: ${span} chưa đủ số liệu (${[coverageWords(value.coverage), ...pooling].join('; ')}), không đủ cơ sở đánh giá${newest}.`
    const beside = sameHalf === null ? '' : `; ${sameHalf.since} là ${writeQuantity(sameHalf.value, sameHalf.unit)}`
    return `${head}: ${WITHOUT_VALUE[value.missing](span)}${pooling.length === 0 ? '' : ` (${pooling.join('')})`}${beside}${newest}.`
  }
  const compared = held === null ? null : `${difference(held)}${held.side === 'equal' ? '' : ' so với mức phấn đấu'}`
  const clauses = [
    `${span} ${valueWords(value)}`,
    said.change === null ? null : changeWords(said.change),
    notCompared === null ? null : notComparedWords(notCompared),
    compared,
  ].filter((one) => one !== null)
  return `${head}: ${clauses.join(', ')}; ${verdictWords(verdict, by)}.`
}

/** "a, b và c" */
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`

const ofYears = (of: readonly SaidYears[]): string => of.map(({ codes, years }) => `chỉ tiêu ${listed(codes)} (năm ${years})`).join('; ')

/** "với 120 lượt người tham dự (nữ 70, nam 50)" */
const personWords = (joint: string, persons: SaidPersons | null): string => {
  if (persons === null) return ''
  const { all, women, men, uncounted } = persons
  const sexes = women === null || men === null ? 'chưa tách được nữ, nam' : `nữ ${women}, nam ${men}`
  return ` ${joint} ${all} lượt người tham dự (${sexes}${uncounted === null ? '' : `; chưa có số người của ${uncounted} lượt`})`
}

const taskStates: ReportWords['taskStates'] = {
  'not-started': 'Chưa thực hiện',
  'under-way': 'Đang thực hiện',
  done: 'Đã hoàn thành',
  stuck: 'Gặp vướng mắc',
}

const purposes: ReportWords['purposes'] = {
  direct: 'Kinh phí bố trí trực tiếp cho Kế hoạch',
  mainstreamed: 'Kinh phí lồng ghép từ các chương trình, nhiệm vụ khác',
}

const totalWords = ({ dong, notSeparate, missing }: SaidTotal): string => {
  if (dong === null) return missing === null ? '(không bố trí riêng)' : '(chưa có số liệu)'
  const left = [
    notSeparate === null ? null : `${notSeparate} khoản không bố trí riêng`,
    missing === null ? null : `${missing} khoản chưa có số liệu`,
  ].filter((part) => part !== null)
  return `${dong} đồng${left.length === 0 ? '' : ` (chưa kể ${left.join(', ')})`}`
}

const gapWords = { women: 'nữ nhiều hơn nam', men: 'nam nhiều hơn nữ' } as const

const reported = (kind: ReportKind, period: string): string => {
  switch (kind) {
    case 'year':
    case 'half-year':
      return `kết quả thực hiện ${period}`
    case 'interim':
      return `sơ kết kết quả thực hiện đến ${period}`
    case 'final':
      return 'tổng kết kết quả thực hiện'
  }
}

export const reportText: ReportWords = {
  period: periodText,
  before: sameBeforeText,
  parts: {
    direction: 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN',
    results: 'KẾT QUẢ THỰC HIỆN',
    communication: 'CÔNG TÁC TRUYỀN THÔNG, THÁNG HÀNH ĐỘNG',
    inspection: 'CÔNG TÁC KIỂM TRA, GIÁM SÁT',
    money: 'KINH PHÍ THỰC HIỆN',
    difficulties: 'KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN',
    'next-year': 'NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI',
    proposals: 'ĐỀ XUẤT, KIẾN NGHỊ',
  },
  headings: { general: 'Mục tiêu tổng quát', targets: 'Các mục tiêu, chỉ tiêu cụ thể', tasks: 'Các nhiệm vụ, giải pháp' },
  subject: (kind, { docType, title, isAct }, period, span) => {
    const act = isAct ? title : `thực hiện ${docType} về ${title}`
    const years = span === null ? '' : ` giai đoạn ${span.from} - ${span.to}`
    switch (kind) {
      case 'year':
        return `Kết quả ${act}${period === null ? '' : ` ${period}`}`
      case 'half-year':
        return `Kết quả ${period}\n${act}`
      case 'interim':
        return `Sơ kết ${act}${years}${period === null ? '' : ` (đến ${period})`}`
      case 'final':
        return `Tổng kết ${act}${years}`
    }
  },
  // Named for the first time, a paper is quoted whole: kind, number, day, who issued it, and its subject (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  opening: ({ docType, title, isAct, number, signedOn, by }, kind, period, issuer) => {
    const cited = `${docType}${number === null ? '' : ` số ${number}`}${signedOn === null ? '' : ` ngày ${signedOn}`}`
    return `Thực hiện ${cited} của ${by} ${isAct ? 'về việc' : 'về'} ${title}, ${issuer} báo cáo ${reported(kind, period)} như sau:`
  },
  closing: (kind, period) => `Trên đây là báo cáo ${reported(kind, period)}./.`,
  assigned: (obligors, tasks) =>
    `Kế hoạch giao nhiệm vụ cho ${obligors} cơ quan, đơn vị; nêu ${tasks} nhóm nhiệm vụ, giải pháp. Các cơ quan, đơn vị báo cáo kết quả theo biểu mẫu của từng kỳ.`,
  round: ({ name, accepted, owed, late, closing, silent }) =>
    `Kỳ báo cáo “${name}” (chốt số liệu ngày ${closing}): đã tiếp nhận ${accepted}/${owed} biểu số liệu${
      late === null ? '' : `; có ${late} biểu gửi chậm`
    }. ${silent.length === 0 ? 'Các cơ quan, đơn vị đã gửi đầy đủ.' : `Chưa tiếp nhận đủ số liệu của: ${silent.join('; ')}.`}`,
  noRound: (kind, period) =>
    kind === 'half-year'
      ? `${period} không mở kỳ báo cáo riêng; số liệu của các cơ quan, đơn vị thu thập theo năm.`
      : `${period} chưa mở kỳ báo cáo nào, chưa có số liệu của các cơ quan, đơn vị.`,
  generalBeforeDue: (text, total) =>
    `${text === null ? '' : `Kế hoạch nêu mục tiêu tổng quát: “${text}”. `}Số liệu của ${total} chỉ tiêu thành phần thu thập theo năm, chưa đến kỳ báo cáo.`,
  general: (text, total, counts) => {
    const said = counts.map(({ word, count }) => `${count} chỉ tiêu ${word.toLocaleLowerCase('vi-VN')}`)
    const first = text === null ? '' : `Kế hoạch nêu mục tiêu tổng quát: “${text}”. `
    if (said.length === 0) return `${first}Kế hoạch không nêu chỉ tiêu đo lường được, không đủ cơ sở đánh giá bằng số liệu.`
    return `${first}Kết quả của ${total} chỉ tiêu thành phần: ${listed(said)}.`
  },
  gaps: (gaps, unknown) => {
    const known = gaps.map(
      ({ name, women, men, gap, more }) =>
        `${name}: nữ ${women}, nam ${men}, ${more === 'neither' ? `không chênh lệch (${gap})` : `${gapWords[more]} ${gap}`}`,
    )
    const first = known.length === 0 ? '' : `Về khoảng cách giới: ${known.join('; ')}.`
    const rest = unknown === null ? '' : `Chưa đủ số liệu tách theo nữ, nam của ${unknown} nội dung khác.`
    return [first, rest].filter((sentence) => sentence !== '').join(' ')
  },
  noGap: 'Chưa có số liệu tách theo nữ, nam để đánh giá khoảng cách giới.',
  objective: (code, heading) => (heading === '' ? `Mục tiêu ${code}` : `Mục tiêu ${code}: ${heading}`),
  noSameHalf: (period) => `Không có số liệu ${period} để so sánh cùng kỳ.`,
  yearsPartial: (of) => `Số liệu mới có của một phần cơ quan, đơn vị phải gửi: ${ofYears(of)}.`,
  yearsBorrowed: (of) => `Dùng số liệu cấp tỉnh: ${ofYears(of)}.`,
  measure,
  asks,
  register: {
    direction: (entries) => `Trong kỳ đã ban hành ${entries} văn bản chỉ đạo, hướng dẫn, đôn đốc thực hiện.`,
    communication: (entries, persons) => `Trong kỳ đã tổ chức ${entries} hoạt động truyền thông${personWords('với', persons)}.`,
    training: (entries, persons) => `Trong kỳ đã tổ chức ${entries} lớp tập huấn, bồi dưỡng${personWords('cho', persons)}.`,
    inspection: (entries) => `Trong kỳ đã thực hiện ${entries} cuộc kiểm tra, giám sát.`,
  },
  registerEmpty: {
    direction: 'Trong kỳ không phát sinh văn bản chỉ đạo, hướng dẫn.',
    communication: 'Trong kỳ không phát sinh hoạt động truyền thông.',
    training: 'Trong kỳ không phát sinh lớp tập huấn, bồi dưỡng.',
    inspection: 'Trong kỳ không phát sinh cuộc kiểm tra, giám sát.',
  },
  registerUnkept: {
    direction: 'Chưa có số liệu về văn bản chỉ đạo, hướng dẫn đã ban hành.',
    communication: 'Chưa có số liệu về hoạt động truyền thông.',
    training: 'Chưa có số liệu về tập huấn, bồi dưỡng.',
    inspection: 'Chưa có số liệu về kiểm tra, giám sát.',
  },
  listedPaper: ({ kind, number, day, title }) =>
    `- ${[kind ?? 'Văn bản', number === null ? null : `số ${number}`, `ngày ${day}`].filter((part) => part !== null).join(' ')}: ${title}.`,
  morePapers: (count) => `- Và ${count} văn bản khác theo sổ theo dõi.`,
  windowDocument: (what, title, number, day) =>
    `- ${what === 'plan' ? 'Kế hoạch riêng' : 'Kết quả'}: ${title}${number === null ? '' : `, số ${number}`}${day === null ? '' : `, ngày ${day}`}.`,
  work: (total, counts) =>
    counts.length === 1
      ? `${total} nhiệm vụ, giải pháp và nhiệm vụ được giao của Kế hoạch đều ${counts
          .map(({ state }) => (state === null ? 'chưa có báo cáo kết quả' : taskStates[state].toLocaleLowerCase('vi-VN')))
          .join('')}.`
      : `Trong ${total} nhiệm vụ, giải pháp và nhiệm vụ được giao của Kế hoạch: ${listed(
          counts.map(
            ({ state, count }) =>
              `${count} nhiệm vụ ${state === null ? 'chưa có báo cáo kết quả' : taskStates[state].toLocaleLowerCase('vi-VN')}`,
          ),
        )}.`,
  noWork: 'Kế hoạch không nêu nhiệm vụ, giải pháp cụ thể.',
  stuck: (text, note) => `- ${text}. Vướng mắc: ${note}.`,
  taskStates,
  unreportedTask: 'Chưa có báo cáo',
  window: ({ name, from, to, state }) => {
    const campaign = name ?? 'Đợt hoạt động cao điểm'
    switch (state) {
      case 'over':
        return `${campaign} đã thực hiện từ ngày ${from} đến ngày ${to}.`
      case 'under-way':
        return `${campaign} thực hiện từ ngày ${from} đến ngày ${to}, chưa kết thúc tại thời điểm báo cáo; các số liệu liên quan là số ước, kết quả có báo cáo riêng sau khi kết thúc.`
      case 'later':
        return `${campaign} thực hiện từ ngày ${from} đến ngày ${to}, sau thời gian của báo cáo này; kết quả có báo cáo riêng sau khi kết thúc.`
    }
  },
  windows: ({ name, from, to, first, last }) =>
    `${name ?? 'Đợt hoạt động cao điểm'} tổ chức hằng năm từ ngày ${from} đến ngày ${to}, từ năm ${first} đến năm ${last}.`,
  noWindow: 'Kế hoạch không nêu đợt hoạt động cao điểm trong năm.',
  money: (purpose, { requested, given, executed }) =>
    `${purposes[purpose]}: ${[
      `đề nghị ${totalWords(requested)}`,
      `được giao ${totalWords(given)}`,
      `đã thực hiện ${totalWords(executed)}`,
    ].join('; ')}.`,
  noMoney: 'Chưa có số liệu về kinh phí thực hiện.',
  moneyUnkept: {
    direct: 'Chưa có số liệu về kinh phí bố trí trực tiếp cho Kế hoạch.',
    mainstreamed: 'Chưa có số liệu về kinh phí lồng ghép từ các chương trình, nhiệm vụ khác.',
  },
  moneyApart: 'Kinh phí bố trí trực tiếp và kinh phí lồng ghép là hai loại, không cộng vào nhau.',
  purposes,
  sources: {
    central: 'Ngân sách trung ương',
    province: 'Ngân sách cấp tỉnh',
    district: 'Ngân sách cấp huyện',
    commune: 'Ngân sách cấp xã',
    money: 'Huy động bằng tiền',
    'in-kind': 'Huy động bằng hiện vật (quy ra tiền)',
  },
  total: 'Cộng',
  notSeparate: 'không bố trí riêng',
  difficulties: (count) => `Trong kỳ các cơ quan, đơn vị phản ánh ${count} khó khăn, vướng mắc:`,
  difficulty: (text, cause) => `- ${text}.${cause === null ? '' : ` Nguyên nhân: ${cause}.`}`,
  noDifficulty: 'Trong kỳ các cơ quan, đơn vị không phản ánh khó khăn, vướng mắc.',
  difficultyUnkept: 'Chưa có số liệu về khó khăn, vướng mắc của các cơ quan, đơn vị.',
  nextYear: (next, open) => `${next} tiếp tục thực hiện Kế hoạch; tập trung vào ${open} chỉ tiêu chưa đạt mức phấn đấu:`,
  nextPeriod: (open, someMet) =>
    open === null
      ? `Giai đoạn tiếp theo ${someMet ? 'duy trì kết quả đã đạt' : 'tiếp tục thực hiện các mục tiêu của Kế hoạch'}.`
      : `Giai đoạn tiếp theo tiếp tục thực hiện ${open} chỉ tiêu chưa đạt mức phấn đấu của Kế hoạch:`,
  nextYearAllMet: (next, someMet) => `${next} tiếp tục thực hiện Kế hoạch${someMet ? ', duy trì các chỉ tiêu đã đạt' : ''}.`,
  nextMeasure: (code, name, asked) => `- Chỉ tiêu ${code}. ${name}: ${asked}.`,
  nextFigures: (measures) => `Bổ sung số liệu để đánh giá các chỉ tiêu: ${listed(measures)}.`,
  proposals: 'Không có đề xuất, kiến nghị.',
  table: {
    number: 'TT',
    measure: 'Chỉ tiêu',
    unit: 'Đơn vị tính',
    inUnit: (unit) => `Đơn vị tính: ${unit}`,
    planned: (year) => `Kế hoạch ${year}`,
    done: (period) => `Thực hiện ${period}`,
    sinceSameHalf: 'So với cùng kỳ',
    sincePlan: 'So với kế hoạch',
    compared: 'So sánh',
    judged: 'Đánh giá',
    title: (number, span) => `Bảng ${number}. Kết quả thực hiện các chỉ tiêu ${span}`,
    yearsTitle: (number, from, to) => `Bảng ${number}. Kết quả các chỉ tiêu qua các năm ${from} - ${to}`,
    noneYet: 'chưa có',
    communesTitle: (number, code, name) => `Bảng ${number}. Chỉ tiêu ${code}. ${name}`,
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    value: 'Giá trị',
    groundsTitle: (number, span) => `Bảng ${number}. Căn cứ số liệu các chỉ tiêu ${span}`,
    noValue: '-',
    registersTitle: (number) => `Bảng ${number}. Kết quả theo các sổ theo dõi trong kỳ`,
    register: 'Nội dung',
    entries: 'Số lượt ghi',
    persons: 'Lượt người',
    women: 'Trong đó nữ',
    workTitle: (number, span) => `Bảng ${number}. Kết quả thực hiện nhiệm vụ, giải pháp ${span}`,
    task: 'Nhiệm vụ, giải pháp',
    taskState: 'Kết quả',
    taskNote: 'Nội dung báo cáo',
    moneyTitle: (number, span) => `Bảng ${number}. Kinh phí thực hiện Kế hoạch theo nguồn ${span}`,
    dong: 'Đơn vị tính: đồng',
    source: 'Nguồn kinh phí',
    stages: { requested: 'Đề nghị', given: 'Được giao', executed: 'Đã thực hiện' },
    kind: 'Loại số liệu',
    sent: 'Đã gửi/ phải gửi',
  },
  chart: {
    verdicts: {
      title: (number, span) => `Biểu đồ ${number}. Số chỉ tiêu theo kết quả đánh giá ${span}`,
      alternative: (counts) => `Biểu đồ cột: ${counts.map(({ word, count }) => `${word.toLowerCase()} ${count} chỉ tiêu`).join('; ')}.`,
    },
    splits: {
      title: (number, span) => `Biểu đồ ${number}. Nữ và nam trong từng nhóm ${span}`,
      alternative: (gaps) => `Biểu đồ cột chồng: ${gaps.map(({ name, women, men }) => `${name}: nữ ${women}, nam ${men}`).join('; ')}.`,
      sides: { women: 'Nữ', men: 'Nam' },
      written: (women, men) => `nữ ${women}, nam ${men}`,
    },
    bars: {
      title: (number, span) => `Biểu đồ ${number}. Kết quả ${span} so với mức phấn đấu (vạch đậm), tính theo %`,
      alternative: (bars) =>
        `Biểu đồ cột: ${bars.map(({ code, value, asks: asked }) => `chỉ tiêu ${code}: ${value}%${asked === null ? '' : ` (mức phấn đấu: ${asked})`}`).join('; ')}.`,
    },
    panels: {
      title: (number, year) => `Biểu đồ ${number}. Diễn biến các chỉ tiêu đến năm ${year} (nét đứt: mức phấn đấu)`,
      alternative: (panels) =>
        `Biểu đồ đường: ${panels
          .map(
            ({ code, first, last, unit }) =>
              `chỉ tiêu ${code}: năm ${first.year} ${writeQuantity(first.value, unit)}, năm ${last.year} ${writeQuantity(last.value, unit)}`,
          )
          .join('; ')}.`,
    },
  },
  annexes: {
    communes: (kinds, period) => `Kết quả theo ${kinds} ${period}`,
    work: 'Kết quả thực hiện nhiệm vụ, giải pháp',
    grounds: 'Căn cứ số liệu',
  },
  unsplit: (names) => `Chưa đủ số liệu tách theo nữ, nam: ${names.join('; ')}.`,
  communesWithout: (names, kinds) => `Chưa có số liệu theo ${kinds}: ${names.join('; ')}.`,
  communesWithheld: (names, kinds) => `Không liệt kê theo ${kinds} để bảo vệ thông tin cá nhân: ${names.join('; ')}.`,
  verdicts,
  missing,
  notEnough: 'chưa đủ số liệu',
  manners,
  answer: { yes: 'có', no: 'không' },
  difference,
  change,
  paper: {
    kind: 'Báo cáo',
    reference: {
      kind: 'Bảng tham khảo',
      note: (issuer) =>
        `Số liệu đã tiếp nhận của ${issuer}, cơ quan đã kết thúc hoạt động nên không còn người ký. Bảng này để tham khảo, kèm theo báo cáo của các đơn vị kế thừa; không thay cho báo cáo.`,
    },
    placeAndDay: (place, day) => `${place}, ${day}`,
    annexLabel: (roman) => (roman === null ? 'Phụ lục' : `Phụ lục ${roman}`),
    annexNote: (number, day, issuer) => `(Kèm theo Báo cáo ${number.replace('Số:', 'số')} ${day} của ${issuer})`,
    ledgerHead: (position, hash) =>
      `Đầu chuỗi nhật ký thay đổi khi phát hành: dòng ${position}, mã ${hash.match(/.{1,8}/gu)?.join(' ') ?? ''}.`,
  },
}
