/** What the person who runs a place is told in the terminal, one line each: what is wrong and what to do. */
export const operations = {
  settings: {
    port: (given: string) => `PORT phải là số từ 0 đến 65535, không phải "${given}".`,
    tlsInPairs: 'SONGHANH_TLS_CERT và SONGHANH_TLS_KEY phải được đặt cùng nhau.',
    fileUnreadable: (setting: string, path: string) => `${setting}: không đọc được tệp ${path}.`,
    databaseUrl: (given: string) => `DATABASE_URL phải đăng nhập bằng vai trò songhanh_app, không phải "${given}".`,
    adminToFound: 'Cơ sở dữ liệu còn trống: đặt DATABASE_ADMIN_URL cho lần mở đầu tiên.',
    listenNeedsHosts:
      'SONGHANH_LISTEN mở cho máy khác thì phải đặt SONGHANH_HOSTS (các tên miền của máy chủ này, cách nhau bằng dấu phẩy).',
  },
  folder: {
    unusable: (folder: string, reason: string) => `Không tạo hoặc không ghi được thư mục dữ liệu ${folder}: ${reason}`,
    held: (folder: string) =>
      `Thư mục dữ liệu ${folder} đang được một tiến trình khác sử dụng. Hãy dừng tiến trình đó hoặc chọn thư mục khác bằng SONGHANH_DATA.`,
    realPlace: (folder: string) =>
      `Thư mục ${folder} là của một nơi làm việc thật, không mở làm bản trình diễn được. Hãy chọn thư mục khác bằng SONGHANH_DATA.`,
    demonstrationPlace: (folder: string) =>
      `Thư mục ${folder} là của bản trình diễn, không mở làm nơi làm việc thật được. Hãy chọn thư mục khác bằng SONGHANH_DATA.`,
  },
  engine: {
    noLesserUser:
      'PostgreSQL không chạy bằng root, mà máy này không có người dùng postgres hay nobody. Hãy chạy bằng người dùng thường hoặc đặt DATABASE_URL.',
    notBrought: (machine: string) =>
      `Máy này (${machine}) không có PostgreSQL kèm theo. Hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 15-18.`,
    cannotRun: (user: string, folder: string) =>
      `Người dùng ${user} không chạy được PostgreSQL trong ${folder}. Hãy chọn thư mục khác bằng SONGHANH_DATA.`,
    cannotReach: (user: string, folder: string) =>
      `Người dùng ${user} (PostgreSQL chạy bằng người dùng này) không vào được ${folder}. Hãy chọn thư mục khác bằng SONGHANH_DATA.`,
    silent: (pid: number, folder: string) => `Tiến trình PostgreSQL ${pid} giữ ${folder} nhưng không trả lời.`,
    stoppedAtStart: (log: string) => `PostgreSQL dừng khi khởi động; xem ${log}.`,
    tooSlow: (seconds: number) => `PostgreSQL không khởi động được trong ${seconds} giây.`,
    doesNotStop: (pid: number) => `PostgreSQL (${pid}) không dừng được.`,
    tooOld: (version: string) => `PostgreSQL ${version} quá cũ: cần bản 15 đến 18.`,
  },
  migration: {
    newer: (name: string) => `Cơ sở dữ liệu mới hơn bản phần mềm này (có ${name}). Hãy dùng bản phần mềm mới hơn.`,
    edited: (name: string) => `Tệp ${name} đã bị sửa sau khi áp dụng. Hãy khôi phục nguyên bản tệp này.`,
    outOfOrder: (name: string, last: string) => `Tệp ${name} đứng trước ${last} đã áp dụng: thứ tự sai, hãy đặt lại tên tệp.`,
    missing: (count: number, first: string) =>
      `Cơ sở dữ liệu còn thiếu ${count} bước nâng cấp (từ ${first}). Hãy đặt DATABASE_ADMIN_URL để nâng cấp.`,
  },
  start: {
    portTaken: (port: number) => `Cổng ${port} đang được chương trình khác sử dụng. Hãy chọn cổng khác bằng PORT.`,
    failed: (reason: string) => `Không khởi động được: ${reason}`,
    incident: (incident: string) => `Lỗi ${incident}:`,
    firstAdministrator: 'Quản trị viên',
    setUp: (url: string, code: string) =>
      `Mở ${url}/sign-in/code và nhập mã ${code} để chọn mật khẩu cho người quản trị (tên đăng nhập quantri). Mã dùng một lần, hết hạn sau 7 ngày.`,
    unnamed: 'Nơi làm việc này chưa có tên: đặt SONGHANH_NAME (tên cơ quan) cho lần mở đầu tiên.',
  },
} as const
