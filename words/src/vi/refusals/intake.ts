/** Refusals when a paper is taken in. */
export const intake = {
  'intake.empty-file': 'Tệp này không có nội dung.',
  'intake.too-large': 'Tệp này quá lớn: nhiều nhất {most}.',
  'intake.not-readable':
    'Không đọc được tệp này. Hệ thống nhận văn bản Word (.docx, .doc), PDF (có chữ hoặc bản quét), ảnh quét PNG hoặc JPEG, bảng chỉ tiêu Excel (.xlsx, .xls) và tệp chữ .txt. Tệp dạng khác (RTF, ODT, trang web) thì mở bằng Word, lưu thành .docx rồi gửi lại.',
  'intake.broken-file': 'Tệp này bị hỏng hoặc chưa tải về hết nên không đọc được. Hãy mở thử trên máy, lưu thành tệp mới rồi gửi lại.',
  'intake.locked-file': 'Tệp này được đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi gửi.',
  'intake.no-words':
    'Trong tệp này không có chữ nào đọc được; có thể tệp chỉ chứa ảnh. Hãy gửi bản quét dạng PDF, PNG hoặc JPEG để hệ thống nhận dạng.',
  'intake.unsafe-file': 'Tệp này có cấu trúc không an toàn nên không được đọc. Hãy mở bằng Word, lưu thành tệp .docx mới rồi gửi lại.',
  'intake.reading-timed-out': 'Đọc tệp này mất quá nhiều thời gian nên đã dừng. Hãy lưu lại thành tệp mới rồi gửi lại.',
  'intake.already-a-plan':
    'Tệp này đã là kế hoạch “{title}”. Nếu đúng là cần lập kế hoạch thứ hai từ chính tệp này, hãy đánh dấu xác nhận rồi chấp nhận lại.',
  'intake.no-plan': 'Văn bản này không phải kế hoạch: không tìm thấy mục tiêu, nhiệm vụ hoặc phần tổ chức thực hiện.',
  'intake.is-scan': 'Đây là bản quét hoặc ảnh chụp ({pages} trang không có chữ): cần nhận dạng chữ trước khi đọc.',
  'intake.blank-scan': 'Bản quét này không có chữ nào nhận dạng được: trang trắng, quá mờ hoặc bị xoay. Hãy quét lại.',
  'intake.too-many-pages': 'Bản quét có quá nhiều trang: nhiều nhất {most} trang mỗi lần.',
  'intake.reading-stopped': 'Đã dừng đọc bản quét.',
  'intake.scan-not-found': 'Không còn lượt đọc bản quét này. Hãy nạp lại tệp.',
  'intake.numbers-to-confirm':
    'Còn {count} mục có số nhận dạng từ bản quét chưa được xác nhận. Hãy xác nhận từng mục, hoặc đánh dấu là đã đối chiếu mọi số với bản giấy.',
  'intake.no-report': 'Văn bản này không phải báo cáo: cần báo cáo có tên loại “BÁO CÁO” hoặc ký hiệu BC.',
  'intake.page-not-found': 'Văn bản này không có ảnh của trang {page}.',
  'intake.report-not-found': 'Không có báo cáo này.',
  'intake.words-not-in-report':
    'Đoạn chữ này có ở {times} chỗ trong báo cáo; cần đúng một chỗ. Hãy lấy lại đoạn chữ từ báo cáo, dài hơn nếu có ở nhiều chỗ.',
  'intake.figure-not-a-number': 'Số này không đọc được: hãy nhập số không âm, ví dụ 61,5.',
  'intake.figure-year': 'Năm của số liệu phải từ 1990 đến năm {year} của báo cáo.',
  'intake.figure-taken':
    'Chỉ tiêu {measure} năm {year} đã có số được xác nhận từ một chỗ khác của báo cáo hoặc từ báo cáo khác. Hãy bỏ xác nhận số đó trước.',
} as const
