export const sheet = {
  'sheet.empty-file': 'Tệp không có nội dung. Hãy kiểm tra lại tệp rồi chọn lại.',
  'sheet.too-large': 'Bảng tính quá lớn (tối đa {megabytes} MB và không quá rộng). Hãy bỏ bớt trang tính hoặc tách thành nhiều tệp.',
  'sheet.encrypted': 'Bảng tính được đặt mật khẩu. Hãy bỏ mật khẩu, lưu lại rồi gửi.',
  'sheet.not-a-workbook': 'Không đọc được tệp này như một bảng tính. Hãy lưu lại dưới dạng .xlsx rồi gửi.',
  'sheet.not-utf8': 'Tệp CSV không dùng bảng mã Unicode. Trong Excel, hãy lưu lại dưới dạng “CSV UTF-8” hoặc .xlsx.',
  'sheet.broken-csv': 'Tệp CSV bị lỗi ở dòng {line}: dấu ngoặc kép mở mà không đóng. Hãy sửa rồi gửi lại.',
  'sheet.no-form': 'Tệp này không phải mẫu biểu do hệ thống xuất ra. Hãy tải mẫu biểu về, điền vào đó rồi gửi lại.',
  'sheet.form-rows-lost': 'Mẫu biểu đã bị xóa các dòng chỉ tiêu nên không biết số liệu thuộc dòng nào. Hãy tải lại mẫu biểu.',
  'sheet.another-form': 'Tệp này là biểu của đơn vị hoặc kỳ khác. Hãy mở đúng biểu rồi nhận tệp.',
}
