/** Reports and the checker of form in the terminal. Command and option names are the same in every language. */
export const reportsTerminal = {
  summary: {
    report: 'tổng hợp báo cáo của một năm và ghi ra tệp Word, PDF, Excel',
    check: 'kiểm tra thể thức một văn bản theo Nghị định 30/2020/NĐ-CP',
  },
  option: {
    year: 'năm báo cáo',
    kind: 'year (năm), half-year (6 tháng đầu năm), interim (sơ kết) hoặc final (tổng kết); mặc định year',
    docx: 'tệp .docx để ghi',
    pdf: 'tệp PDF để ghi',
    xlsx: 'tệp .xlsx để ghi mọi bảng',
    note: 'tệp .docx hoặc .pdf để ghi phiếu trình',
    summary: 'tệp .docx hoặc .pdf để ghi tóm tắt một trang',
    unit: 'mã xã (01234, hoặc kèm ngày hiệu lực: 01234@2020-02-01): báo cáo của riêng xã đó',
    body: 'mã cơ quan (noi-vu): báo cáo của riêng cơ quan đó',
    yearFile: 'tệp .zip để ghi hồ sơ báo cáo của năm, kèm mục lục',
  },
  oneSeat: 'Chỉ ghi một trong hai: --unit hoặc --body.',
  notAmong: (option: string, asked: string, there: number) =>
    there === 0
      ? `Không có nơi nào mang mã ${asked} (${option}) mà bạn được lấy báo cáo; bạn không có nơi nào thuộc loại này.`
      : `Không có nơi nào mang mã ${asked} (${option}) trong các nơi bạn được lấy báo cáo. Dùng một trong các mã sau:`,
  seat: (code: string, name: string) => `  ${code}  ${name}`,
  moreSeats: (count: number) => `  … và ${count} nơi khác`,
  noFile: 'Ghi thêm --docx hoặc --pdf: báo cáo của đơn vị khác chỉ ghi ra tệp.',
  wrongKind: (kind: string) => `Không có loại báo cáo ${kind}; chỉ có year, half-year, interim và final.`,
  composed: (report: string, state: string) => `${report}: ${state}.`,
  numbered: (number: number, symbol: string, day: string) => `Số ${String(number).padStart(2, '0')}/${symbol} ngày ${day}.`,
  typed: (typed: string, computed: string | null) =>
    computed === null ? `Số gõ tay: ${typed}` : `Số gõ tay: ${typed} (số liệu tổng hợp: ${computed})`,
  written: (path: string) => `Đã ghi ${path}.`,
  finding: (level: string, where: string, what: string, source: string) => `${level}  ${where}: ${what} (${source})`,
  fix: (text: string) => `      ${text}`,
  checked: (errors: number, notes: number) => `${errors} lỗi, ${notes} lưu ý.`,
  level: { error: 'lỗi', note: 'lưu ý' },
} as const
