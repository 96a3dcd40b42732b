/**
 * What the lists and the conversion table do not say, written down by hand, each with where it is known from.
 *
 * `source: 'general knowledge'` marks a fact that no file read here confirms: it is to be checked by whoever holds the act.
 */

interface Named {
  readonly code: string
  readonly name: string
  readonly from?: string
  readonly to?: string
  readonly act?: string
  readonly source: string
}

const general = 'general knowledge, to be checked'

/** District codes that communes of the lists of 2019-2021 name, and that the list of 1/7/2021 no longer has. */
export const VANISHED_DISTRICTS: readonly Named[] = [
  { code: '044', name: 'Huyện Thông Nông', source: general },
  { code: '046', name: 'Huyện Trà Lĩnh', source: general },
  { code: '050', name: 'Huyện Phục Hòa', source: general },
  { code: '151', name: 'Huyện Kỳ Sơn', source: general },
  { code: '204', name: 'Huyện Hoành Bồ', source: general },
  { code: '526', name: 'Huyện Tây Trà', source: general },
  { code: '762', name: 'Quận Thủ Đức', source: general },
  { code: '763', name: 'Quận 9', source: general },
]

/** Districts that changed name or kind between two lists: the name before `to`. The day is that of the list in which their communes changed with them. */
export const EARLIER_DISTRICT_NAMES: readonly Named[] = [
  { code: '049', name: 'Huyện Quảng Uyên', to: '2020-03-01', source: general },
  { code: '769', name: 'Quận 2', to: '2021-02-01', source: general },
]

/** On which list the new name or kind of a district of 2021-2025 first holds: where its communes became wards or changed district on that list. */
export const DISTRICT_CHANGE_DAYS: Readonly<Record<string, string>> = {
  123: '2025-03-01',
  172: '2022-04-10',
  205: '2024-11-01',
  222: '2024-02-01',
  259: '2023-04-10',
  // No commune of Từ Sơn and of Tân Uyên changed with it: the day is general knowledge.
  261: '2021-11-01',
  262: '2023-04-10',
  311: '2025-01-01',
  312: '2025-01-01',
  350: '2025-01-01',
  374: '2025-01-01',
  474: '2025-01-01',
  476: '2025-01-01',
  682: '2025-01-01',
  697: '2022-10-01',
  721: '2024-05-01',
  723: '2023-04-10',
  753: '2025-01-01',
  754: '2025-03-01',
  816: '2024-05-01',
  890: '2023-04-10',
}

/** Provinces that changed name or kind without a merger. */
export const PROVINCE_CHANGES: readonly (Named & { readonly day: string })[] = [
  { code: '46', name: 'Tỉnh Thừa Thiên Huế', day: '2025-01-01', act: '175/2024/QH15', source: general },
  { code: '75', name: 'Tỉnh Đồng Nai', day: '2026-04-30', act: '30/2026/QH16', source: 'national/README.md, defect 9' },
]

/** The name a province bears from its last change on, where the table of 1/7/2025 shows the earlier one. */
export const LATER_PROVINCE_NAMES: Readonly<Record<string, string>> = { 75: 'Thành phố Đồng Nai' }

interface KnownSuccession {
  readonly date: string
  readonly from: string
  readonly to: string
  readonly relation: string
  readonly act: string | null
}

/** Successions before 1/7/2025 that the sources of thanh-liem.md give: the lists alone show only that a code vanished. */
export const EARLIER_SUCCESSIONS: readonly KnownSuccession[] = [
  { date: '2020-01-01', from: '13462', to: '13474', relation: 'whole', act: '829/NQ-UBTVQH14' },
  { date: '2020-01-01', from: '13474', to: '13474', relation: 'whole', act: '829/NQ-UBTVQH14' },
  { date: '2020-03-01', from: '13564', to: '13597', relation: 'same', act: null },
]

/** Days of the lists that are also the legal days of every change they show, or of the codes named. */
export const LEGAL_DAYS: Readonly<Record<string, 'all' | readonly string[]>> = {
  '2020-01-01': ['13462', '13474'],
  '2025-07-01': 'all',
  '2026-04-30': 'all',
}

/** The resolution for the communes of a province, where the sources name it; the clause where they name that too. */
export const RESOLUTIONS: Readonly<Record<string, string>> = { 37: '1674/NQ-UBTVQH15' }
export const CLAUSES: Readonly<Record<string, string>> = {
  13318: 'khoản 111 Điều 1',
  13456: 'khoản 6 Điều 1',
  13474: 'khoản 7 Điều 1',
  13483: 'khoản 8 Điều 1',
  13489: 'khoản 9 Điều 1',
  13495: 'khoản 10 Điều 1',
}
export const PROVINCE_MERGER_ACT = '202/2025/QH15'
export const DONG_NAI_WARDS_ACT = '237/NQ-UBTVQH16'
