import { describe, expect, it } from 'vitest'
import { basesOf } from './bases.ts'
import { partsOf } from './document.ts'
import { endingOf } from './ending.ts'
import { letterheadOf, properCase } from './letterhead.ts'
import { linesOf } from './lines.ts'
import { passageOf } from './passage.ts'
import { textReading } from './text-reading.ts'

const parts = (text: string) => partsOf(linesOf(textReading(text)))
const head = (text: string) => letterheadOf(parts(text))
const BODY = '\nKẾ HOẠCH\nPhát triển thể dục thể thao giai đoạn 2025 - 2030\n\nI. MỤC TIÊU\n'

describe('the letterhead', () => {
  it('names issuer, number and day, as capitals become a sentence', () => {
    const read = head(
      `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 45/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLào Cai, ngày 12 tháng 02 năm 2025\n${BODY}`,
    )
    expect(read.issuer).toMatchObject({ body: 'Ủy ban nhân dân tỉnh Lào Cai', level: 'province', province: 'Lào Cai' })
    expect(read.number).toMatchObject({ number: '45', symbol: 'KH-UBND' })
    expect(read.date).toMatchObject({ raw: 'Lào Cai, ngày 12 tháng 02 năm 2025', day: 12, month: 2, year: 2025 })
    expect(read).toMatchObject({ docType: 'KẾ HOẠCH', title: 'Phát triển thể dục thể thao giai đoạn 2025 - 2030' })
  })

  it.each([
    ['UBND HUYỆN BÌNH LỤC', 'Ủy ban nhân dân huyện Bình Lục'],
    ['HĐND XÃ MỸ SƠN', 'Hội đồng nhân dân xã Mỹ Sơn'],
    ['ỦY BAN NHÂN DÂN', 'Ủy ban nhân dân'],
  ])('writes out %s', (printed, body) => expect(properCase(printed)).toBe(body))

  it('is not named by the end of a motto that a narrow column broke', () => {
    const read = head(
      `ỦY BAN NHÂN DÂN\nXÃ YÊN SỞ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/KH-UBND\nYên Sở, ngày 12 tháng 02 năm 2026\n${BODY}`,
    )
    expect(read.issuer).toMatchObject({ body: 'Ủy ban nhân dân xã Yên Sở', level: 'commune' })
  })

  it('is named by both lines where a narrow column broke its own name', () => {
    const read = head(`ỦY BAN NHÂN DÂN\nTỈNH QUẢNG\nNAM\nSố: 45/KH-UBND\nQuảng Nam, ngày 12 tháng 02 năm 2024\n${BODY}`)
    expect(read.issuer).toMatchObject({ body: 'Ủy ban nhân dân tỉnh Quảng Nam', level: 'province' })
  })

  it('keeps what is left blank as blank', () => {
    const read = head(`ỦY BAN NHÂN DÂN\nHUYỆN LÂM BÌNH\nSố:        /KH-UBND\nLâm Bình, ngày      tháng 7 năm 2021\n${BODY}`)
    expect(read.number).toMatchObject({ number: null, symbol: 'KH-UBND' })
    expect(read.date).toMatchObject({ day: null, month: 7, year: 2021 })
    expect(read.issuer.level).toBe('district')
  })

  it('is read from a page copied without empty lines, its columns parted by bars', () => {
    const read = head(
      'BAN CHỈ ĐẠO\n138/CP\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố: 9/KH-BCĐ138/CP\n|\nHà Nội, ngày 15\ntháng 01 năm 2024\n|\nKẾ HOẠCH\nPHÒNG CHÁY NĂM 2024\nI. MỤC TIÊU\n- 90% hộ có bình chữa cháy.\n',
    )
    expect(read.issuer.body).toBe('Ban Chỉ đạo 138/CP')
    expect(read.number).toMatchObject({ number: '9', symbol: 'KH-BCĐ138/CP' })
    expect(read.date).toMatchObject({ day: 15, month: 1, year: 2024 })
    expect(read).toMatchObject({ docType: 'KẾ HOẠCH', title: 'PHÒNG CHÁY NĂM 2024' })
  })

  it('names an issuer of two rows, a row of both columns on each line', () => {
    const rows =
      'ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nTỈNH LÀO CAI | Độc lập - Tự do - Hạnh phúc |\nSố: 7/KH-UBND | Lào Cai, ngày 3 tháng 6 năm 2025 |'
    expect(head(`${rows}${BODY}`).issuer.body).toBe('Ủy ban nhân dân tỉnh Lào Cai')
  })

  it('takes the lower of two bodies: the upper is what it belongs to', () => {
    expect(head(`UBND HUYỆN LÂM BÌNH\nPHÒNG NỘI VỤ\nSố: 3/KH-PNV\n${BODY}`).issuer.body).toBe('Phòng Nội vụ')
  })

  it('writes a committee of the party as a sentence does', () => {
    expect(head(`TỈNH ỦY CÀ MAU\nSố 30-CTr/TU\n${BODY}`).issuer.body).toBe('Tỉnh ủy Cà Mau')
  })

  it('reads the number of a party paper', () => {
    expect(head(`TỈNH ỦY CÀ MAU\nSố 30-CTr/TU\nCà Mau, ngày 29 tháng 12 năm 2017\n${BODY}`).number).toMatchObject({
      number: '30',
      symbol: 'CTr/TU',
    })
  })

  it('reads two columns kept apart by blanks', () => {
    const read = head(
      `  ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n  TỈNH LÀO CAI                       Độc lập - Tự do - Hạnh phúc\n   Số: 173/KH-UBND               Lào Cai, ngày 28 tháng 4 năm 2026\n${BODY}`,
    )
    expect(read.issuer.body).toBe('Ủy ban nhân dân tỉnh Lào Cai')
    expect(read.number.number).toBe('173')
  })
})

describe('a paper whose kind was lost on the way', () => {
  it('is told by its symbol, and its title by its capitals', () => {
    const read = head(
      'ỦY BAN NHÂN DÂN TỈNH LÀO CAI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 186/KH-UBND | Lào Cai, ngày 30 tháng 9 năm 2022 |\nTHỰC HIỆN NGHỊ QUYẾT SỐ 96/NQ-CP\nCỦA CHÍNH PHỦ\nThực hiện Nghị quyết số 96/NQ-CP ngày 01/8/2022 của Chính phủ.\nI. MỤC TIÊU\n',
    )
    expect(read).toMatchObject({
      docType: 'KẾ HOẠCH',
      title: 'THỰC HIỆN NGHỊ QUYẾT SỐ 96/NQ-CP CỦA CHÍNH PHỦ',
      number: { number: '186' },
      date: { day: 30 },
    })
    expect(read.issuer.body).toBe('Ủy ban nhân dân tỉnh Lào Cai')
  })
})

describe('what the plan rests on', () => {
  const bases = (text: string) => basesOf([passageOf(text, 0, text.length)])

  it('is each document of a list, not those its titles speak of', () => {
    const read = bases(
      'Thực hiện Chỉ thị số 27/CT-TTg ngày 15 tháng 8 năm 2024 của Thủ tướng Chính phủ về việc tăng cường công tác dân số; Công văn số 6676/BYT-CDS ngày 29 tháng 10 năm 2024 của Bộ Y tế về việc triển khai Chỉ thị số 27/CT-TTg.',
    )
    expect(read.map((b) => b.number)).toEqual(['27/CT-TTg', '6676/BYT-CDS'])
    expect(read[0]).toMatchObject({ lead: 'Thực hiện', kind: 'Chỉ thị', date: '2024-08-15', issuer: 'Thủ tướng Chính phủ' })
  })

  it('may be a law, which has a day and no number', () => {
    expect(bases('Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;')[0]).toMatchObject({
      kind: 'Luật',
      number: null,
      date: '2006-11-29',
      title: 'Bình đẳng giới',
    })
  })

  it.each([
    ['Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;', '72/2025/QH15', null, 'Tổ chức chính quyền địa phương'],
    ['Căn cứ Luật Bình đẳng giới năm 2006;', null, null, 'Bình đẳng giới'],
    ['Căn cứ Luật Ngân sách nhà nước;', null, null, 'Ngân sách nhà nước'],
    ['Căn cứ Luật Thanh niên số 57/2020/QH14 ngày 16 tháng 6 năm 2020;', '57/2020/QH14', '2020-06-16', 'Thanh niên'],
  ])('may be a law cited by name: %s', (text, number, date, title) =>
    expect(bases(text)).toMatchObject([{ kind: 'Luật', number, date, title }]),
  )

  it('may be a proposal, which its office issued', () => {
    expect(bases('Theo đề nghị của Sở Y tế tại Tờ trình số 9512/TTr- SYT ngày 23 tháng 10 năm 2025.')[0]).toMatchObject({
      kind: 'Tờ trình',
      number: '9512/TTr-SYT',
      issuer: 'Sở Y tế',
    })
  })

  it('keeps a day the calendar has not as doubtful', () => {
    const [base] = bases('Căn cứ Nghị quyết số 10/NQ-CP ngày 31/02/2025 của Chính phủ về phát triển;')
    expect(base).toMatchObject({ date: null, finding: { doubts: ['impossible-date'] } })
  })

  it('is nothing where a sentence cites nothing', () => {
    expect(bases('Thực hiện chương trình công tác năm của địa phương.')).toEqual([])
  })
})

describe('the foot', () => {
  const foot = (text: string) => endingOf(parts(`KẾ HOẠCH\nThử\n\nI. MỤC TIÊU\nNội dung./.\n\n${text}`).tail)

  it('lists recipients and who signs for whom', () => {
    const read = foot('Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nTM. ỦY BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Hoa\n')
    expect(read.recipients.map((r) => r.text)).toEqual(['UBND tỉnh;', 'Lưu: VT.'])
    expect(read.signature).toMatchObject({ authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], title: 'PHÓ CHỦ TỊCH', name: 'Lê Thị Hoa' })
  })

  it('takes the post a person signs in, not the other office they hold', () => {
    const read = foot('Nơi nhận:\n- Lưu: VT.\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC\nGIÁM ĐỐC SỞ Y TẾ\nLê Thị Hoa\n')
    expect(read.signature).toMatchObject({ authority: ['KT. TRƯỞNG BAN'], title: 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC', name: 'Lê Thị Hoa' })
  })

  it('tells what belongs to neither', () => {
    expect(foot('Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Thị Hoa\n\n(Để báo cáo)\n').stray.map((p) => p.text)).toEqual(['(Để báo cáo)'])
  })
})
