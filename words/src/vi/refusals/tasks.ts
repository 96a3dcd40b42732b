/** Refusals about the tasks of a plan. `{name}` stands for a parameter of the refusal. */
export const tasks = {
  'work.task-not-found': 'Kế hoạch đang thực hiện không có nhiệm vụ này.',
  'work.task-seat-unknown': 'Không có cơ quan, đơn vị được chọn.',
  'work.task-date-without-document': 'Thời hạn không có trong kế hoạch phải dựa trên một văn bản. Hãy ghi văn bản ấn định thời hạn.',
  'work.task-no-such-day': 'Không có ngày này trong năm.',
  'work.task-target-unknown': 'Kế hoạch không có chỉ tiêu {target}.',
  'work.task-blocker-unknown': 'Kế hoạch không có nhiệm vụ phải chờ được chọn.',
  'work.task-blocked-in-a-circle': 'Hai nhiệm vụ không thể chờ nhau. Hãy bỏ nhiệm vụ đang chờ nhiệm vụ này.',
  'work.task-stuck-without-note': 'Hãy ghi vướng ở đâu.',
  'work.task-has-no-window': 'Nhiệm vụ này không có đợt thực hiện riêng trong năm.',
  'work.task-result-too-early': 'Báo cáo kết quả chỉ ghi sau ngày {day}.',
} as const
