export const releases = {
  'releases.not-found': 'Không tìm thấy bản công khai này.',
  'releases.not-prepared': 'Bản công khai này không còn ở bước chuẩn bị.',
  'releases.not-public': 'Chỉ thu hồi được bản đang công khai.',
  'releases.would-betray':
    'Chưa công khai được: dù đã ẩn hết những gì được phép ẩn, vẫn có thể suy ra {count} số liệu nhỏ về người. Hãy chuẩn bị lại với ngưỡng khác hoặc chờ thêm số liệu.',
  'releases.outdated': 'Sau khi chuẩn bị bản này đã có bản khác được công khai; hãy chuẩn bị lại để số liệu được đối chiếu với bản đó.',
  'releases.report-not-issued': 'Báo cáo được nêu không phải là báo cáo đã phát hành của cùng kế hoạch và cùng năm.',
}
