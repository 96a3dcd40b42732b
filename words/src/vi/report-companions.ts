/** The words of the submission note and the summary that go to the signer with a report; papers, so without English. */
import type { CompanionWords, TypedPlace } from '@songhanh/core/reports/companions'

function at(place: TypedPlace): string {
  if (place === 'opening') return 'Phần mở đầu'
  if (place === 'closing') return 'Phần kết thúc'
  return 'measure' in place ? `Chỉ tiêu ${place.measure}` : `Mục ${place.part}`
}

export const reportCompanions: CompanionWords = {
  note: {
    kind: 'Phiếu trình',
    subject: (report) => `Về việc ký ban hành Báo cáo ${report}`,
    matter: 'Vấn đề trình',
    submitted: (report) => `Trình ký ban hành Báo cáo ${report}.`,
    content: 'Tóm tắt nội dung',
    made: 'Quá trình tổng hợp số liệu',
    mind: 'Nội dung cần lưu ý khi ký',
    typed: (typed, computed, place) =>
      computed === null
        ? `${at(place)}: số ${typed} do người soạn ghi thêm, không có trong số liệu tổng hợp.`
        : `${at(place)}: số ${typed} do người soạn ghi, số liệu tổng hợp là ${computed}.`,
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
    moreTyped: (count) => `Còn ${count} số ghi tay khác, nêu ở phiếu trình.`,
    more: 'Nội dung khác xem báo cáo và phiếu trình.',
    table: { title: 'Kết quả các chỉ tiêu', verdict: 'Đánh giá', count: 'Số chỉ tiêu', measures: 'Gồm các chỉ tiêu' },
  },
}
