/** The plain page that documents the endpoints. */
export const apiPage = {
  title: 'Giao diện lập trình của Song Hành',
  lead: 'Mọi việc làm được trên màn hình đều làm được qua các địa chỉ dưới đây. Bản đầy đủ theo OpenAPI 3.1:',
  signing:
    'Yêu cầu mang khoá truy cập trong tiêu đề Authorization: Bearer. Yêu cầu ghi mang mã riêng trong tiêu đề Idempotency-Key; gửi lại cùng mã thì nhận lại câu trả lời đầu tiên, không ghi hai lần.',
  refusing: 'Khi bị từ chối, câu trả lời theo RFC 9457: code là mã ổn định, detail là câu giải thích, faults là mọi chỗ sai cùng lúc.',
  may: 'Ai được dùng',
  anybody: 'mọi người, không cần đăng nhập',
  signedIn: 'người đã đăng nhập',
  right: (right: string) => `người có quyền ${right}`,
  params: 'Trong địa chỉ',
  query: 'Sau dấu hỏi',
  body: 'Nội dung gửi (JSON)',
  upload: 'Tệp gửi lên (multipart, trường file)',
  answer: 'Câu trả lời',
  refusals: 'Có thể bị từ chối vì',
} as const
