export const signedCopies = {
  'reports.signed-copy-no-pdf': 'Tệp này không phải tệp PDF đọc được.',
  'reports.signed-copy-unsigned': 'Tệp PDF này chưa có chữ ký số nào. Hãy ký bằng công cụ của cơ quan rồi tải lên.',
  'reports.signed-copy-broken':
    'Chữ ký số “{signer}” không khớp nội dung tệp: tệp đã bị thay đổi sau khi ký, hoặc chữ ký hỏng. Tệp không được lưu.',
  'reports.signed-copy-other-number': 'Tệp này ghi số {found}, báo cáo này đã cấp số {number}: không phải bản ký của báo cáo này.',
  'reports.signed-copy-other-text': 'Nội dung tệp khác bản đã cấp số, từ chỗ “{near}”. Hãy ký trên chính tệp PDF tải từ trang báo cáo này.',
  'reports.signers-unreadable': 'Không đọc được tệp chứng thư {path}.',
  'reports.signers-none': 'Tệp {path} không có chứng thư nào ở dạng PEM.',
}
