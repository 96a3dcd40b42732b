import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { expect, test } from 'vitest'
import { everyPaper } from './papers.fixture.ts'

const run = promisify(execFile)
const FOUND = await run('soffice', ['--version']).then(
  () => true,
  () => false,
)

/** Words in the order they stand, without what a page adds: its number, the head of a table again. */
const wordsOf = (text: string) =>
  new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\d.]*\p{L}|\d[\d.,]*\d/gu) ?? [],
  )

test.runIf(FOUND)('every paper written for Word opens in LibreOffice with all its words', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-office-'))
  try {
    const papers = everyPaper()
    const files: string[] = []
    for (const [name, paper] of papers) {
      files.push(join(folder, `${name}.docx`))
      writeFileSync(join(folder, `${name}.docx`), await writeWord(paper))
    }
    // A profile of its own: an office program that is open already would take the files over and end.
    await run('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ])
    for (const name of papers.keys()) {
      const [word, pdf] = await Promise.all(
        ['docx', 'pdf'].map((end) => readPaper(`${name}.${end}`, readFileSync(join(folder, `${name}.${end}`)))),
      )
      if (!word?.ok || !pdf?.ok) throw new Error(`${name} cannot be read back`)
      const shown = wordsOf(pdf.value.text)
      const lost = [...wordsOf(word.value.text)].filter((one) => !shown.has(one))
      // A word of a narrow cell may be cut at the line.
      expect(lost.length, `${name}: ${lost.join(' ')}`).toBeLessThan(wordsOf(word.value.text).size * 0.05)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
