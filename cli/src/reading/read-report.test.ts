import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ReportReading } from '@songhanh/api/past-reports'
import { blankPage, firstPlanAsPaper, pdfOfPages, printed, scanned } from '@songhanh/papers/reading/scan.fixture'
import { afterAll, describe, expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const PLAN = fileURLToPath(new URL('../../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url))
const SCHEMA = fileURLToPath(new URL('../../../docs/reference/songhanh-report-reading-1.schema.json', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const songhanh = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN, ...args],
      { env: { ...process.env, INIT_CWD: folder, SONGHANH_LANG: 'vi' }, maxBuffer: 1 << 26 },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? 2 : 0, out, err }),
    )
  })

const report = `ỦY BAN NHÂN DÂN
HUYỆN THANH LIÊM
Số: 215/BC-UBND
Thanh Liêm, ngày 04 tháng 12 năm 2023
BÁO CÁO
Kết quả thực hiện Kế hoạch về bình đẳng giới năm 2023

I. KẾT QUẢ THỰC HIỆN
1. Mục tiêu 1: Lĩnh vực chính trị
- Chỉ tiêu 1: 12/32 cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ, đạt 37,5%.
2. Mục tiêu 2: Lĩnh vực kinh tế, lao động
- Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã đạt 21,4% (45/210).
`

describe('a report of an earlier year in a terminal', () => {
  it('is told with its figures, each with its measure, its doubts and its words', async () => {
    writeFileSync(join(folder, 'bc.txt'), report)
    const { code, out } = await songhanh('read-report', 'bc.txt', '--against', PLAN)
    expect(code).toBe(0)
    expect(out).toContain('215/BC-UBND')
    expect(out).toMatch(/1\.1 · 2023 · 37,5 % \(12\/32\)\n/)
    expect(out).toMatch(/2\.3 · 2023 · 21,4 % \(45\/210\) · Nhận ra chỉ tiêu theo câu chữ/)
  })

  it('is printed for machines, versioned; a plan is no report', async () => {
    const { out } = await songhanh('read-report', 'bc.txt', '--against', PLAN, '--json')
    expect(JSON.parse(out)).toMatchObject({
      schema: 'songhanh-report-reading/1',
      file: 'bc.txt',
      number: '215/BC-UBND',
      figures: [
        { measure: '1.1', value: '37.5', counted: { part: 12, whole: 32 } },
        { measure: '2.3', value: '21.4' },
      ],
    })
    expect(ReportReading.safeParse(JSON.parse(out)).error).toBeUndefined()
    expect(await songhanh('read-report', PLAN)).toMatchObject({ code: 1, out: expect.stringContaining('không phải báo cáo') as string })
    expect((await songhanh('read-report', 'nowhere.txt')).code).toBe(2)
    expect((await songhanh('read-report')).code).toBe(2)
  })

  it('has a JSON Schema of that form, which is the one the documents show', async () => {
    const { code, out } = await songhanh('read-report', '--schema')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(SCHEMA, 'utf8')))
  })
})

describe('a scan in a terminal', () => {
  it('is read with its pages told on standard error, so that what is printed for machines stays clean', async () => {
    const [page] = await scanned(await printed(firstPlanAsPaper()), { dotsPerInch: 200, tilt: 0.3, noise: 20 })
    writeFileSync(join(folder, 'quét.pdf'), pdfOfPages([page ?? blankPage(10, 10)]))
    const { code, out, err } = await songhanh('read', 'quét.pdf', '--json')
    expect(code).toBe(0)
    expect(err.trim().split('\n')).toEqual(['quét.pdf: đã nhận dạng 0/1 trang quét', 'quét.pdf: đã nhận dạng 1/1 trang quét'])
    const read = JSON.parse(out) as { recognised: { to_confirm: number }; targets: { text: string; doubts?: string[] }[] }
    expect(read.recognised).toMatchObject({ pages: [1], of: 1, head: 'low' })
    expect(read.targets.filter(({ text }) => /\d/.test(text)).every(({ doubts }) => doubts?.includes('scanned-number'))).toBe(true)
    writeFileSync(join(folder, 'trắng.pdf'), pdfOfPages([blankPage(620, 877)]))
    expect(await songhanh('read', 'trắng.pdf')).toMatchObject({
      code: 1,
      out: expect.stringContaining('không có chữ nào nhận dạng được') as string,
    })
  }, 90_000)
})
