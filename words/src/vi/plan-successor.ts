/** The page that drafts the next plan from one that has been carried out. */
export const planSuccessor = {
  title: 'Dự thảo kế hoạch giai đoạn sau',
  lead: 'Lập dự thảo từ kế hoạch này cho đơn vị kế thừa: giữ lời văn, chừa trống mức mới, ghi tên cơ quan của giai đoạn mới bên cạnh tên cũ. Hệ thống không lưu dự thảo; văn bản đã ban hành thì nhận vào như mọi kế hoạch.',
  from: 'Từ năm',
  to: 'Đến năm',
  unit: 'Đơn vị lập kế hoạch',
  choose: 'Chọn đơn vị',
  unitsOn: (year: number) => `Các đơn vị có địa bàn của nơi ban hành kế hoạch này, tính đến ngày 01/01/${year}.`,
  noUnits: 'Không có đơn vị nào kế thừa nơi ban hành kế hoạch này.',
  submit: 'Tải dự thảo (.docx)',
  needed: 'Hãy chọn đơn vị.',
  yearWrong: 'Hãy ghi năm bằng bốn chữ số.',
  done: (unit: string) => `Đã tải dự thảo của ${unit}. Chỗ ghi “…” và các cơ quan cần xác định do đơn vị quyết định.`,
  back: 'Về kế hoạch',
}
