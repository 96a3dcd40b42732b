interface Counted {
  readonly fresh: number
  readonly replaced: number
  readonly same: number
  readonly errors: number
}

/** Progress and figures in the terminal. Command and option names are the same in every language. */
export const progressTerminal = {
  summary: {
    progress: 'kết quả từng chỉ tiêu của kế hoạch trong một năm',
    explain: 'căn cứ số liệu của một chỉ tiêu: cách tính, từng ô, ai nhập, ai ký duyệt, ngày nào',
    export: 'xuất mọi ô số liệu của một năm (CSV hoặc XLSX)',
    import: 'nạp số liệu từ một tệp CSV, XLSX hoặc nhiều biểu Excel vào các biểu đang nhập, tất cả trong một lần',
  },
  option: {
    year: 'năm của số liệu',
    plan: 'mã kế hoạch; nếu không ghi thì lấy kế hoạch đầu tiên',
    format: 'csv hoặc xlsx (mặc định csv)',
    to: 'tệp để ghi; nếu không ghi thì CSV in ra màn hình',
    dryRun: 'chỉ kiểm tra, không lưu gì',
    forOthers: 'nhập thay biểu Excel gửi kèm công văn: tệp CSV có cột file, number, date, scan cho từng biểu',
    decimal: 'dấu thập phân của tệp: , hoặc . (cần khi có số như 1.234)',
  },
  needsYear: 'Hãy ghi --year NĂM.',
  heading: (year: number) => `Kết quả năm ${year}`,
  row: (code: string, value: string, unit: string, state: string, difference: string | null) =>
    `${code.padEnd(5)} ${value.padStart(10)} ${unit}  ${state}${difference === null ? '' : `, ${difference}`}`,
  rule: (sentence: string) => `      ${sentence}`,
  notCounted: (why: string) => `    ${why}`,
  headCount: (name: string, women: string, men: string, all: string, gap: string) =>
    `  ${name}: nữ ${women}, nam ${men}, tổng ${all}, chênh lệch nữ – nam ${gap}`,
  sources: (list: string) => `Nguồn định nghĩa: ${list}`,
  notLinked: 'Chưa chọn chỉ tiêu thống kê cho chỉ tiêu này.',
  noBase: 'Kế hoạch nêu mức tăng, giảm nhưng chưa có số gốc để tính.',
  noBound: 'Kế hoạch không đặt mức để so sánh.',
  formula: (multiplier: number | null, reading: string | null) =>
    [
      'Cách tính: tử số ÷ mẫu số',
      multiplier === null ? '' : ` × ${multiplier.toLocaleString('vi-VN')}`,
      reading === null ? '' : ` (${reading})`,
    ].join(''),
  cell: (sender: string, name: string, value: string) => `  ${sender}: ${name} = ${value}`,
  hands: (typed: string, signed: string, accepted: string) => `    nhập: ${typed} · ký duyệt: ${signed} · tiếp nhận: ${accepted}`,
  hand: (who: string | null, day: string | null) => (who === null ? '–' : `${who}${day === null ? '' : ` ngày ${day}`}`),
  exported: (count: number, path: string) => `Đã ghi ${count} dòng vào ${path}.`,
  yes: 'có',
  no: 'không',
  needsXlsxPath: 'Tệp XLSX cần --to TỆP.',
  wrongFormat: (format: string) => `Không có định dạng ${format}; chỉ có csv và xlsx.`,
  onlyForms: (file: string) => `${file}: nhiều tệp một lần chỉ nạp được biểu Excel (.xlsx) đã xuất từ hệ thống.`,
  wrongDecimal: (sign: string) => `Dấu thập phân “${sign}” không dùng được; chỉ có , hoặc .`,
  letters: {
    columns: (path: string, columns: string) => `${path} thiếu cột ${columns}.`,
    incomplete: (path: string, line: number) => `${path}, dòng ${line}: hãy ghi đủ tệp, số, ngày và bản quét của công văn.`,
    none: (file: string) => `${file}: chưa có công văn nào trong danh sách.`,
    waiting: 'Các số này là nhập thay; người thứ hai phải đối chiếu với bản quét và xác nhận.',
  },
  underway: (megabytes: number, seconds: number) =>
    `Đang gửi, kiểm tra và lưu ${megabytes.toFixed(1).replace('.', ',')} MB: ${seconds} giây`,
  badCell: (address: string, why: string) => `${address}: ${why}`,
  formOfFile: (file: string, form: string, sender: string, { fresh, replaced, same, errors }: Counted) =>
    `${file} → ${form}, ${sender}: ${fresh} ô mới, ${replaced} ô thay số, ${same} ô giữ nguyên${errors === 0 ? '' : `, ${errors} lỗi khi kiểm tra`}`,
  checked: ({ forms, fresh, replaced, same }: Counted & { readonly forms: number }) =>
    `Đọc được ${fresh + replaced + same} ô của ${forms} biểu (${fresh} ô mới, ${replaced} ô thay số); chưa lưu gì.`,
  imported: ({ forms, fresh, replaced, same }: Counted & { readonly forms: number }) =>
    `Đã lưu ${fresh + replaced} ô vào ${forms} biểu (${replaced} ô thay số, ${same} ô giữ nguyên).`,
} as const
