import type { Role } from '@songhanh/core/people/role'

/** Invented names for the people of the demonstration place, given out in turn; no such person is meant. */
export const demonstrationPeople = {
  families: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương'],
  middles: ['Thị', 'Văn', 'Minh', 'Thu', 'Quang', 'Ngọc', 'Đức'],
  givens: [
    'An',
    'Bình',
    'Chi',
    'Dung',
    'Hà',
    'Hải',
    'Hạnh',
    'Hoa',
    'Hùng',
    'Lan',
    'Long',
    'Mai',
    'Nam',
    'Nga',
    'Phương',
    'Sơn',
    'Thảo',
    'Tuấn',
    'Yến',
  ],
  document: 'Quyết định phân công công tác (số liệu giả định)',
  /** What the roles are called that sit at the place itself; the user name goes with the office, not with the person. */
  atThePlace: {
    'lead-synthesiser': 'tonghop',
    'committee-signer': 'kyduyet',
    clerk: 'vanthu',
    accountant: 'ketoan',
    'catalogue-keeper': 'danhmuc',
    reader: 'docgia',
    auditor: 'kiemtra',
    administrator: 'quantri',
    'demonstration-administrator': 'trinhdien',
  } satisfies Partial<Record<Role, string>>,
  /** A colleague of one of them, since some things are confirmed by a second person. */
  besides: { 'lead-synthesiser': 'tonghop2' } satisfies Partial<Record<Role, string>>,
  atTheProvince: 'tonghoptinh',
  committeeOf: (unit: string) => `Ủy ban nhân dân ${unit}`,
}
