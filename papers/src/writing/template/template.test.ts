import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { TemplateData } from '@songhanh/core/reports/template-data'
import type { Decision } from '@songhanh/core/basics/decision'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readPaper } from '../../reading/read-paper.ts'
import { checkTemplate, fillTemplate, TEMPLATE_LIMITS } from './template.ts'
import { cut, footnotes, header, relation, row, table, word } from './template.fixture.ts'

const day = '2024-12-04' as PlainDate
const codesOf = (decision: Decision<unknown>): readonly string[] =>
  decision.ok ? [] : [decision.refusal.code, ...(decision.refusal.faults ?? []).map(({ code, params }) => `${code} ${params?.['tag']}`)]
const codeOf = async (bytes: Uint8Array) => codesOf(await checkTemplate(bytes))
const textOf = async (bytes: Uint8Array) => {
  const paper = await readPaper('a.docx', bytes)
  return paper.ok ? paper.value.text : paper.refusal.code
}

const good = word(
  cut('{co_quan_ban_hanh}') +
    cut('Số {so}, năm {nam}') +
    cut('{#mo_dau}') +
    cut('{dong}') +
    cut('{/mo_dau}') +
    table(row('TT', 'Chỉ tiêu', 'Thực hiện'), row('{#chi_tieu}{ma}', '{ten}', '{thuc_hien}{/chi_tieu}')) +
    cut('{nguoi_ky}'),
  { 'word/header1.xml': header('{so_ky_hieu}') },
  relation('r9', 'header', 'header1.xml'),
  '<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>',
)
const data = {
  co_quan_ban_hanh: 'ỦY BAN NHÂN DÂN\nHUYỆN MẪU',
  so: '08',
  nam: '2024',
  so_ky_hieu: 'Số: 08/BC-UBND',
  nguoi_ky: '',
  mo_dau: [{ dong: 'Thực hiện <b># {A} {#chi_tieu}' }, { dong: 'Câu thứ hai' }],
  chi_tieu: [
    { ma: '1.1', ten: 'Tỷ lệ nữ & nam', thuc_hien: '31,3' },
    { ma: '4.1', ten: 'Tỷ số giới tính', thuc_hien: '' },
  ],
}

/** The paragraphs of a filled template, in order. */
const paragraphsOf = async (template: Buffer, data: TemplateData) => {
  const filled = await fillTemplate(template, data, day)
  if (!filled.ok) throw new Error(filled.refusal.code)
  const xml = Buffer.from(unzipSync(filled.value)['word/document.xml']!).toString()
  return xml.split('</w:p>').slice(0, -1).map((one) => [...one.matchAll(/<w:t\b[^>]*>([^<]*)</gu)].map(([, text]) => text).join('')) // prettier-ignore
}

describe('a template of the office', () => {
  it('is filled where its tags stand, cut into runs as they may be: texts, paragraphs, rows, and the head of the page', async () => {
    const tags = await checkTemplate(good)
    expect(tags.ok && tags.value.map(({ typed }) => typed)).toEqual([
      '{co_quan_ban_hanh}', '{so}', '{nam}', '{#mo_dau}', '{dong}', '{/mo_dau}', '{#chi_tieu}', '{ma}', '{ten}', '{thuc_hien}', '{/chi_tieu}', '{nguoi_ky}', '{so_ky_hieu}',
    ]) // prettier-ignore
    const filled = await fillTemplate(good, data, day)
    if (!filled.ok) throw new Error(filled.refusal.code)
    const text = await textOf(filled.value)
    // What is filled in is text, whatever it looks like.
    for (const words of [
      'ỦY BAN NHÂN DÂN',
      'HUYỆN MẪU',
      'Số 08, năm 2024',
      'Thực hiện <b># {A} {#chi_tieu}',
      'Câu thứ hai',
      'Tỷ lệ nữ & nam',
      '31,3',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/\{(?!A\}|#chi_tieu\})/u)
    expect(Buffer.from(unzipSync(filled.value)['word/header1.xml']!).toString()).toContain('Số: 08/BC-UBND')
    expect(await fillTemplate(good, data, day)).toEqual(filled)
  })

  it('repeats whole paragraphs and leaves no empty one where a mark stood alone', async () => {
    const parts = { phan: [{ so_phan: 'I.', ten_phan: 'CHỈ ĐẠO', doan: [{ dong: 'Một' }, { dong: 'Hai' }], bang: [] }, { so_phan: 'II.', ten_phan: 'KẾT QUẢ', doan: [], bang: [] }] } // prettier-ignore
    const apart =
      cut('Đầu') + ['{#phan}', '{so_phan} {ten_phan}', '{#doan}', '{dong}', '{/doan}', '{/phan}'].map(cut).join('') + cut('Cuối')
    const short = cut('Đầu') + cut('{#phan}') + cut('{so_phan} {ten_phan}') + cut('{#doan}{dong}{/doan}') + cut('{/phan}') + cut('Cuối')
    for (const body of [apart, short])
      expect(await paragraphsOf(word(body), parts)).toEqual(['Đầu', 'I. CHỈ ĐẠO', 'Một', 'Hai', 'II. KẾT QUẢ', 'Cuối'])
    const inLine = cut('Kính gửi: {#kinh_gui}{dong}; {/kinh_gui}')
    expect(await paragraphsOf(word(inLine), { kinh_gui: [{ dong: 'Sở A' }, { dong: 'Sở B' }] })).toEqual(['Kính gửi: Sở A; Sở B; '])
    expect(await paragraphsOf(word(cut('Đầu') + cut('{#kinh_gui}{dong}{/kinh_gui}')), { kinh_gui: [] })).toEqual(['Đầu'])
  })

  it('takes the drawings of the report where their tags stand, with their sentence; one that is not there leaves nothing', async () => {
    const drawing = (alternative: string) => ({
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 100"><text x="9" y="20">Đạt</text><rect x="9" y="30" width="300" height="20"/></svg>',
      width: 640,
      height: 100,
      alternative,
    })
    const body =
      cut('{hinh_danh_gia}') + cut('{hinh_dien_bien}') + cut('{#bieu_do}') + cut('{hinh}') + cut('{tieu_de}: {mo_ta}') + cut('{/bieu_do}')
    expect(await codeOf(word(body))).toEqual([])
    const one = drawing('Xã "A" <b> & {nam}')
    const charts = { hinh_danh_gia: one, hinh_dien_bien: '', bieu_do: [{ hinh: one, tieu_de: 'Biểu đồ 1', mo_ta: 'Đạt 9' }] }
    const filled = await fillTemplate(word(body), charts, day)
    if (!filled.ok) throw new Error(filled.refusal.code)
    const parts = unzipSync(filled.value)
    const xml = Buffer.from(parts['word/document.xml']!).toString()
    expect(xml.match(/<w:drawing>/gu)).toHaveLength(2)
    // A template made without a picture declares none of the prefixes a picture is written with; undeclared, no program opens the file.
    const root = /<w:document[^>]*>/u.exec(xml)![0]
    for (const prefix of ['wp', 'r']) expect(root.match(new RegExp(`xmlns:${prefix}="`, 'gu'))).toHaveLength(1)
    expect(xml).toContain('descr="Xã &quot;A&quot; &lt;b')
    expect(xml).not.toContain('hinh_dien_bien')
    const pictures = Object.entries(parts).filter(([name]) => name.startsWith('word/media/') && !name.endsWith('/'))
    expect(pictures.map(([, bytes]) => Buffer.from(bytes).subarray(1, 4).toString())).toEqual(['PNG'])
    expect(await textOf(filled.value)).toContain('Biểu đồ 1: Đạt 9')
    expect(await fillTemplate(word(body), charts, day)).toEqual(filled)
    expect(await codeOf(word(cut('{#hinh_danh_gia}x{/hinh_danh_gia}')))).toEqual([
      'reports.template-faulty',
      'reports.template-tag-no-loop {#hinh_danh_gia}',
    ])
  })

  it('is refused by the names of its tags: unknown, out of their loop, not closed, not opened, a loop that is none, all at once', async () => {
    expect(await codeOf(word(cut('{trich_yeu} {ten_bao_cao}') + cut('{ma}') + cut('{#so}') + cut('{chi_tieu}') + cut('{/phan}')))).toEqual([
      'reports.template-faulty',
      'reports.template-tag-unknown {ten_bao_cao}',
      'reports.template-tag-outside {ma}',
      'reports.template-tag-no-loop {#so}',
      'reports.template-tag-is-loop {chi_tieu}',
      'reports.template-tag-not-opened {/phan}',
      'reports.template-tag-not-closed {#so}',
    ])
    expect(await codeOf(word(cut('Không có gì')))).toEqual(['reports.template-without-tags'])
  })

  it('is refused where a brace is left open, in the middle, at the end, or across paragraphs, and where a tag has no name', async () => {
    for (const body of [cut('{trich_yeu {nam}'), cut('{nam}') + cut('Số {so'), cut('nam}'), cut('{so') + cut('}'), cut('{nam} {}')])
      expect((await codeOf(word(body)))[0]).toBe('reports.template-tag-broken')
    expect(await codeOf(word(cut('{nam}'), { 'word/footnotes.xml': footnotes('{so}') }))).toEqual(['reports.template-tag-in-notes'])
  })

  it('brings no code and reaches for nothing outside', async () => {
    const picture = relation('r2', 'image', 'http://noi-la.example/a.png', true)
    const attached = relation('r3', 'attachedTemplate', 'file://noi-la/a.dotm', true)
    const link = relation('r4', 'hyperlink', 'https://noi.example', true)
    const field = (text: string) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${[...text].map((one) => `<w:r><w:instrText>${one}</w:instrText></w:r>`).join('')}</w:p>`
    expect(await codeOf(word(cut('{nam}'), { 'word/vbaProject.bin': 'x' }))).toEqual(['reports.template-macro'])
    expect(await codeOf(word(cut('{nam}'), {}, '', '<Default Extension="x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'))).toEqual(['reports.template-macro']) // prettier-ignore
    for (const relations of [picture, attached])
      expect(await codeOf(word(cut('{nam}'), {}, relations))).toEqual(['reports.template-reaches-out'])
    expect(await codeOf(word(cut('{nam}') + field('DDEAUTO c:\\\\x')))).toEqual(['reports.template-reaches-out'])
    expect(await codeOf(word(cut('{nam}') + field('PAGE'), {}, link))).toEqual([])
  })

  it('is a Word file and no bomb', async () => {
    expect(await codeOf(Buffer.from('%PDF-1.7'))).toEqual(['reports.template-not-docx'])
    expect(await codeOf(Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<x/>') })))).toEqual(['reports.template-not-docx'])
    expect(await codeOf(good.subarray(0, good.length / 2))).toEqual(['reports.template-not-docx'])
    expect(await codeOf(word(cut('{nam}'), { 'word/x.xml': ' '.repeat(60_000_000) }))).toEqual(['intake.unsafe-file'])
    expect(await codeOf(word(cut('{nam}'), { 'word/x.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }))).toEqual(['intake.unsafe-file'])
    const deep = (n: number): string => (n === 0 ? cut('{nam}') : `<w:tbl><w:tr><w:tc>${deep(n - 1)}</w:tc></w:tr></w:tbl>`)
    expect((await codeOf(word(deep(600))))[0]).toMatch(/unsafe-file|misplaced|timed-out/u)
    const slow = await checkTemplate(good, { ...TEMPLATE_LIMITS, milliseconds: 1 })
    expect(slow.ok ? null : slow.refusal.code).toBe('intake.reading-timed-out')
  })
})
