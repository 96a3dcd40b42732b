/** Nhắc việc: the message of one person on one day, and the text for a chat group. Always Vietnamese, as the offices write. */
export const reminders = {
  subject: (place: string, day: string, things: number) =>
    things === 0 ? `[${place}] Nhắc việc ngày ${day}` : `[${place}] Nhắc việc ngày ${day}: ${things} việc chờ`,
  greeting: (name: string) => `Kính gửi ${name},`,
  mine: (count: number) => `Việc chờ ông/bà (${count}):`,
  line: (kind: string, title: string, due: string) => `- ${kind}: ${title}. ${due}`,
  due: (day: string, left: string) => `Hạn ${day}, ${left}.`,
  noDue: 'Chưa có thời hạn.',
  overdue: (days: number) => `quá hạn ${days} ngày`,
  dueToday: 'hạn hôm nay',
  daysLeft: (days: number) => `còn ${days} ngày`,
  more: (count: number) => `- và ${count} việc nữa.`,
  uncertain: 'Lịch nghỉ lễ của năm này chưa được nhập: ngày làm việc cuối cùng có thể sớm hơn ngày ghi ở trên.',
  climbed: 'Việc quá hạn cần ông/bà đôn đốc:',
  climbedLine: (body: string, open: number, days: number) => `- ${body}: ${open} việc, quá hạn ${days} ngày làm việc.`,
  requested: 'Đề nghị phối hợp:',
  requestedLine: (body: string, open: number) => `- Trân trọng đề nghị ${body} phối hợp thực hiện ${open} việc đã đến hạn trong kế hoạch.`,
  open: (url: string) => `Mở việc cần làm: ${url}`,
  foot: (place: string) => `Thư do hệ thống của ${place} tự soạn theo những việc chưa làm; làm xong thì không nhắc nữa.`,
  calendar: 'viec-can-lam.ics',
  calendarSummary: (kind: string, title: string) => `${kind}: ${title}`,
  group: {
    head: (place: string, day: string) => `${place}, nhắc việc ngày ${day}:`,
    line: (title: string, due: string, bodies: string) => `- ${title} (hạn ${due}): ${bodies}.`,
    none: (place: string, day: string) => `${place}, ngày ${day}: không nơi nào còn việc chưa làm.`,
    foot: 'Trân trọng đề nghị các nơi hoàn thành trên hệ thống.',
  },
} as const

/** The same at the command line. */
export const remindersInTerminal = {
  summary: 'soạn nhắc việc của một ngày để xem trước; việc gửi do nơi làm việc tự làm mỗi ngày làm việc',
  on: 'ngày (NĂM-THÁNG-NGÀY); không ghi thì là ngày làm việc hiện tại',
  dryRun: 'bắt buộc: chỉ soạn để xem, không gửi thư nào',
  needsDryRun: 'Lệnh này chỉ xem trước: hãy thêm --dry-run. Thư thật do nơi làm việc gửi mỗi ngày làm việc khi đã đặt SONGHANH_SMTP_URL.',
  none: 'Ngày này không có ai cần nhắc.',
  count: (people: number, withoutAddress: number) => `${people} người được nhắc, ${withoutAddress} người chưa có địa chỉ thư.`,
} as const
