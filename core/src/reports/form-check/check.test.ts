import { describe, expect, it } from 'vitest'
import { checkForm } from './check.ts'
import { RULES } from './rules.ts'

const RIGHT = `ỦY BAN NHÂN DÂN
HUYỆN MẪU
Số: 15/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu, ngày 05 tháng 7 năm 2021

KẾ HOẠCH
Thực hiện bình đẳng giới năm 2021

Thực hiện Chương trình số 3/CTr-UBND ngày 02/3/2021, Ủy ban nhân dân huyện ban hành Kế hoạch như sau:
I. MỤC TIÊU
1. Mục tiêu chung
a) Việc thứ nhất.
b) Việc thứ hai.
c) Việc thứ ba.
d) Việc thứ tư.
đ) Việc thứ năm.
II. TỔ CHỨC THỰC HIỆN
Giao Phòng Nội vụ chủ trì thực hiện./.

Nơi nhận:
- Ủy ban nhân dân tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nguyễn Thị Mẫu
`

const read = (text: string) => {
  let at = 0
  const blocks = text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return { kind: 'line' as const, span: { start, end: start + line.length } }
  })
  return { text, blocks, format: 'txt' as const }
}
const rulesBroken = (text: string) => checkForm(read(text)).faults.map(({ rule }) => rule)
const kindOf = (text: string) => checkForm(read(text)).kind

describe('the form of a paper', () => {
  it('has nothing against a right one, also without "Căn cứ"', () => {
    expect(rulesBroken(RIGHT)).toEqual([])
  })

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n', '', 'nation-missing'],
    ['Độc lập - Tự do - Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc', 'motto-hyphens'],
    ['Số: 15/KH-UBND', 'Số:       /KH-UBND', 'number-blank'],
    ['Số: 15/KH-UBND', 'Số: 5/KH-UBND', 'number-without-nought'],
    ['Số: 15/KH-UBND', 'Số: 15/ KH - UBND', 'symbol-spaced'],
    ['Số: 15/KH-UBND', 'Số: 15/BC-UBND', 'symbol-of-another-kind'],
    ['ngày 05 tháng 7', 'ngày    tháng 7', 'day-blank'],
    ['ngày 05 tháng 7', 'ngày 5 tháng 7', 'day-without-nought'],
    ['ngày 05 tháng 7', 'ngày 05 tháng 07', 'month-nought'],
    ['ngày 05 tháng 7', 'ngày 31 tháng 6', 'no-such-day'],
    ['II. TỔ CHỨC', 'III. TỔ CHỨC', 'section-jump'],
    ['đ) Việc thứ năm', 'e) Việc thứ năm', 'letter-order'],
    ['đ) Việc thứ năm', 'f) Việc thứ năm', 'letter-not-vietnamese'],
    ['thực hiện./.', 'thực hiện.', 'end-mark'],
    ['TM. ỦY BAN NHÂN DÂN\n', '', 'deputy-without-body'],
    ['Nguyễn Thị Mẫu', 'ThS. Nguyễn Thị Mẫu', 'title-before-name'],
    ['- Lưu: VT.\n', '', 'recipients-without-file'],
  ] as const)('%s written "%s" breaks %s, and nothing else', (right, wrong, rule) => {
    expect(RIGHT).toContain(right)
    expect(rulesBroken(RIGHT.replace(right, wrong))).toEqual([rule])
  })

  it('counts no part that a table names, sees a mark whose words stand on the next line, and takes stars for no words', () => {
    const rows = '| TT | Nội dung |\n|---|---|\n| 1 | V. KINH PHÍ |\n| 2 | e) Việc khác |\n\n'
    expect(rulesBroken(RIGHT.replace('II. TỔ CHỨC', `${rows}II. TỔ CHỨC`))).toEqual([])
    expect(rulesBroken(RIGHT.replace('II. TỔ CHỨC', 'II.\nNHIỆM VỤ\nNội dung.\nIII. TỔ CHỨC'))).toEqual([])
    expect(rulesBroken(RIGHT.replace('thực hiện./.\n', 'thực hiện./.\n\n* *\n'))).toEqual([])
    expect(rulesBroken(RIGHT.replace('thực hiện./.\n', 'thực hiện.\n\n* *\n'))).toEqual(['end-mark'])
  })

  it('sees the head of an office sign as such below the recipients, as a page read by lines gives it', () => {
    expect(rulesBroken(RIGHT.replace('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n', 'TRƯỞNG CÔNG AN\n'))).toEqual([])
    const blank = RIGHT.replace('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Thị Mẫu\n', 'TRƯỞNG CÔNG AN\n')
    expect(rulesBroken(blank)).toEqual([])
  })

  it('sees the issuer of a paper whose kind the decree does not name', () => {
    const internal = RIGHT.replace('KẾ HOẠCH\n', 'PHIẾU GIAO VIỆC\n')
    expect(rulesBroken(internal)).toEqual(['kind-missing'])
  })

  it('finds the opening of a report after its addressee, as the lines of a page give it', () => {
    const report = (opening: string) => `ỦY BAN NHÂN DÂN
HUYỆN MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/BC-UBND Mẫu, ngày 05 tháng 12 năm 2024
BÁO CÁO
Kết quả thực hiện Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2025
huyện Mẫu năm 2024
Kính gửi: Ủy ban nhân dân tỉnh Mẫu.
${opening} Kế hoạch của Ủy ban nhân dân huyện Mẫu về việc thực hiện
Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2025 huyện Mẫu, Ủy
ban nhân dân huyện Mẫu báo cáo kết quả thực hiện năm 2024 như sau:
I. CÔNG TÁC CHỈ ĐẠO
Đã ban hành văn bản./.
`
    expect(rulesBroken(report('Thực hiện'))).not.toContain('opening-without-basis')
    expect(rulesBroken(report('Có'))).toContain('opening-without-basis')
  })

  it('asks a decision for its basis and a plan only for an opening', () => {
    const withoutOpening = RIGHT.replace('Thực hiện Chương trình số 3', 'Chương trình số 3')
    expect(rulesBroken(withoutOpening)).toEqual(['opening-without-basis'])
    expect(RULES['opening-without-basis'].level).toBe('note')
    const decision = RIGHT.replace('KẾ HOẠCH\n', 'QUYẾT ĐỊNH\n').replace('/KH-UBND', '/QĐ-UBND')
    expect(rulesBroken(decision)).toContain('basis-missing')
  })

  it('has nothing against a right letter, which names its issuer and prints no kind', () => {
    const letter = `ỦY BAN NHÂN DÂN
HUYỆN MẪU
Số: 12/UBND-VX
V/v đôn đốc lần thứ hai gửi biểu số liệu
Báo cáo năm 2024
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu, ngày 05 tháng 12 năm 2024

Kính gửi:
${Array.from({ length: 45 }, (_, n) => `- Ủy ban nhân dân xã thứ ${n + 1}${n === 44 ? '.' : ';'}`).join('\n')}
Căn cứ Kế hoạch số 15/KH-UBND ngày 05/7/2021 của Ủy ban nhân dân huyện Mẫu về bình đẳng giới;
Căn cứ Công văn số 45/UBND ngày 10/11/2024.
Ủy ban nhân dân huyện yêu cầu các nơi có tên trên gửi biểu số liệu./.

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Thị Mẫu
`
    expect(rulesBroken(letter)).toEqual([])
    expect(rulesBroken(letter.replace('ỦY BAN NHÂN DÂN\nHUYỆN MẪU\n', ''))).toEqual(['issuer-missing'])
    expect(rulesBroken(letter.replace(/^Căn cứ.*\n/gmu, ''))).toEqual(['opening-without-basis'])
  })

  it('lets the head of an office, or a deputy, sign without a collective, and asks for a signer only where there is none', () => {
    const signed = (lines: string) => rulesBroken(RIGHT.replace('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n', lines))
    expect(signed('TRƯỞNG PHÒNG\n')).toEqual([])
    expect(signed('KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\n')).toEqual([])
    expect(signed('TM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH\n')).toEqual([])
    expect(signed('')).toContain('authority-missing')
  })

  it('calls a symbol that is left open blank, and not missing', () => {
    expect(rulesBroken(RIGHT.replace('Số: 15/KH-UBND', 'Số: 15/KH-…'))).toEqual(['number-blank'])
  })

  it('says the place and what mends it', () => {
    const [found] = checkForm(read(RIGHT.replace('ngày 05 tháng 7', 'ngày 5 tháng 7'))).faults
    expect(found).toMatchObject({ printed: 'ngày 5 tháng 7 năm 2021', fix: '05' })
    expect(found?.span).not.toBeNull()
  })

  it('tells a draft that waits for the clerk from a paper whose number was forgotten', () => {
    const open = RIGHT.replace('Số: 15/KH-UBND', 'Số:       /KH-UBND').replace('ngày 05 tháng 7', 'ngày     tháng    ')
    expect(rulesBroken(open)).toEqual(['awaits-number'])
    expect(RULES['awaits-number'].level).toBe('note')
    expect(rulesBroken(open.replace('tháng    ', 'tháng 7'))).toEqual(['number-blank', 'day-blank'])
  })

  it('finds a basis that the reader took for more of the title', () => {
    const joined = RIGHT.replace('\nThực hiện Chương trình số 3/CTr-UBND', 'Căn cứ …;\nBan hành').replace(', Ủy ban nhân dân huyện', '')
    expect(rulesBroken(joined)).not.toContain('opening-without-basis')
  })
})

/** The heading stands where another paper has its kind. */
const headed = (heading: string, rest = 'Nội dung văn bản.') => `ỦY BAN NHÂN DÂN
HUYỆN MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
${heading}
${rest}
`

describe('what must stand on a paper depends on its kind', () => {
  it.each([
    ['PHIẾU TRÌNH', 'submission-note'],
    ['Phiếu trình ký ban hành báo cáo', 'submission-note'],
    ['TÓM TẮT BÁO CÁO', 'summary'],
    ['BẢN TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN', 'comment-table'],
    ['BẢNG THAM KHẢO', 'reference'],
    ['MỤC LỤC VĂN BẢN', 'contents'],
    ['BIÊN BẢN BÀN GIAO', 'record'],
    ['PHỤ LỤC II', 'annex'],
  ] as const)('a paper headed "%s" is a %s: no number, recipients or signer is asked of it', (heading, kind) => {
    const paper = headed(heading)
    expect(kindOf(paper)).toBe(kind)
    expect(rulesBroken(paper)).toEqual([])
  })

  it('still sees what is printed wrongly on them', () => {
    expect(rulesBroken(headed('PHIẾU TRÌNH', 'I. VẤN ĐỀ TRÌNH\nNội dung.\nIII. KIẾN NGHỊ\nKính trình.'))).toEqual(['section-jump'])
    expect(rulesBroken(headed('PHIẾU TRÌNH').replace(' - Tự do - ', '-Tự do-'))).toEqual(['motto-hyphens'])
  })

  it('asks a record for nation and motto, and a slip of the decree for its number', () => {
    expect(rulesBroken(headed('BIÊN BẢN HỌP').replace('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n', ''))).toEqual(['nation-missing'])
    expect(kindOf(headed('GIẤY MỜI'))).toBe('short')
    expect(rulesBroken(headed('GIẤY MỜI'))).toEqual(['number-missing', 'day-missing', 'authority-missing', 'recipients-missing'])
  })

  it('asks of a workbook nothing a paper must carry', () => {
    const book = { ...read('Biểu số liệu\nTT Nội dung'), format: 'xlsx' as const }
    expect(checkForm(book)).toEqual({ kind: 'annex', printed: null, faults: [] })
  })

  it('takes neither a report that speaks of a note nor a plan with an annex for another kind', () => {
    expect(kindOf(RIGHT)).toBe('named')
    expect(kindOf(RIGHT.replace('I. MỤC TIÊU', 'Phiếu trình kèm theo.\nI. MỤC TIÊU'))).toBe('named')
    expect(kindOf(`${RIGHT}\nPHỤ LỤC I\nBiểu số liệu\n`)).toBe('named')
    expect(kindOf(headed('THỂ LỆ CUỘC THI'))).toBe('unnamed')
    expect(rulesBroken(headed('THỂ LỆ CUỘC THI'))).toContain('kind-missing')
  })
})
