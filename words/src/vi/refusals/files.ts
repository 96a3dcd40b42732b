/** Refusals about files people bring in: scans of letters, signed forms, evidence. */
export const files = {
  'files.empty': 'Tệp không có nội dung. Hãy kiểm tra lại tệp rồi chọn lại.',
  'files.format-not-taken': 'Chỉ nhận tệp {formats}; nội dung của tệp này là loại khác. Hãy quét hoặc chụp lại rồi gửi.',
  'files.not-found': 'Không có tệp này.',
} as const
