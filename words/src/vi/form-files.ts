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
  decimal: 'Trong tệp có số viết như 1.234, có thể hiểu theo hai cách. Dấu nào ngăn phần thập phân?',
  whose: {
    legend: 'Biểu của ai',
    own: 'Biểu của chính cơ quan, đơn vị mình',
    'for-others': 'Biểu gửi kèm công văn của nơi khác (nhập thay)',
  },
  forOthers: {
    lead: 'Chọn các tệp biểu Excel (.xlsx) mà Ủy ban nhân dân cấp xã, cơ quan gửi kèm công văn. Mỗi biểu ghi số, ngày và bản quét của công văn; số liệu được đánh dấu là nhập thay và chờ người thứ hai xác nhận.',
    title: 'Công văn gửi kèm',
    hint: 'Ghi công văn của từng biểu trước khi lưu. Bản quét là tệp PDF, JPG hoặc PNG, tối đa 20 MB.',
    oneForAll: 'Các biểu gửi kèm cùng một công văn',
    all: 'Tất cả các biểu',
    number: 'Số công văn đến',
    date: 'Ngày văn bản',
    scan: 'Bản quét',
    of: (part: string, sender: string) => `${part} của ${sender}`,
    incomplete: 'Chưa đủ số, ngày và bản quét của công văn nên chưa lưu được.',
    saved: (cells: number, forms: number) => `Đã nhập thay ${cells} ô của ${forms} biểu; chờ người thứ hai đối chiếu và xác nhận.`,
  },
  allSame: 'Các tệp không khác gì so với biểu hiện có; không có gì để lưu.',
  save: 'Lưu tất cả',
  willSave: (cells: number, forms: number) => `Sẽ lưu ${cells} ô của ${forms} biểu trong một lần.`,
  saved: (cells: number, forms: number) => `Đã lưu ${cells} ô của ${forms} biểu.`,
} as const
