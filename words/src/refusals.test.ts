import { expect, test } from 'vitest'
import { refusalCodes, sentence } from './refusals.ts'

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

test.each(refusalCodes())('%s says the same in both languages, with the same parameters', (code) => {
  const [vi, en] = [sentence(code, {}, 'vi'), sentence(code, {}, 'en')]
  expect(vi).not.toBe(en)
  expect(holes(en)).toEqual(holes(vi))
  for (const text of [vi, en]) expect(text).toMatch(/^[\p{Lu}“].*[.!?]$/su)
})

test('parameters are filled in, and a code without a sentence is found out', () => {
  expect(sentence('basics.field-too-long', { most: 100 })).toBe('Mục này dài quá 100 ký tự.')
  expect(sentence('basics.business-day-backwards', { today: '2024-12-05' })).toContain('05/12/2024')
  expect(() => sentence('basics.never-written')).toThrow('no sentence')
  expect(() => sentence('constructor')).toThrow()
})
