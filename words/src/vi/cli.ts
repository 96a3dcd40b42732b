import { plansTerminal } from './plans-terminal.ts'
import { progressTerminal } from './progress-terminal.ts'
import { releasesTerminal } from './releases-terminal.ts'
import { reportsTerminal } from './reports-terminal.ts'
import { bodiesInTerminal } from './bodies.ts'
import { remindersInTerminal } from './reminders.ts'
import { toDoInTerminal } from './to-do.ts'
import { unitsInTerminal } from './units.ts'

/** The command line. Command and option names are the same in every language. */
export const cli = {
  usage: 'Cách dùng',
  title: 'Song Hành: đưa kế hoạch đã ban hành trên giấy đến kết quả.',
  commands: 'Các lệnh',
  options: 'Tuỳ chọn',
  everywhere: 'Mọi lệnh đều có --json (in dữ liệu cho máy đọc) và --help.',
  environment:
    'SONGHANH_URL: địa chỉ nơi làm việc đang chạy (mặc định http://localhost:8080). SONGHANH_TOKEN: khoá truy cập; nếu không có thì đọc tệp token trong thư mục SONGHANH_DATA. SONGHANH_LANG: vi hoặc en.',
  codes: 'Mã kết thúc: 0 xong, 1 bị từ chối, 2 dùng sai lệnh hoặc hỏng.',
  unknown: (command: string) => `Không có lệnh "${command}". Gõ songhanh --help để xem các lệnh.`,
  wrongOption: (option: string, usage: string) => `Tuỳ chọn không đúng: ${option}. Cách dùng: ${usage}`,
  tooFew: (usage: string) => `Thiếu thông tin. Cách dùng: ${usage}`,
  unreachable: (url: string) => `Không kết nối được ${url}. Nơi làm việc có đang chạy không? Đặt SONGHANH_URL nếu địa chỉ khác.`,
  noToken: (path: string) => `Chưa có khoá truy cập: đặt SONGHANH_TOKEN, hoặc SONGHANH_DATA để đọc ${path}.`,
  noFile: (path: string) => `Không có tệp ${path}.`,
  notWritten: (path: string) => `Không ghi được ${path}: thư mục không có, hoặc bạn không được ghi vào đó.`,
  failed: (reason: string) => `Hỏng: ${reason}`,
  fault: (at: string, detail: string) => `  ${at}: ${detail}`,
  option: {
    json: 'in JSON',
    help: 'in phần trợ giúp này',
    head: 'mã băm đã giữ ở nơi khác, ví dụ in trong báo cáo',
    from: 'từ ngày làm việc (NĂM-THÁNG-NGÀY)',
    to: 'đến ngày làm việc (NĂM-THÁNG-NGÀY)',
    thing: 'loại:mã của việc cần xem, ví dụ edition:0190…',
    actor: 'mã của người thực hiện',
    unit: 'mã đơn vị hành chính',
  },
  place: {
    show: 'nơi làm việc, người đang hỏi và ngày làm việc',
    moveDay: 'chuyển ngày làm việc của bản trình diễn về phía trước',
    line: (name: string, person: string, day: string) => `${name}\nNgười hỏi: ${person}\nNgày làm việc: ${day}`,
    demonstration: 'Bản trình diễn: số liệu, nếu có, là giả định.',
    moved: (day: string) => `Ngày làm việc nay là ${day}.`,
  },
  plans: {
    list: 'các kế hoạch, đang có hiệu lực trước',
    none: 'Chưa có kế hoạch nào.',
    line: (title: string, issuer: string, state: string) => `${title}\n  ${issuer} · ${state}`,
    state: {
      draft: 'dự thảo',
      'in-force': 'đang có hiệu lực',
      superseded: 'đã được thay thế',
      withdrawn: 'đã thu hồi',
      none: 'chưa có bản nào',
    },
    upload: 'nạp một văn bản để hệ thống đọc',
    recognised: (done: number, of: number) => `Bản quét: đã nhận dạng ${done}/${of} trang`,
    stopped: 'Việc đọc bản quét đã bị dừng; không có gì được lưu lại.',
    uploaded: (proposal: string) => `Đã đọc; bản đề nghị ${proposal} đang chờ người rà soát.`,
  },
  plan: plansTerminal,
  progress: progressTerminal,
  reports: reportsTerminal,
  releases: releasesTerminal,
  toDo: toDoInTerminal,
  reminders: remindersInTerminal,
  units: unitsInTerminal,
  bodies: bodiesInTerminal,
  registers: {
    list: 'các sổ theo dõi và số mục trong mỗi sổ',
    export: 'toàn bộ một sổ theo dõi dưới dạng CSV hoặc XLSX',
    unknown: (name: string, known: string) => `Không có sổ theo dõi “${name}”. Các sổ hiện có: ${known}.`,
  },
  people: {
    list: 'cán bộ và vai trò, theo tên',
    find: 'chỉ những người có tên chứa chữ này (không phân biệt dấu)',
  },
  ledger: {
    list: 'nhật ký thay đổi, mới nhất trước',
    verify: 'kiểm tra chuỗi niêm phong của nhật ký thay đổi',
    none: 'Không có dòng nào phù hợp.',
    whole: (count: number) => `Nhật ký nguyên vẹn: đã kiểm tra ${count} dòng.`,
    waiting: (count: number) => `${count} dòng đang chờ niêm phong.`,
    head: (hash: string) => `Mã băm cuối: ${hash}`,
    fault: {
      'link-removed': (position: number) => `Nhật ký KHÔNG nguyên vẹn: mắt xích số ${position} đã bị xoá.`,
      'entry-removed': (position: number, id: string) => `Nhật ký KHÔNG nguyên vẹn: dòng số ${position} (${id}) đã bị xoá.`,
      changed: (position: number, id: string) => `Nhật ký KHÔNG nguyên vẹn: dòng số ${position} (${id}) đã bị sửa hoặc đổi chỗ.`,
      'head-missing': (position: number) =>
        `Nhật ký KHÔNG nguyên vẹn: mã băm đã biết không còn trong chuỗi; phần cuối bị cắt hoặc chuỗi bị viết lại (chuỗi nay có ${position} dòng).`,
      'never-sealed': (id: string) => `Nhật ký KHÔNG nguyên vẹn: dòng ${id} nằm ngoài chuỗi niêm phong.`,
    },
  },
  read: {
    summary: 'đọc văn bản kế hoạch (.docx, .doc, .pdf, .xlsx, .txt) hoặc cả thư mục, không cần nơi làm việc nào đang chạy',
    jsonDir: 'ghi bản đọc của từng tệp thành TÊN.json vào thư mục này',
    schema: 'in JSON Schema của dạng --json rồi thôi',
  },
  readReport: {
    summary: 'đọc báo cáo của một năm đã qua (Word, PDF, bản quét) thành các con số đề nghị',
    against: 'văn bản kế hoạch mà báo cáo nói tới: số được ghép với chỉ tiêu của kế hoạch này',
  },
  admin: {
    backup: 'lưu toàn bộ nơi làm việc vào một tệp, cả khi đang chạy',
    restore: 'khôi phục một tệp sao lưu vào thư mục hoặc cơ sở dữ liệu còn trống',
    passphraseFile: 'tệp chứa cụm mật khẩu (hoặc đặt SONGHANH_BACKUP_PASSPHRASE)',
    saved: (place: string, path: string, rows: number, tables: number) =>
      `Đã sao lưu ${place}: ${rows} dòng trong ${tables} bảng, vào ${path}.`,
    restored: (place: string, rows: number, tables: number) => `Đã khôi phục ${place}: ${rows} dòng trong ${tables} bảng, số dòng khớp.`,
    ledger: (count: number, head: string) => `Nhật ký nguyên vẹn: ${count} dòng đã niêm phong, mã băm cuối ${head}.`,
    openFile: 'Tệp sao lưu không được mã hoá: chứa cả mật khẩu đã băm và khoá của nơi làm việc. Hãy cất như cất con dấu.',
  },
  doctor: 'kiểm tra thiết lập và tình trạng của nơi làm việc',
  serve: 'mở một nơi làm việc thật (không phải bản trình diễn)',
} as const
