export const reports = {
  'reports.press-timed-out': 'In văn bản quá lâu nên đã dừng. Hãy thử lại; nếu vẫn lâu, hãy bớt bảng phụ lục.',
  'reports.press-failed': 'Không in được văn bản này ({fault}). Nội dung đã lưu không bị ảnh hưởng.',
}
