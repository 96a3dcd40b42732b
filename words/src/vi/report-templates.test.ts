import { asDocument } from '@songhanh/core/reports/as-document'
import { composeReport } from '@songhanh/core/reports/compose'
import { counts, measureFact, reportFacts, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import { templateData, type TemplateData } from '@songhanh/core/reports/template-data'
import { TAGS, type TagField } from '@songhanh/core/reports/template-tags'
import { expect, test } from 'vitest'
import { usualForm } from './report-form.ts'
import { reportTemplates } from './report-templates.ts'
import { reportText } from './report-text.ts'

const svg = () => ({ svg: '<svg/>', width: 1, height: 1 })
const form = {
  ...usualForm,
  superior: null,
  issuer: 'Ủy ban nhân dân\nhuyện Mẫu',
  placeName: 'Mẫu',
  addressees: ['UBND tỉnh'],
  authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: null,
}
const day = '2024-12-04' as never
const composed = composeReport(
  reportFacts({ measures: [measureFact(reportFacts().measures[0]!.target, [yearOfCells(2024, [counts(31, 69)])], 2024)] }),
  reportText,
)
const document = asDocument(composed, form, null, day, reportText, svg)
const data = templateData(composed, document, form, null)

/** Every name a loop's entries have, and whether texts and loops are what the list says. */
function expectTags(of: TemplateData, fields: readonly TagField[]): void {
  expect(Object.keys(of).toSorted()).toEqual(fields.map(({ name }) => name).toSorted())
  for (const { name, kind, holds } of fields) {
    const value = of[name]
    if (kind !== 'loop') expect(typeof value, name).toBe('string')
    else for (const entry of value as readonly TemplateData[]) expectTags(entry, holds)
  }
}

test('a report fills every tag of the list and no other, and each has its meaning in words', () => {
  expectTags(data, TAGS)
  const all = (fields: readonly TagField[]): string[] => fields.flatMap(({ name, holds }) => [name, ...all(holds)])
  // The cells of a row are told together.
  const told = all(TAGS).filter((name) => !/^o\d+$/u.test(name) || name === 'o1')
  expect(new Set(Object.keys(reportTemplates.meanings))).toEqual(new Set(told))
})

test('what a report says stands in the template once: the opening, every part by its name and in order, the closing', () => {
  const lines = (of: TemplateData[string] | undefined): string[] =>
    ((of ?? []) as readonly TemplateData[]).flatMap(({ dong, doan }) => (typeof dong === 'string' ? [dong] : lines(doan)))
  const printed = document.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text]
    if (block.kind === 'item') return [`${block.mark} ${block.text}`]
    return block.kind === 'heading' && block.level > 1 ? [`${block.label} ${block.text}`] : []
  })
  expect([...lines(data['mo_dau']), ...lines(data['phan']), ...lines(data['ket_thuc'])]).toEqual(printed)
  const named = ['chi_dao', 'ket_qua', 'truyen_thong', 'kiem_tra', 'kinh_phi', 'kho_khan', 'nam_sau', 'kien_nghi']
  expect(named.flatMap((name) => lines(data[name]))).toEqual(lines(data['phan']))
  expect(data['chi_tieu']).toEqual([expect.objectContaining({ ma: '1.1', thuc_hien: '31,0', danh_gia: 'Đạt' })])
  expect(data['so']).toBe('')
  expect(templateData(composed, document, form, { number: 8 })['so']).toBe('08')
})
