import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../../', import.meta.url)
const page = readFileSync(new URL('docs/reference/security.md', ROOT), 'utf8')

/** Every test the page names, as file and name; a name without a file before it belongs to the file named last in its row. */
function named(): { file: string; name: string }[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((row) => {
      let file = ''
      return [...row.matchAll(/`([\w./-]+\.(?:test|law|journey)\.tsx?)`|"([^"]+)"/g)].flatMap(([, path, name]) => {
        if (path) file = path
        return name && file ? [{ file, name }] : []
      })
    })
}

test('every test that the page on security names is there', () => {
  const tests = named()
  expect(tests.length).toBeGreaterThan(40)
  for (const { file, name } of tests) {
    expect(existsSync(new URL(file, ROOT)), file).toBe(true)
    expect(readFileSync(new URL(file, ROOT), 'utf8').includes(name), `${file}: ${name}`).toBe(true)
  }
})
