/**
 * The sentences of a report as they stand on paper. A report is written in Vietnamese whatever language the screen speaks, so this catalogue has no
 * English. Parameters are numbers, names and days that are put in as they are; no sentence has a digit of its own.
 */
import type { ReportWords, SaidChange, SaidDifference, SaidMeasure, SaidValue } from '@songhanh/core/reports/report-words'
import type { Verdict } from '@songhanh/core/reports/verdict'
import { writeQuantity } from '../writing.ts'
import { asks } from './plan-asks.ts'

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
  borrowed: 'Dùng số liệu cấp tỉnh',
  'no-figure': 'Chưa có số liệu',
  'no-bound': 'Kế hoạch không nêu mức',
  'not-linked': 'Chưa xác định cách tính',
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
const apart = (amount: string, unit: string | null): string => (unit === '%' ? `${amount} điểm %` : amount)

const valueWords = ({ manner, value, unit, yesNo, dataYears, pooledOver, coverage, small }: SaidValue): string => {
  const quantity = yesNo === null ? writeQuantity(value, unit) : `${yesNo === 'yes' ? 'có' : 'không có'} (${value})`
  const remarks = [
    dataYears === null ? null : `số liệu năm ${dataYears}`,
    pooledOver === null ? null : `tính gộp ${pooledOver} năm do số trường hợp ít`,
    coverage === null ? null : `mới có số liệu của ${coverage.reported}/${coverage.asked} đơn vị`,
    small ? 'số nhỏ' : null,
  ].filter((remark) => remark !== null)
  return `${manners[manner]} ${quantity}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`
}

const changeWords = ({ side, amount, unit, since }: SaidChange): string =>
  side === 'same' ? `bằng năm ${since}` : `${side === 'up' ? 'tăng' : 'giảm'} ${apart(amount, unit)} so với năm ${since}`

const difference = ({ side, amount, unit, wanted }: SaidDifference): string => {
  if (side === 'equal') return 'bằng mức phấn đấu'
  const still = (side === 'above' && wanted === 'down') || (side === 'below' && wanted === 'up') ? 'còn ' : ''
  return `${still}${side === 'below' ? 'thấp hơn' : 'cao hơn'} ${apart(amount, unit)}`
}

const WITHOUT_VALUE: Readonly<Record<keyof typeof missing, (year: string) => string>> = {
  'not-reported': (year) => `năm ${year} chưa có số liệu, không đủ cơ sở đánh giá`,
  'none-arose': (year) => `năm ${year} không phát sinh trường hợp nào`,
  'not-measured': () => 'không thu thập ở cấp này, không đủ cơ sở đánh giá',
  'not-applicable': () => 'không áp dụng trên địa bàn',
  withheld: (year) => `năm ${year} số liệu không được cung cấp, không đủ cơ sở đánh giá`,
  contradictory: (year) => `số liệu năm ${year} của các đơn vị mâu thuẫn nhau, phải rà soát lại, không đủ cơ sở đánh giá`,
  'not-additive': (year) => `số liệu năm ${year} của các đơn vị không cộng được với nhau, không đủ cơ sở đánh giá`,
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
      return 'số liệu của cấp tỉnh, không dùng để đánh giá kết quả của địa phương'
    case 'no-bound':
      return 'kế hoạch không nêu mức phấn đấu'
    default:
      return verdicts[verdict].toLocaleLowerCase('vi-VN')
  }
}

function measure({ code, name, year, asks: asked, value, change, difference: held, verdict, by }: SaidMeasure): string {
  const head = `Chỉ tiêu ${code}. ${name} (mức phấn đấu: ${asked})`
  if ('missing' in value) return `${head}: ${WITHOUT_VALUE[value.missing](year)}.`
  const compared = held === null ? null : `${difference(held)}${held.side === 'equal' ? '' : ' so với mức phấn đấu'}`
  const clauses = [`năm ${year} ${valueWords(value)}`, change === null ? null : changeWords(change), compared].filter((one) => one !== null)
  return `${head}: ${clauses.join(', ')}; ${verdictWords(verdict, by)}.`
}

/** "a, b và c" */
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`

const gapWords = { women: 'nữ nhiều hơn nam', men: 'nam nhiều hơn nữ' } as const

export const reportText: ReportWords = {
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
  subject: (kind, plan, year, from, to) => {
    const span = from === null || to === null ? '' : ` giai đoạn ${from} - ${to}`
    switch (kind) {
      case 'year':
        return `Kết quả năm ${year}\n${plan}`
      case 'interim':
        return `Sơ kết${span} (đến năm ${year})\n${plan}`
      case 'final':
        return `Tổng kết${span}\n${plan}`
    }
  },
  opening: ({ docType, title, number, signedOn }, kind, year, issuer) => {
    const cited = `${docType}${number === null ? '' : ` số ${number}`}${signedOn === null ? '' : ` ngày ${signedOn}`}`
    const what =
      kind === 'year'
        ? `kết quả thực hiện năm ${year}`
        : kind === 'interim'
          ? `sơ kết kết quả thực hiện đến năm ${year}`
          : 'tổng kết kết quả thực hiện'
    return `Thực hiện ${cited} về ${title}, ${issuer} báo cáo ${what} như sau:`
  },
  closing: (kind, year) =>
    kind === 'year'
      ? `Trên đây là báo cáo kết quả thực hiện năm ${year}./.`
      : kind === 'interim'
        ? `Trên đây là báo cáo sơ kết kết quả thực hiện đến năm ${year}./.`
        : 'Trên đây là báo cáo tổng kết kết quả thực hiện./.',
  assigned: (obligors, tasks) =>
    `Kế hoạch giao nhiệm vụ cho ${obligors} cơ quan, đơn vị; nêu ${tasks} nhóm nhiệm vụ, giải pháp. Các cơ quan, đơn vị báo cáo kết quả theo biểu mẫu của từng kỳ.`,
  round: ({ name, accepted, owed, late, closing, silent }) =>
    `Kỳ báo cáo “${name}” (chốt số liệu ngày ${closing}): đã tiếp nhận ${accepted}/${owed} biểu số liệu${
      late === null ? '' : `, trong đó ${late} biểu gửi chậm`
    }. ${silent.length === 0 ? 'Các cơ quan, đơn vị đã gửi đầy đủ.' : `Chưa tiếp nhận đủ số liệu của: ${silent.join('; ')}.`}`,
  noRound: (year) => `Năm ${year} chưa mở kỳ báo cáo nào, chưa có số liệu của các cơ quan, đơn vị.`,
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
    const rest = unknown.length === 0 ? '' : `Chưa đủ số liệu tách theo nữ, nam của: ${unknown.join('; ')}.`
    return [first, rest].filter((sentence) => sentence !== '').join(' ')
  },
  noGap: 'Chưa có số liệu tách theo nữ, nam để đánh giá khoảng cách giới.',
  objective: (code, heading) => (heading === '' ? `Mục tiêu ${code}` : `Mục tiêu ${code}: ${heading}`),
  measure,
  asks,
  register: {
    direction: (entries) => `Trong kỳ đã ban hành ${entries} văn bản chỉ đạo, hướng dẫn, đôn đốc thực hiện.`,
    communication: (entries, persons) =>
      `Trong kỳ đã tổ chức ${entries} hoạt động, tin, bài truyền thông${
        persons === null ? '' : ` với ${persons.all} lượt người tham dự (nữ ${persons.women}, nam ${persons.men})`
      }.`,
    training: (entries, persons) =>
      `Trong kỳ đã tổ chức ${entries} lớp tập huấn, bồi dưỡng${
        persons === null ? '' : ` cho ${persons.all} lượt người (nữ ${persons.women}, nam ${persons.men})`
      }.`,
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
  window: ({ name, from, to, over }) => {
    const campaign = name ?? 'Đợt hoạt động cao điểm'
    return over
      ? `${campaign} đã thực hiện từ ngày ${from} đến ngày ${to}.`
      : `${campaign} thực hiện từ ngày ${from} đến ngày ${to}, chưa kết thúc tại thời điểm báo cáo; các số liệu liên quan là số ước, kết quả có báo cáo riêng sau khi kết thúc.`
  },
  noWindow: 'Kế hoạch không nêu đợt hoạt động cao điểm trong năm.',
  money: (stateBudget, mobilised, all) => {
    const state = stateBudget === null ? 'ngân sách nhà nước: chưa có số liệu' : `ngân sách nhà nước ${stateBudget} đồng`
    const other = mobilised === null ? 'nguồn huy động: chưa có số liệu' : `nguồn huy động ${mobilised} đồng`
    return all === null ? `Kinh phí đã thực hiện: ${state}; ${other}.` : `Kinh phí đã thực hiện ${all} đồng, gồm: ${state}; ${other}.`
  },
  moneyUnkept: 'Chưa có số liệu về kinh phí thực hiện.',
  difficulties: (count) => `Trong kỳ các cơ quan, đơn vị phản ánh ${count} khó khăn, vướng mắc:`,
  difficulty: (text, cause) => `- ${text}.${cause === null ? '' : ` Nguyên nhân: ${cause}.`}`,
  noDifficulty: 'Trong kỳ các cơ quan, đơn vị không phản ánh khó khăn, vướng mắc.',
  difficultyUnkept: 'Chưa có số liệu về khó khăn, vướng mắc của các cơ quan, đơn vị.',
  nextYear: (year, open) => `Năm ${year} tiếp tục thực hiện Kế hoạch; tập trung vào ${open} chỉ tiêu chưa đạt mức phấn đấu:`,
  nextYearAllMet: (year) => `Năm ${year} tiếp tục thực hiện Kế hoạch, duy trì các chỉ tiêu đã đạt.`,
  nextMeasure: (code, name, asked) => `- Chỉ tiêu ${code}. ${name}: ${asked}.`,
  nextFigures: (measures) => `Bổ sung số liệu để đánh giá các chỉ tiêu: ${listed(measures)}.`,
  proposals: 'Không có đề xuất, kiến nghị.',
  table: {
    number: 'TT',
    measure: 'Chỉ tiêu',
    unit: 'Đơn vị tính',
    planned: (year) => `Kế hoạch ${year}`,
    done: (year) => `Thực hiện ${year}`,
    compared: 'So sánh',
    judged: 'Đánh giá',
    title: (number, year) => `Bảng ${number}. Kết quả thực hiện các chỉ tiêu năm ${year}`,
    communesTitle: (number, code, name) => `Bảng ${number}. Chỉ tiêu ${code}. ${name}`,
    commune: 'Xã, phường, thị trấn',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    value: 'Giá trị',
    groundsTitle: (number, year) => `Bảng ${number}. Căn cứ số liệu các chỉ tiêu năm ${year}`,
    kind: 'Loại số liệu',
    sent: 'Đã gửi',
  },
  annexes: { communes: 'Kết quả theo xã, phường, thị trấn', grounds: 'Căn cứ số liệu' },
  communesWithheld: (names) => `Không liệt kê theo xã, phường, thị trấn để bảo vệ thông tin cá nhân: ${names.join('; ')}.`,
  verdicts,
  missing,
  manners,
  answer: { yes: 'có', no: 'không' },
  difference,
  paper: {
    kind: 'Báo cáo',
    placeAndDay: (place, day) => `${place}, ${day}`,
    annexLabel: (roman) => (roman === null ? 'Phụ lục' : `Phụ lục ${roman}`),
    annexNote: (number, day, issuer) => `(Kèm theo Báo cáo ${number.replace('Số:', 'số')} ${day} của ${issuer})`,
    ledgerHead: (position, hash) =>
      `Đầu chuỗi nhật ký thay đổi khi phát hành: dòng ${position}, mã ${hash.match(/.{1,8}/gu)?.join(' ') ?? ''}.`,
  },
}
