/** The frame of the desk: its bar, doors, banner, sign-in, and what is said when something does not go as wished. */
export const frame = {
  product: 'Song Hành',
  tagline: 'Sổ theo dõi kế hoạch',
  skip: 'Đến nội dung chính',
  doors: {
    label: 'Các mục chính',
    plans: 'Kế hoạch',
    administration: 'Danh mục, quản trị',
  },
  theme: { toDark: 'Chuyển nền tối', toLight: 'Chuyển nền sáng' },
  language: { label: 'Ngôn ngữ', vi: 'Tiếng Việt', en: 'English' },
  demonstration: {
    title: 'Bản trình diễn.',
    day: (day: string) => `Ngày làm việc: ${day}.`,
    move: 'Chuyển ngày làm việc',
    to: 'Đến ngày',
    apply: 'Chuyển',
    hint: 'Ngày làm việc chỉ chuyển về phía trước, để xem kế hoạch ở những thời điểm khác nhau.',
  },
  signIn: {
    title: 'Đăng nhập',
    lead: 'Bản trình diễn có một cán bộ mẫu. Mã truy cập nằm trong thư mục dữ liệu của bản trình diễn, tệp token.',
    token: 'Mã truy cập',
    submit: 'Đăng nhập',
    wrong: 'Mã truy cập không đúng. Hãy chép lại nguyên văn mã trong tệp.',
    empty: 'Hãy nhập mã truy cập.',
    out: 'Đăng xuất',
  },
  waiting: 'Đang tải…',
  retry: 'Tải lại',
  errors: {
    offline: 'Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi tải lại.',
    unexpected: 'Máy chủ không xử lý được yêu cầu này. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị viên.',
    notFound: 'Không có trang này.',
    backToPlans: 'Về danh sách kế hoạch',
    broken: 'Trang này gặp lỗi và đã dừng lại. Số liệu đã lưu không bị ảnh hưởng.',
    title: 'Lỗi',
  },
  day: {
    hint: 'Ví dụ: 05/12/2025',
    wrong: 'Ngày không đúng. Hãy nhập ngày/tháng/năm, ví dụ 05/12/2025.',
  },
}
