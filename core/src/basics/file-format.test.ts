import { expect, test } from 'vitest'
import { fileFormat } from './file-format.ts'

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)))

test.each([
  ['a scan', bytes('%PDF-1.7\n'), 'pdf'],
  ['a photograph', bytes([0xff, 0xd8, 0xff, 0xe1], 'Exif'), 'jpeg'],
  ['a picture', bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a, 0]), 'png'],
  ['a letter', bytes('PK', [3, 4], '....[Content_Types].xml....word/document.xml'), 'docx'],
  ['a table', bytes('PK', [3, 4], '....xl/workbook.xml'), 'xlsx'],
  ['a letter with macros', bytes('PK', [3, 4], 'word/document.xml word/vbaProject.bin'), null],
  ['an archive of something else', bytes('PK', [3, 4], 'run.exe'), null],
  ['a program', bytes('MZ', [0x90, 0]), null],
  ['a page', bytes('<!doctype html><script>'), null],
  ['a picture that can hold a script', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), null],
  ['a page that speaks of a scan', bytes('<html>%PDF-1.7'), null],
  ['nothing', bytes(), null],
])('the content says what it is: %s', (_, content, format) => {
  expect(fileFormat(content)).toBe(format)
})
