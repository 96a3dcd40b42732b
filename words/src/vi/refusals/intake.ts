/** Refusals when a paper is taken in. */
export const intake = {
  'intake.empty-file': 'Tệp này không có nội dung.',
  'intake.too-large': 'Tệp này quá lớn: nhiều nhất {most}.',
  'intake.not-readable':
    'Không đọc được tệp này. Hệ thống nhận văn bản Word (.docx, .doc), PDF có chữ (không phải bản quét), bảng chỉ tiêu Excel (.xlsx, .xls) và tệp chữ .txt.',
  'intake.unsafe-file': 'Tệp này có cấu trúc không an toàn nên không được đọc. Hãy mở bằng Word, lưu thành tệp .docx mới rồi gửi lại.',
  'intake.reading-timed-out': 'Đọc tệp này mất quá nhiều thời gian nên đã dừng. Hãy lưu lại thành tệp mới rồi gửi lại.',
  'intake.already-a-plan':
    'Tệp này đã là kế hoạch “{title}”. Nếu đúng là cần lập kế hoạch thứ hai từ chính tệp này, hãy đánh dấu xác nhận rồi chấp nhận lại.',
  'intake.no-plan': 'Văn bản này không phải kế hoạch: không tìm thấy mục tiêu, nhiệm vụ hoặc phần tổ chức thực hiện.',
} as const
