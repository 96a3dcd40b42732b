/** Refusals about bodies: offices, organisations, and what they can be asked to report. */
export const bodies = {
  'bodies.table-unreadable': 'Danh mục cơ quan, đơn vị không đọc được ở phần {what}.',
  'bodies.matter-missing': 'Hãy ghi nội dung cần báo cáo.',
  'bodies.basis-missing': 'Hãy ghi văn bản làm căn cứ yêu cầu báo cáo.',
  'bodies.basis-after-start': 'Văn bản làm căn cứ ký ngày {signed}, sau ngày bắt đầu báo cáo {from}.',
  'bodies.ends-before-start': 'Ngày kết thúc trước ngày bắt đầu.',
  'bodies.has-assignment': 'Kế hoạch đã giao nhiệm vụ cho cơ quan này, nên cơ quan này báo cáo theo kế hoạch.',
  'bodies.passed-on': 'Đến ngày {day} nhiệm vụ của cơ quan này đã chuyển cho cơ quan khác. Hãy yêu cầu cơ quan tiếp nhận.',
  'bodies.already-asked': 'Cơ quan này đã được yêu cầu báo cáo nội dung này trong thời gian đó.',
} as const
