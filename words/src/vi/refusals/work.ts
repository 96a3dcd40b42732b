/** Refusals about difficulties and money. `{name}` stands for a parameter of the refusal. */
export const work = {
  'work.difficulty-without-words': 'Hãy ghi khó khăn, vướng mắc là gì.',
  'work.difficulty-about-nothing': 'Hãy chọn nhiệm vụ, chỉ tiêu hoặc biểu mà khó khăn này nói đến, hoặc chọn “chung cả kế hoạch”.',
  'work.answer-due-in-the-past': 'Ngày cần trả lời {due} đã qua.',
  'work.difficulty-not-found': 'Không có khó khăn, vướng mắc này.',
  'work.difficulty-answered': 'Khó khăn này đã được trả lời. Người phản ánh có thể mở lại.',
  'work.difficulty-not-your-turn': 'Khó khăn này đang chờ người khác trả lời: đầu mối tổng hợp, hoặc người ký nếu đã trình lên.',
  'work.difficulty-not-answered': 'Khó khăn này chưa được trả lời nên chưa cần mở lại.',
  'work.difficulty-of-another': 'Chỉ người phản ánh mới mở lại được khó khăn này.',
  'work.reopened-without-reason': 'Hãy ghi vì sao câu trả lời chưa giải quyết được.',
  'work.group-without-name': 'Hãy đặt tên cho nhóm khó khăn.',
  'work.difficulty-sent-up-already': 'Khó khăn này đã được trình lên.',
  'work.sent-up-without-question': 'Hãy ghi đề nghị Ủy ban nhân dân quyết định điều gì.',
  'work.answer-without-words': 'Hãy ghi nội dung trả lời.',
  'work.cause-without-words': 'Hãy ghi nguyên nhân.',
  'work.money-refused': 'Có mục chưa nhận được nên chưa lưu. Hãy xem từng mục được nêu.',
  'work.money-year': 'Năm phải là bốn chữ số, ví dụ 2024.',
  'work.money-without-donor': 'Hãy ghi nguồn huy động từ ai.',
  'work.money-without-amount':
    'Hãy ghi ít nhất một số: đề nghị, dự toán giao hoặc thực hiện; không có khoản riêng thì chọn “không bố trí riêng”.',
  'work.money-not-whole': 'Số tiền phải là số đồng nguyên, không âm.',
  'work.money-strange-size':
    'Số này nhỏ hoặc lớn khác thường, hoặc chênh với số bên cạnh hơn 100 lần: có nhầm triệu với tỷ không? Nếu đúng, hãy xác nhận.',
  'work.money-not-found': 'Không có khoản tiền này.',
} as const
