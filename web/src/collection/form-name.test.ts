import { collection } from '@songhanh/words/vi/collection'
import { collectionDesk } from '@songhanh/words/vi/collection-desk'
import { expect, it } from 'vitest'
import { formName, formOf } from './form-name.ts'

it('a form of communes is named by the kinds of those who send it', () => {
  expect(formOf('communes', ['Thị trấn Một', 'Xã Hai', 'Phòng Ba'], collection)).toBe('Xã, thị trấn')
  expect(formOf('communes', ['Phường Một', 'Xã Hai'], collection)).toBe('Xã, phường')
  expect(formName('communes', ['Ủy ban nhân dân phường Một'], collection)).toBe('Biểu số liệu của phường')
  expect(formOf('field.health', ['Phòng Ba'], collection)).toBe('Y tế')
})

it('a round of half a year is named by it, one of a year by the year', () => {
  expect([collection.period('2024-H1'), collection.period('2024')]).toEqual(['6 tháng đầu năm 2024', 'năm 2024'])
  expect([collectionDesk.form.value('2024-H1'), collectionDesk.form.value('2024')]).toEqual(['6 tháng đầu năm 2024', 'Năm 2024'])
})
