interface Counted {
  readonly fresh: number
  readonly replaced: number
  readonly same: number
}

/** Many forms from Excel files at once. */
export const formFiles = {
  title: 'Nhận nhiều biểu Excel',
  lead: 'Chọn các tệp biểu Excel (.xlsx) đã tải từ hệ thống và đã điền, hoặc một tệp CSV. Chưa lưu gì cho đến khi bấm “Lưu tất cả”; còn một chỗ chưa đúng thì không lưu ô nào.',
  drop: 'Kéo các tệp vào đây, hoặc',
  choose: 'Chọn tệp',
  reading: 'Đang đọc và kiểm tra các tệp…',
  table: 'Nội dung các tệp',
  file: 'Tệp',
  form: 'Biểu',
  found: 'Sẽ thay đổi hoặc chưa đúng',
  unknown: 'Chưa rõ của biểu nào',
  counted: ({ fresh, replaced, same }: Counted) => `${fresh} ô mới, ${replaced} ô thay số, ${same} ô giữ nguyên`,
  errors: (count: number) => `${count} lỗi khi kiểm tra biểu, phải sửa trước khi ký duyệt`,
  cells: (count: number) => `Xem ${count} ô sẽ thay đổi`,
  change: (now: string, inFile: string) => `${now} → ${inFile}`,
  nothing: 'Chưa có ô nào được điền.',
  notOpen: (state: string) => `Không nhập được vào biểu này (${state}).`,
  notForms: 'Có tệp không phải biểu Excel của hệ thống nên không lưu ô nào. Hãy bỏ tệp đó rồi chọn lại.',
  allSame: 'Các tệp không khác gì so với biểu hiện có; không có gì để lưu.',
  save: 'Lưu tất cả',
  willSave: (cells: number, forms: number) => `Sẽ lưu ${cells} ô của ${forms} biểu trong một lần.`,
  saved: (cells: number, forms: number) => `Đã lưu ${cells} ô của ${forms} biểu.`,
} as const
