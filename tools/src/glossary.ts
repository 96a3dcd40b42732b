import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTest, sourceFiles, type Fault } from './source-tree.ts'

const FILE = 'docs/glossary.md'

interface Row {
  readonly line: number
  readonly names: readonly string[]
  readonly terms: readonly string[]
  /** The thing comes with a later issue; until then neither its name nor its term is looked for. */
  readonly later: boolean
}

/**
 * Finds words of the glossary that the code or the screens do not use.
 *
 * A code name must be written in `core/` or `api/`, a Vietnamese term in `words/src/vi`. A row marked *later* is passed over as long as one of
 * them is missing; once both exist the mark itself is the fault, so that no row can stay unchecked.
 */
export function unusedWords(root: string): Fault[] {
  const code = textOf(root, /^(core|api)\/src\//)
  const words = textOf(root, /^words\/src\/vi\//)
  const rows = rowsOf(readFileSync(join(root, FILE), 'utf8'))
  if (rows.length === 0) return [{ file: FILE, text: 'has no row' }]
  return rows.flatMap(({ line, names, terms, later }) => {
    const missing = [
      ...names
        .filter((name) => !new RegExp(String.raw`(?<![\w$])${name}(?![\w$])`).test(code))
        .map((name) => `no ${name} in core/ or api/`),
      ...terms.filter((term) => !words.toLowerCase().includes(term.toLowerCase())).map((term) => `no “${term}” in words/src/vi`),
    ]
    if (later) return missing.length === 0 ? [{ file: FILE, line, text: `is marked later, but ${names.join(', ')} is there` }] : []
    return missing.map((text) => ({ file: FILE, line, text }))
  })
}

const textOf = (root: string, place: RegExp): string =>
  sourceFiles(root)
    .filter((file) => place.test(file) && !isTest(file))
    .map((file) => readFileSync(join(root, file), 'utf8').normalize('NFC'))
    .join('\n')

/** Rows are `| \`codeName\` · \`other\` | term · term | meaning |`; the meaning of a later one begins with *later*. */
function rowsOf(page: string): Row[] {
  return page.split('\n').flatMap((text, i) => {
    const cells = text.split('|').map((cell) => cell.trim())
    if (cells.length < 5 || !cells[1]?.startsWith('`')) return []
    const terms = (cells[2] ?? '').normalize('NFC').split('·')
    return [
      {
        line: i + 1,
        names: [...cells[1].matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''),
        terms: terms
          .map((term) =>
            term
              .trim()
              .replace(/^[*_]|[*_]$/g, '')
              .trim(),
          )
          .filter((term) => term !== '' && term !== '–'),
        later: /^[*_]later[*_]/.test(cells[3] ?? ''),
      },
    ]
  })
}
