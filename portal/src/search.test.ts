import { expect, test } from 'vitest'
import { readerOf, releasePage } from './counter.ts'
import { fullRelease } from './release.fixture.ts'

const reader = readerOf('vi', { styles: '', help: [] })
const found = (question: string) => {
  const page = (releasePage(reader, fullRelease, 'tim', question) ?? '').split('role="status"')[1] ?? ''
  return [...page.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)<\/a/gu)].map(([, href = '', text = '']) => [
    href.replace('/cong-khai/r', ''),
    text.trim(),
  ])
}

test('a commune is found by its name, with marks or without, and leads to its own figures', () => {
  for (const question of ['Xã Mẫu 2', 'xa mau 2', 'XÃ MẪU 2', 'mau  2']) expect(found(question)).toContainEqual(['/xa/90001', 'Xã Mẫu 2'])
  expect(found('   ')).toEqual([])
})

test('what was written as it was asked stands first, and other spellings are found all the same', () => {
  const text = 'Truyển thanh cơ sở.\nTin bài trên đài.\nTruyền thanh huyện.\nHoà giải ở xã.\nHóa đơn.\n'
  const release = { ...fullRelease, snapshot: { ...fullRelease.snapshot, plan: { ...fullRelease.snapshot.plan, text } } }
  const lines = (question: string) =>
    [...(releasePage(reader, release, 'tim', question) ?? '').matchAll(/#cho-\d+">([^<]+)</gu)].map(([, line]) => line)
  expect(lines('truyền thanh')).toEqual(['Truyền thanh huyện.', 'Truyển thanh cơ sở.'])
  expect(lines('truyển thanh')).toEqual(['Truyển thanh cơ sở.', 'Truyền thanh huyện.'])
  expect(lines('truyen thanh')).toEqual(['Truyển thanh cơ sở.', 'Truyền thanh huyện.'])
  // The mark on either vowel is one word, composed or not.
  expect(lines('hòa')[0]).toBe('Hoà giải ở xã.')
  expect(lines('hóa'.normalize('NFD'))[0]).toBe('Hóa đơn.')
})
