/** Putting a draft in force, or taking it back: a page few open, whose words need not come with the first. */
export const puttingInForce = {
  title: 'Đưa kế hoạch vào thực hiện',
  lead: 'Bản đang thực hiện trước đó (nếu có) trở thành bản đã được thay thế. Việc này được ghi vào nhật ký thay đổi.',
  numbered: 'Văn bản có số và ngày',
  unnumbered: 'Bản không số',
  kind: 'Văn bản',
  number: 'Số, ký hiệu',
  signedOn: 'Ngày ký',
  signedBy: 'Người ký',
  suppliedBy: 'Do ai cung cấp',
  suppliedHint: 'Ghi tên cơ quan, đơn vị cung cấp bản văn bản này.',
  from: 'Thực hiện từ ngày',
  submit: 'Đưa vào thực hiện',
  cancel: 'Quay lại kế hoạch',
  needed: 'Cần nhập mục này.',
  notDraft: 'Kế hoạch này không có dự thảo nào đang chờ.',
  withdraw: {
    title: 'Thu hồi dự thảo',
    lead: 'Dự thảo không được đưa vào thực hiện. Bản ghi và lý do được giữ lại; một bản đọc khác có thể thay vào.',
    reason: 'Lý do thu hồi',
    submit: 'Thu hồi dự thảo',
  },
}
