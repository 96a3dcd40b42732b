/** Refusals about files people bring in: scans of letters, signed forms, evidence. */
export const files = {
  'files.empty': 'Tệp không có nội dung. Hãy kiểm tra lại tệp rồi chọn lại.',
  'files.format-not-taken': 'Chỉ nhận tệp {formats}; nội dung của tệp này là loại khác. Hãy quét hoặc chụp lại rồi gửi.',
  'files.given-already': 'Tệp này đã có ở đây.',
  'files.too-many': 'Mỗi mục chỉ kèm được {most} tệp. Hãy gỡ tệp không cần nữa, hoặc gộp các trang vào một tệp.',
  'files.too-much': 'Các tệp của mục này cộng lại quá {most} MB. Hãy gửi tệp nhỏ hơn.',
  'files.not-found': 'Không có tệp này.',
} as const
