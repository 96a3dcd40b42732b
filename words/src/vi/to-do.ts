/** Việc cần làm: the first page of everybody. */
export const toDo = {
  title: 'Việc cần làm',
  today: (day: string) => `Ngày làm việc ${day}.`,
  none: 'Hiện không có việc nào chờ bạn.',
  count: (total: number, overdue: number) =>
    overdue === 0 ? `${total} việc chờ bạn.` : `${total} việc chờ bạn, ${overdue} việc đã quá hạn.`,
  more: (hidden: number) => `Còn ${hidden} việc nữa; làm xong việc trên thì các việc này hiện ra.`,
  mine: 'Việc của tôi',
  groups: { 'came-back': 'Bị trả lại', owe: 'Phải làm', waits: 'Đang chờ tôi' },
  kinds: {
    'fill-form': 'Nhập biểu số liệu',
    'mend-form': 'Chỉnh sửa biểu bị trả lại',
    'sign-form-off': 'Ký duyệt biểu số liệu',
    'take-form-in': 'Tiếp nhận biểu số liệu',
    'do-task': 'Thực hiện nhiệm vụ',
    'answer-difficulty': 'Trả lời khó khăn, vướng mắc',
    'decide-difficulty': 'Quyết định khó khăn được trình lên',
    'review-reading': 'Rà soát bản đọc văn bản',
    'put-plan-in-force': 'Đưa dự thảo kế hoạch vào thực hiện',
  },
  what: 'Việc',
  whose: 'Của',
  due: 'Hạn',
  done: 'Đã làm',
  doneOf: (parts: number, of: number) => `${parts}/${of} mục`,
  noDue: 'chưa có thời hạn',
  overdue: (days: number) => `quá hạn ${days} ngày`,
  dueToday: 'hôm nay',
  daysLeft: (days: number) => `còn ${days} ngày`,
  lastWorkingDay: (day: string) => `ngày làm việc cuối ${day}`,
  uncertain: 'chưa có lịch nghỉ năm này',
  blockedBy: (what: string) => `vướng: ${what}`,
  bodies: {
    title: 'Ai còn nợ việc gì',
    none: 'Không cơ quan, đơn vị nào còn việc chưa làm.',
    never: (count: number) => `${count} nơi chưa bao giờ vào hệ thống.`,
    body: 'Cơ quan, đơn vị',
    open: 'Chưa làm',
    overdue: 'Quá hạn',
    blocked: 'Vướng',
    nearest: 'Hạn gần nhất',
    lastSeen: 'Lần cuối vào',
    neverCame: 'chưa bao giờ',
  },
  ofBody: (name: string) => `Việc của ${name}`,
  back: 'Về việc cần làm',
  bodyDone: 'Nơi này không còn việc nào chưa làm.',
} as const

/** The same at the command line. */
export const toDoInTerminal = {
  summary: 'việc cần làm: của mình, hoặc của một cơ quan (--body), kèm ai còn nợ việc gì',
  body: 'khóa của cơ quan, đơn vị, ví dụ unit:MÃ@NGÀY hoặc body:…',
  line: (kind: string, title: string, owner: string, due: string) => `${due}  ${kind}: ${title} (${owner})`,
  bodyLine: (name: string, open: number, overdue: number, seen: string) =>
    `${name}: ${open} việc chưa làm, ${overdue} quá hạn, lần cuối vào ${seen}`,
} as const
