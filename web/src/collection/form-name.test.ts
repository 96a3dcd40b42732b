import { collection } from '@songhanh/words/vi/collection'
import { expect, it } from 'vitest'
import { formName, formOf } from './form-name.ts'

it('a form of communes is named by the kinds of those who send it', () => {
  expect(formOf('communes', ['Thị trấn Một', 'Xã Hai', 'Phòng Ba'], collection)).toBe('Xã, thị trấn')
  expect(formOf('communes', ['Phường Một', 'Xã Hai'], collection)).toBe('Xã, phường')
  expect(formName('communes', ['Ủy ban nhân dân phường Một'], collection)).toBe('Biểu số liệu của phường')
  expect(formOf('field.health', ['Phòng Ba'], collection)).toBe('Y tế')
})
