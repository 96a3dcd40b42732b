/** The words of the submission note and the summary that go to the signer with a report; papers, so without English. */
import type { CompanionWords } from '@songhanh/core/reports/companions'

export const reportCompanions: CompanionWords = {
  note: {
    kind: 'Phiếu trình',
    matter: 'Vấn đề trình',
    submitted: (subject) => `Trình ký ban hành Báo cáo: ${subject}.`,
    content: 'Tóm tắt nội dung',
    made: 'Quá trình tổng hợp số liệu',
    mind: 'Nội dung cần lưu ý khi ký',
    typed: (typed, computed) =>
      computed === null
        ? `Số ${typed} do người soạn ghi thêm, không có trong số liệu tổng hợp.`
        : `Số ${typed} do người soạn ghi, số liệu tổng hợp là ${computed}.`,
    nothingTyped: 'Các số trong báo cáo đều theo số liệu tổng hợp, không có số ghi tay khác số tổng hợp.',
    proposal: 'Kiến nghị, đề xuất',
    to: (name, post) => `${post} ${name}`,
    toPost: (post, issuer) => `${post} ${issuer}`,
    proposed: 'Kính trình xem xét, ký ban hành báo cáo kèm theo.',
    opinions: {
      title: 'Ý kiến giải quyết',
      by: 'Người cho ý kiến',
      words: 'Nội dung, ngày, chữ ký',
      rows: ['Lãnh đạo cơ quan chủ trì soạn thảo', 'Lãnh đạo Văn phòng', 'Người ký báo cáo'],
    },
    authority: ['NGƯỜI TRÌNH'],
  },
  summary: {
    kind: 'Tóm tắt báo cáo',
    typed: 'Số do người soạn ghi khác số liệu tổng hợp:',
    table: { title: 'Kết quả các chỉ tiêu', verdict: 'Đánh giá', count: 'Số chỉ tiêu', measures: 'Gồm các chỉ tiêu' },
  },
}
