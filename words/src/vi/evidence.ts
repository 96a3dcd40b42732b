/** What the screens say of files beside an entry or a task. */
export const evidence = {
  title: 'Tài liệu kèm theo',
  lead: 'Biên bản, ảnh chụp, danh sách cho thấy việc đã làm. Tệp PDF, JPEG, PNG, Word, Excel; tối đa 20 tệp, cộng lại không quá 50 MB.',
  none: 'Chưa có tài liệu nào.',
  add: 'Thêm tệp',
  sending: 'Đang gửi tệp…',
  given: (name: string) => `Đã thêm “${name}”.`,
  about: (size: string, by: string, on: string) => `${size}, ${by} thêm ngày ${on}`,
  bytes: (kilobytes: string) => `${kilobytes} KB`,
  remove: 'Gỡ',
  removeOne: (name: string) => `Gỡ tệp “${name}”`,
  why: (name: string) => `Lý do gỡ “${name}”`,
  whyHint: 'Tệp được xoá hẳn sau một ngày; tên tệp, người gỡ và lý do vẫn ghi lại ở đây.',
  cancel: 'Bỏ qua',
  removed: (by: string, on: string, why: string) => `đã gỡ ngày ${on}, ${by}: ${why}`,
}
