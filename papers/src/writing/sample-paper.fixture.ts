import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'

/** A paper with every kind of block, and with words that would be code if they were ever taken for source. */
export const samplePaper: OfficialDocument = {
  issuer: { superior: null, body: 'Ủy ban nhân dân\nhuyện Mẫu' },
  number: 'Số:        /BC-UBND',
  placeAndDay: 'Mẫu, ngày 04 tháng 12 năm 2024',
  kind: 'Báo cáo',
  subject: 'Kết quả thực hiện Kế hoạch bình đẳng giới\nnăm 2024 trên địa bàn huyện',
  addressees: ['Ủy ban nhân dân tỉnh', 'Sở Nội vụ'],
  bases: ['Thực hiện Kế hoạch số 15/KH-UBND ngày 05/7/2021;'],
  blocks: [
    { kind: 'heading', level: 1, label: 'I.', text: 'CÔNG TÁC CHỈ ĐẠO' },
    { kind: 'paragraph', text: 'Đã ban hành 12/16 kế hoạch. #read("/etc/passwd") $x$ *đậm* _nghiêng_ @ref <nhãn> { ~ \\ ` }' },
    { kind: 'heading', level: 2, label: '1.', text: 'Kết quả theo mục tiêu' },
    { kind: 'item', mark: '-', text: 'Chỉ tiêu 1: đạt 31,3%.' },
    {
      kind: 'table',
      title: 'Bảng 1. Kết quả thực hiện các chỉ tiêu',
      note: 'Đơn vị tính: %',
      columns: [
        { head: 'TT', share: 8, align: 'center' },
        { head: 'Chỉ tiêu', share: 60, align: 'left' },
        { head: 'Thực hiện', share: 20, align: 'right' },
      ],
      rows: Array.from({ length: 40 }, (_, n) => ({
        cells: [String(n + 1), `Chỉ tiêu số ${n + 1} có tên dài để xuống dòng trong ô của bảng`, '26,9'],
        strong: n === 39,
      })),
    },
    {
      kind: 'chart',
      title: 'Biểu đồ 1. Kết quả qua các năm',
      width: 400,
      height: 120,
      alternative: 'Kết quả tăng từ 20% lên 31,3%.',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120"><rect x="10" y="10" width="100" height="100" fill="#0f4c75"/></svg>',
    },
    { kind: 'paragraph', text: 'Trên đây là báo cáo kết quả thực hiện./.' },
  ],
  recipients: ['Như trên;', 'Lưu: VT.'],
  signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Nguyễn Thị Mẫu' },
  annexes: [
    {
      label: 'Phụ lục I',
      title: 'Kết quả theo xã, thị trấn',
      note: '(Kèm theo Báo cáo số      /BC-UBND)',
      landscape: true,
      blocks: [{ kind: 'paragraph', text: 'Bảng kèm theo.' }],
    },
  ],
  day: '2024-12-04' as PlainDate,
}
