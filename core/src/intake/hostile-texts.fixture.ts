/** Texts made to be hard on the reader: the words of the genre over and over, where each rule of it is at work. */
import fc from 'fast-check'

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 1/KH-UBND\nLào Cai, ngày 1 tháng 2 năm 2025\n\nKẾ HOẠCH\nThử\n\n'

/** Where the repeated words stand: in every part of a paper rules look for other things. */
const PLACES: Readonly<Record<string, string>> = {
  nowhere: '',
  'before the head': ' ',
  head: 'ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 1/KH-UBND ',
  title: 'KẾ HOẠCH\n',
  bases: `${HEAD}Căn cứ `,
  goals: `${HEAD}I. MỤC TIÊU\n1. Mục tiêu cụ thể\n- `,
  tasks: `${HEAD}I. NHIỆM VỤ\n1. `,
  funding: `${HEAD}I. KINH PHÍ\n`,
  duties: `${HEAD}I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- `,
  recipients: `${HEAD}I. NHIỆM VỤ\n1. Việc\n\nNơi nhận:\n- `,
}

const WORDS = [
  ...[
    'đạt',
    '30%',
    '1,5',
    '20 - 25%',
    '42/100.000',
    'tăng',
    'giảm từ',
    'xuống còn',
    'lên',
    'trên',
    'ít nhất',
    'từ',
    'trở lên',
    '4/5 xã',
    'một phần ba',
  ],
  ...['đến năm 2025', 'năm 2026, 2027', 'giai đoạn 2021 - 2025', 'hằng năm', 'trước ngày 05/12', 'ngày 31/02/2025', 'so với', 'bình quân'],
  ...[
    'tương đương',
    ', không để',
    ', trong đó có',
    '(nội thành)',
    'trồng 5.000 cây',
    'ít nhất một mô hình',
    '(khoảng',
    'bé trai so với 100 bé gái',
    'cho 20 hộ, ',
    'TT\n',
    '\n1\n',
    'CỘNG HÒA XÃ HỘI\n|',
  ],
  ...['I.', 'II. MỤC TIÊU', '1.', '2.1.', 'a)', 'đ)', '-', '+', '(1)', 'Điều 1.', 'Phần thứ nhất', '|', '||', '#', '**'],
  ...['Mục tiêu 1:', 'Chỉ tiêu', 'Phấn đấu', 'Tỷ lệ', 'số', 'trẻ em dưới 15 tuổi', 'hộ', 'xã', 'và', 'của', 'về', 'theo', 'kèm theo'],
  ...[
    'Sở Y tế',
    'Ủy ban nhân dân các xã, phường',
    'các sở, ban, ngành',
    'chủ trì',
    'phối hợp',
    'báo cáo',
    'qua',
    'vướng mắc',
    'phản ánh về',
  ],
  ...[
    'Căn cứ',
    'Nghị quyết số 1/NQ-CP',
    'Luật Trẻ em',
    'ngày 1 tháng 2 năm 2025',
    'Phụ lục',
    'Nơi nhận:',
    'TM. ỦY BAN',
    'KT. CHỦ TỊCH',
    'Lưu: VT.',
    './.',
  ],
  ...[
    '"',
    '“',
    '(',
    ')',
    '[1]',
    ';',
    ':',
    ',',
    '.',
    '..',
    '…',
    '____',
    '\u00ad',
    '\u0300',
    '\ud83d',
    'A',
    'ớ',
    '0',
    '9'.repeat(30),
    'x'.repeat(60),
  ],
]

/** A stretch of such words, to be repeated. */
export const stretch = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }), fc.constantFrom(' ', ' ', '\n', '', '\n\n', '    '))
  .map(([words, between]) => words.join(between) + between)

export const place = fc.constantFrom(...Object.keys(PLACES))

export const hostile = (where: string, words: string, length: number): string => {
  const opening = PLACES[where] ?? ''
  return opening + words.repeat(Math.max(1, Math.ceil((length - opening.length) / words.length)))
}
