/** What each rule of form says of a paper that breaks it, and what mends it. */
import type { RuleName } from '@songhanh/core/reports/form-check/rules'

const rules: Readonly<Record<RuleName, string>> = {
  'nation-missing': 'Thiếu Quốc hiệu.',
  'motto-missing': 'Thiếu Tiêu ngữ.',
  'motto-hyphens': 'Tiêu ngữ phải có gạch nối giữa các cụm từ, có cách chữ.',
  'issuer-missing': 'Không thấy tên cơ quan ban hành văn bản.',
  'number-missing': 'Thiếu số, ký hiệu văn bản.',
  'number-blank': 'Số văn bản để trống.',
  'number-without-nought': 'Số nhỏ hơn 10 phải ghi thêm số 0 phía trước.',
  'symbol-spaced': 'Ký hiệu văn bản không có cách chữ quanh dấu gạch.',
  'symbol-of-another-kind': 'Ký hiệu không đúng chữ viết tắt của loại văn bản.',
  'day-missing': 'Thiếu địa danh, thời gian ban hành.',
  'day-blank': 'Ngày, tháng, năm ban hành để trống.',
  'day-without-nought': 'Ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước.',
  'month-nought': 'Chỉ tháng 1 và tháng 2 ghi thêm số 0 phía trước.',
  'no-such-day': 'Ngày này không có trong lịch.',
  'kind-missing': 'Thiếu tên loại văn bản.',
  'subject-missing': 'Thiếu trích yếu nội dung.',
  'basis-missing': 'Quyết định, nghị quyết phải có căn cứ ban hành.',
  'opening-without-basis': 'Mở đầu không nêu căn cứ hoặc văn bản được thực hiện.',
  'basis-end': 'Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm.',
  'section-jump': 'Số thứ tự mục không liên tục.',
  'letter-order': 'Điểm không theo thứ tự bảng chữ cái tiếng Việt.',
  'letter-not-vietnamese': 'Chữ cái này không dùng để đánh thứ tự điểm.',
  'end-mark': 'Nội dung văn bản kết thúc bằng dấu “./.”.',
  'authority-missing': 'Không thấy quyền hạn, chức vụ của người ký.',
  'authority-abbreviation': 'Chữ viết tắt quyền hạn ký ghi liền dấu chấm, sau đó cách chữ.',
  'deputy-without-body': 'Ký thay người đứng đầu mà không có dòng thay mặt tập thể; kiểm tra lại theo quy chế của cơ quan.',
  'title-before-name': 'Không ghi học hàm, học vị và danh xưng trước họ tên người ký.',
  'addressee-missing': 'Báo cáo, tờ trình gửi cấp trên thường có “Kính gửi”.',
  'recipients-missing': 'Thiếu nơi nhận.',
  'recipients-without-file': 'Nơi nhận thiếu dòng “Lưu: VT”.',
}

export const formCheck = {
  rules,
  fix: (words: string): string => `Sửa thành: ${words}`,
  source: (article: string): string => `Nghị định 30/2020/NĐ-CP, Phụ lục I, mục ${article}`,
  wholePaper: 'toàn văn bản',
  line: (line: number): string => `dòng ${line}`,
}
