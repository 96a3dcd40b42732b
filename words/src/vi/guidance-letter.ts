/** Guidance letters (công văn hướng dẫn) as an office writes them, always Vietnamese; and what the desk says beside an entry that is a letter. */
import type { GuidanceWords } from '@songhanh/core/reports/guidance-letter'
import { planBasis } from './cited-plan.ts'

export const letterDesk = {
  title: 'Công văn theo thể thức',
  lead: 'Văn bản hướng dẫn, đôn đốc soạn từ mục này: chưa có số thì để trống số, ngày cho văn thư ghi; đã ghi số thì in số và ngày ban hành.',
  noContent: 'Mục này chưa ghi nội dung hướng dẫn. Hãy chọn “Đính chính”, ghi nội dung rồi tải công văn.',
  byHand: 'Văn bản này được ghi vào sổ từ ngoài chương trình nên không có bản soạn; hãy đính kèm bản chụp dưới đây.',
  plan: 'Kế hoạch làm căn cứ',
  take: { docx: 'Tải bản Word (.docx)', pdf: 'Tải bản PDF' },
}

export const guidanceText: GuidanceWords = {
  subject: (title) => `V/v ${title}`,
  placeAndDay: (place, day) => `${place}, ${day}`,
  planBasis,
  opening: (issuer) => `Để thống nhất thực hiện, ${issuer} hướng dẫn một số nội dung như sau:`,
  closing: (issuer) =>
    `Trên đây là nội dung hướng dẫn. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các cơ quan, đơn vị, địa phương phản ánh về ${issuer} để được xem xét, giải quyết./.`,
}
