/** Signed copies of a numbered report on the desk. */
import type { Coverage, Sameness } from '@songhanh/core/reports/signed-copy'

const coverages: Readonly<Record<Coverage, string>> = {
  whole: 'Chữ ký bao trùm toàn bộ tệp',
  part: 'Có nội dung thêm vào sau chữ ký cuối: chữ ký không bao trùm toàn bộ tệp',
}
const samenesses: Readonly<Record<Sameness, string>> = {
  bytes: 'Phần trước chữ ký trùng từng byte với bản đã cấp số',
  text: 'Nội dung trùng với bản đã cấp số; tệp được tạo bằng công cụ khác',
}

export const signedCopies = {
  title: 'Bản đã ký',
  lead: 'Tải lên tệp PDF đã ký số. Hệ thống đối chiếu với bản đã cấp số; tệp của báo cáo khác hoặc đã bị sửa sau khi ký thì không nhận.',
  file: 'Tệp PDF đã ký',
  looking: 'Đang đối chiếu tệp…',
  taken: (signers: string) => `Đã lưu bản ký của ${signers}.`,
  none: 'Chưa có bản đã ký.',
  download: 'Tải bản đã ký',
  given: (name: string, day: string) => `${name} tải lên ngày ${day}`,
  hash: 'Mã băm tệp (SHA-256)',
  coverage: 'Phạm vi chữ ký',
  sameness: 'Đối chiếu nội dung',
  coverages,
  samenesses,
  signer: 'Người ký',
  issuer: 'Nơi cấp chứng thư',
  signedAt: 'Thời điểm ký',
  signedAtNote: 'Theo máy của người ký.',
  noTime: 'không ghi',
  valid: 'Hiệu lực chứng thư',
  from: (from: string, to: string) => `${from} đến ${to}`,
  digest: 'Thuật toán băm',
  state: 'Xác minh',
  verified: 'Đã xác minh theo chứng thư của cơ quan',
  unverified: 'Chưa xác minh',
  note: 'Xác minh chỉ dựa vào chứng thư do cơ quan cung cấp; hệ thống không tra cứu chứng thư bị thu hồi.',
} as const
