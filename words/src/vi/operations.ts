/** What the person who runs a place is told in the terminal, one line each: what is wrong and what to do. */
export const operations = {
  settings: {
    port: (given: string) => `PORT phải là số từ 0 đến 65535, không phải "${given}".`,
    tlsInPairs: 'SONGHANH_TLS_CERT và SONGHANH_TLS_KEY phải được đặt cùng nhau.',
    mailInPairs: 'SONGHANH_SMTP_URL và SONGHANH_MAIL_FROM phải được đặt cùng nhau.',
    mailUrl: 'SONGHANH_SMTP_URL phải có dạng smtp://máy-chủ:cổng hoặc smtps://người-dùng:mật-khẩu@máy-chủ.',
    fileUnreadable: (setting: string, path: string) => `${setting}: không đọc được tệp ${path}.`,
    databaseUrl: (given: string) => `DATABASE_URL phải đăng nhập bằng vai trò songhanh_app, không phải "${given}".`,
    adminToFound: 'Cơ sở dữ liệu còn trống: đặt DATABASE_ADMIN_URL cho lần mở đầu tiên.',
    url: (given: string) => `SONGHANH_URL phải có dạng https://tên-miền hoặc https://tên-miền:cổng, không phải "${given}".`,
    signOnTogether: 'SONGHANH_OIDC_URL, SONGHANH_OIDC_CLIENT và SONGHANH_OIDC_SECRET phải được đặt cùng nhau.',
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
  backup: {
    noFile: (path: string) => `Không có tệp sao lưu ${path}.`,
    noBackup: (path: string) => `${path} không phải tệp sao lưu của Song Hành.`,
    needsPassphrase: 'Tệp sao lưu này được mã hoá: đặt SONGHANH_BACKUP_PASSPHRASE hoặc --passphrase-file.',
    wrongPassphrase: 'Cụm mật khẩu của tệp sao lưu không đúng, hoặc tệp đã bị sửa.',
    damaged: 'Tệp sao lưu đã bị hỏng hoặc bị sửa. Chưa ghi gì vào cơ sở dữ liệu.',
    cutOff: 'Tệp sao lưu bị cắt mất phần cuối. Chưa ghi gì vào cơ sở dữ liệu.',
    nothingToSave: 'Cơ sở dữ liệu chưa có nơi làm việc nào để sao lưu.',
    notEmpty: 'Chỉ khôi phục được vào một thư mục hoặc cơ sở dữ liệu còn trống.',
    countsDiffer: (table: string, was: number, is: number) =>
      `Bảng ${table}: khi sao lưu có ${was} dòng, khôi phục được ${is} dòng, hoặc nội dung khác. Chưa ghi gì vào cơ sở dữ liệu.`,
    ledgerBroken: (fault: string) => `Nhật ký thay đổi không nguyên vẹn (${fault}).`,
    notRestored: (reason: string) => `Không khôi phục được (${reason}); tệp sao lưu có thể đã hỏng. Chưa ghi gì vào cơ sở dữ liệu.`,
    adminNeeded: 'Sao lưu và khôi phục cần DATABASE_ADMIN_URL (quyền quản trị cơ sở dữ liệu).',
  },
  doctor: {
    title: { ok: 'ĐƯỢC', warn: 'LƯU Ý', bad: 'HỎNG' },
    setting: (name: string, value: string, told: boolean, meaning: string) => `${name} = ${value}${told ? '' : ' (mặc định)'} · ${meaning}`,
    secretSet: '(đã đặt, không in ra)',
    unset: '(không đặt)',
    node: (version: string) => `Node ${version}`,
    nodeOld: (version: string) => `Node ${version} quá cũ: cần 24 trở lên.`,
    folderFree: (folder: string) => `Thư mục dữ liệu ${folder} dùng được, chưa có tiến trình nào giữ.`,
    folderHeld: (folder: string) => `Thư mục dữ liệu ${folder} đang có nơi làm việc chạy.`,
    folderMissing: (folder: string) => `Thư mục dữ liệu ${folder} chưa có; sẽ được tạo ở lần mở đầu tiên.`,
    spaceLow: (free: string) => `Đĩa chỉ còn ${free}: dưới 1 GB.`,
    space: (free: string) => `Đĩa còn ${free}.`,
    databaseStopped: 'Cơ sở dữ liệu kèm theo đang dừng (chạy cùng nơi làm việc).',
    database: (version: string, place: string) => `Cơ sở dữ liệu PostgreSQL ${version}: ${place}.`,
    databaseEmpty: (version: string) => `Cơ sở dữ liệu PostgreSQL ${version} còn trống.`,
    databaseDown: (reason: string) => `Không vào được cơ sở dữ liệu: ${reason}`,
    upToDate: (count: number) => `Lược đồ đầy đủ: ${count} bước nâng cấp.`,
    unsealed: (count: number, minutes: number) => `Nhật ký: ${count} dòng chờ niêm phong, lâu nhất ${minutes} phút.`,
    sealed: (count: number) => `Nhật ký: ${count} dòng đã niêm phong.`,
    mailNone: 'Không gửi thư: việc cần làm chỉ hiện trên trang. Muốn nhắc qua thư, đặt SONGHANH_SMTP_URL và SONGHANH_MAIL_FROM.',
    mailAnswers: (from: string) => `Máy chủ thư trả lời; thư gửi đi từ ${from}.`,
    mailAway: (reason: string) => `Máy chủ thư không nhận: ${reason}. Thư chờ trong cơ sở dữ liệu và được gửi lại.`,
    mailWaiting: (waiting: number, refused: number) => `Thư: ${waiting} chờ gửi, ${refused} bị máy chủ thư từ chối.`,
    tlsNone: 'Không dùng TLS trong tiến trình này: chỉ nên nghe ở máy này, sau một máy chủ trung gian có TLS.',
    tlsOpen:
      'Nghe cho máy khác mà không có TLS: mật khẩu đi trên mạng không được mã hoá. Hãy đặt SONGHANH_TLS_CERT, SONGHANH_TLS_KEY hoặc dùng máy chủ trung gian.',
    tlsUntil: (subject: string, until: string) => `Chứng thư ${subject} còn hạn đến ${until}.`,
    tlsExpiring: (subject: string, until: string) => `Chứng thư ${subject} hết hạn ngày ${until}: hãy thay.`,
    tlsMismatch: 'Khoá SONGHANH_TLS_KEY không khớp với chứng thư SONGHANH_TLS_CERT.',
    boundariesNone: 'Không có tệp ranh giới: địa bàn được vẽ bằng ô. Muốn vẽ ranh giới, đặt SONGHANH_BOUNDARIES.',
    boundaries: (codes: number, all: number) => `Tệp ranh giới có ${all} ranh giới của ${codes} mã đơn vị hành chính.`,
    signersNone: 'Không có chứng thư tin cậy: chữ ký trên bản đã ký được ghi là chưa xác minh. Muốn xác minh, đặt SONGHANH_SIGNERS.',
    signers: (count: number) => `Chứng thư tin cậy cho bản đã ký: ${count}.`,
    portTaken: (port: number) => `Cổng ${port} đang có chương trình khác nghe.`,
    portFree: (port: number) => `Cổng ${port} còn trống.`,
    answers: (url: string) => `Nơi làm việc trả lời ở ${url}.`,
  },
  start: {
    portTaken: (port: number) => `Cổng ${port} đang được chương trình khác sử dụng. Hãy chọn cổng khác bằng PORT.`,
    failed: (reason: string) => `Không khởi động được: ${reason}`,
    incident: (incident: string) => `Lỗi ${incident}:`,
    boundariesIgnored: (why: string) => `LƯU Ý: ${why} Tệp được bỏ qua, địa bàn vẽ bằng ô.`,
    signersIgnored: (why: string) => `LƯU Ý: ${why} Chữ ký trên bản đã ký được ghi là chưa xác minh.`,
    firstAdministrator: 'Quản trị viên',
    setUp: (url: string, code: string) =>
      `Mở ${url}/sign-in/code#${code} để chọn mật khẩu cho người quản trị (tên đăng nhập quantri). Đường dẫn dùng một lần, hết hạn sau 7 ngày; phần sau dấu # là mã, có thể nhập tay.`,
    unnamed: 'Nơi làm việc này chưa có tên: đặt SONGHANH_NAME (tên cơ quan) cho lần mở đầu tiên.',
  },
} as const
