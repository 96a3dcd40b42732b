import { expect, test } from 'vitest'
import { codeInLink } from './code-in-link.ts'

test.each([
  ['#ABCDE-FGH23-JKM45-NPQ67', 'ABCDE-FGH23-JKM45-NPQ67'],
  // The router gives it without its mark; a mail program may have changed the case.
  ['abcde-fgh23-jkm45-npq67', 'ABCDE-FGH23-JKM45-NPQ67'],
])('the set-up link fills the code in: %s', (fragment, code) => {
  expect(codeInLink(fragment)).toBe(code)
})

test.each(['', '#', '#content', '#ABCDE-FGH23', '#ABCDE-FGH23-JKM45-NPQ67-ABCDE', '#<script>', `#${'A'.repeat(100_000)}`])(
  'a link without a code leaves the field empty: %.30s',
  (fragment) => {
    expect(codeInLink(fragment)).toBe('')
  },
)
