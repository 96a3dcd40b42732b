/** States of a target, the rule that gave each, and the difference, as sentences. The numbers come formatted. */
import type { AskedOf } from '@songhanh/core/progress/coverage'
import type { RuleCode, State } from '@songhanh/core/progress/judge'

const states: Readonly<Record<State, string>> = {
  met: 'Đạt',
  'on-track': 'Đạt theo lộ trình',
  'at-risk': 'Có khả năng không đạt',
  'not-met': 'Chưa đạt',
  undecided: 'Chưa đủ cơ sở đánh giá',
  'none-arose': 'Không phát sinh',
  'not-collected': 'Không thu thập ở cấp này',
  borrowed: 'Dùng số liệu cấp tỉnh',
  'no-figure': 'Chưa có số liệu',
}

const rules: Readonly<Record<RuleCode, string>> = {
  'bound-met': 'Giá trị đạt mức phấn đấu của kế hoạch.',
  'bound-met-early': 'Giá trị đã đạt mức phấn đấu trước năm phải đạt.',
  'bound-met-before-start': 'Giá trị đã ở mức phấn đấu; chỉ tiêu bắt đầu áp dụng từ năm sau.',
  'bound-met-so-far': 'Số liệu đã có ở mức phấn đấu nhưng còn nơi chưa có số liệu được tiếp nhận nên chưa kết luận đạt hay chưa đạt.',
  'bound-missed': 'Giá trị chưa đạt mức phấn đấu của kế hoạch.',
  'one-exception-is-enough': 'Chỉ tiêu yêu cầu toàn bộ; đã có trường hợp không đạt nên không phụ thuộc các nơi chưa gửi.',
  'interval-on-good-side': 'Cả khoảng tin cậy 95 % nằm trong mức phấn đấu.',
  'interval-on-bad-side': 'Cả khoảng tin cậy 95 % nằm ngoài mức phấn đấu.',
  'interval-covers-bound': 'Khoảng tin cậy 95 % chứa mức phấn đấu nên chưa kết luận được.',
  'sample-not-known': 'Số liệu điều tra chưa nêu cỡ mẫu hoặc sai số nên chưa kết luận được.',
  'one-year-cannot-carry': 'Số ca trong một năm quá ít để đánh giá; phải gộp nhiều năm.',
  'partial-total': 'Còn nơi chưa có số liệu được tiếp nhận nên chưa kết luận đạt hay chưa đạt.',
  'yearly-target-met': 'Giá trị đạt kế hoạch năm.',
  'yearly-target-missed': 'Giá trị chưa đạt kế hoạch năm.',
  'computed-path-kept': 'Giá trị theo kịp lộ trình do phần mềm tính (không phải lộ trình của kế hoạch).',
  'computed-path-missed': 'Giá trị chưa theo kịp lộ trình do phần mềm tính (không phải lộ trình của kế hoạch).',
  'no-path': 'Chưa đến năm phải đạt; kế hoạch không có mức từng năm và chưa có số liệu gốc để tính lộ trình.',
  'every-period-kept': 'Duy trì trong tất cả các kỳ.',
  'period-missed': 'Có kỳ không duy trì.',
  'period-without-answer': 'Có kỳ chưa trả lời.',
  'nothing-arose': 'Trong kỳ không phát sinh trường hợp nào.',
  'not-measured-here': 'Cấp này không thu thập được chỉ tiêu.',
  'other-level': 'Số liệu lấy của cấp tỉnh, không phải kết quả của địa phương.',
  'nobody-reported': 'Chưa tiếp nhận số liệu của nơi nào.',
  withheld: 'Số liệu không được cung cấp.',
  'not-applicable': 'Chỉ tiêu không áp dụng.',
  contradictory: 'Tử số và mẫu số mâu thuẫn với nhau.',
  'not-additive': 'Số liệu của các đơn vị không cộng được với nhau.',
}

const askedOf: Readonly<Record<AskedOf, (communes: string) => string>> = {
  communes: (communes) => communes,
  bodies: () => 'cơ quan',
  'communes-and-bodies': (communes) => `${communes} và cơ quan`,
}

export const progress = {
  /** The name of an exported file, without what comes after the point, and of its sheet. */
  figuresFile: (year: number) => `so-lieu-${year}`,
  figuresSheet: (year: number, rows: number) => `${year} · ${rows} dòng`,
  states,
  rules,
  /** "thấp hơn 0,7 điểm %"; `wanted` is the good direction, so that what must fall reads "còn cao hơn". */
  difference: (side: 'below' | 'above' | 'equal', amount: string, unit: string | null, wanted: 'up' | 'down' | null): string => {
    if (side === 'equal') return 'bằng mức phấn đấu'
    const quantity = unit === '%' ? `${amount} điểm %` : amount
    if (side === 'below') return wanted === 'down' ? `thấp hơn ${quantity}, tốt hơn mức phấn đấu` : `thấp hơn ${quantity}`
    return wanted === 'down' ? `còn cao hơn ${quantity}` : `cao hơn ${quantity}`
  },
  coverage: (reported: number, asked: number, of: AskedOf, communes: string): string => `${reported}/${asked} ${askedOf[of](communes)}`,
  /** A rare event is judged over several years at once. */
  pooling: (have: number, need: number): string =>
    have < need ? `mới có ${have}/${need} năm phải gộp` : `gộp ${need} năm do số ca trong một năm quá ít`,
  interval: (low: string, high: string): string => `khoảng tin cậy 95 %: ${low} – ${high}`,
  smallNumber: 'số nhỏ',
  computedPath: 'lộ trình do phần mềm tính, không phải của kế hoạch',
  yearlyTarget: (by: string, title: string, number: string | null): string =>
    `kế hoạch năm: ${title}${number === null ? '' : ` số ${number}`} (${by})`,
  forecast: (value: string, low: string, high: string): string =>
    `dự báo theo đường thẳng bình phương tối thiểu: ${value} (khoảng 80 %: ${low} – ${high})`,
  /** Years that lie on a line, or a value at its end, leave no band: that is not certainty. */
  forecastAlone: (value: string): string =>
    `dự báo theo đường thẳng bình phương tối thiểu: ${value} (các năm trước nằm trên một đường thẳng hoặc số đã ở mức tận cùng nên không tính được khoảng)`,
  noForecast: {
    'not-extrapolated': 'Không dự báo: chức danh bổ nhiệm hoặc câu trả lời có/không không kéo dài theo đường thẳng.',
    'too-few-years': 'Không dự báo: chưa đủ bốn năm số liệu.',
  },
  flags: {
    unsplittable: (unit: string): string => `${unit} bị chia tách nên số liệu không phân bổ được cho các xã, phường mới.`,
    'partly-outside': (unit: string): string =>
      `${unit} nằm ngoài địa bàn của kế hoạch, nay nhập chung nên xã, phường mới còn thiếu số liệu của phần này.`,
    'no-successor': (unit: string): string => `${unit} chưa được ghi nơi kế thừa.`,
  },
}
