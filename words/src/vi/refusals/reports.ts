export const reports = {
  'reports.press-timed-out': 'In văn bản quá lâu nên đã dừng. Hãy thử lại; nếu vẫn lâu, hãy bớt bảng phụ lục.',
  'reports.press-failed': 'Không in được văn bản này ({fault}). Nội dung đã lưu không bị ảnh hưởng.',
  'reports.not-found': 'Không tìm thấy báo cáo này.',
  'reports.paragraph-not-found': 'Báo cáo không có đoạn này; có thể báo cáo đã được tổng hợp lại.',
  'reports.not-in-this-state': 'Báo cáo đang ở bước khác nên không thực hiện được việc này.',
  'reports.already-in-work': 'Báo cáo của kỳ này đang được soạn; hãy mở báo cáo đó.',
  'reports.nobody-to-urge': 'Các nơi được chọn đều đã gửi đủ; không còn nơi nào để đôn đốc.',
  'reports.urging-day-past': 'Hạn mới phải từ ngày {today} trở đi.',
  'reports.second-without-first': 'Chưa có văn bản đôn đốc lần thứ nhất gửi: {names}. Soạn lần thứ nhất trước, hoặc bỏ chọn các nơi này.',
  'reports.first-without-number':
    'Văn bản lần thứ nhất gửi các nơi sau chưa ghi số trong sổ văn bản đôn đốc: {names}. Ghi số văn thư đã cấp rồi soạn lần thứ hai.',
  'reports.no-register-of-letters': 'Nơi này không có sổ văn bản đôn đốc.',
  'reports.no-signer-left':
    'Từ ngày 01/7/2025 không còn chính quyền cấp huyện nên không có người ký; số liệu này là phụ lục tham khảo cho báo cáo của đơn vị kế thừa.',
  'reports.number-taken': 'Số {number} đã cấp cho báo cáo khác trong năm.',
  'reports.day-before-signature': 'Ngày ban hành trước ngày ký ({signed}).',
  'reports.day-to-come': 'Ngày ban hành sau ngày hôm nay ({today}).',
  'reports.not-sealed-yet': 'Nhật ký thay đổi của báo cáo đang được niêm phong; hãy thử lại sau một phút.',
  'reports.no-numbered-paper': 'Năm này chưa có báo cáo nào được cấp số nên chưa có hồ sơ.',
  'reports.not-issued': 'Báo cáo chưa được cấp số nên chưa có bản ban hành để so sánh.',
  'reports.delivery-not-found': 'Không có nơi nhận này trong danh sách.',
  'reports.received-before-sent': 'Ngày nhận trước ngày gửi.',
}
