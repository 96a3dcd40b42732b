import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { files, isTest, type Fault } from './source-tree.ts'

/** The district of the first plan, by its code in the register of units. */
const DISTRICT = '351'
const ROOMS = ['core', 'words', 'api', 'papers', 'ui', 'server', 'web', 'portal', 'cli', 'bench']

/**
 * Finds names and codes of the first plan's district in the product, which knows no single plan.
 *
 * The list is not kept here: it is the district and all its communes, in all their names, from the register in `samples/units`.
 */
export function namesOfOnePlace(root: string): Fault[] {
  const { names, codes } = placesOf(root, DISTRICT)
  if (names.length < 2)
    return [{ file: 'samples/units/units.tsv', text: `knows no communes of ${DISTRICT}, so nothing could be looked for` }]
  const found = new RegExp(String.raw`(?<![\p{L}\p{N}])(${[...names, ...names.flatMap(slugs)].join('|')})(?![\p{L}\p{N}])`, 'iu')
  const foundCode = new RegExp(String.raw`(?<![\p{L}\p{N}.,])(${codes.join('|')})(?![\p{L}\p{N}]|[.,]\d)`, 'u')
  return files(
    root,
    ROOMS.filter((room) => files(root, ['.']).some((file) => file.startsWith(`${room}/`))),
  )
    .filter((file) => /\.(tsx?|mjs|sql|css|html|json)$/.test(file) && !isTest(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .normalize('NFC')
        .split('\n')
        .flatMap((text, i) => {
          const name = (found.exec(text) ?? foundCode.exec(text))?.[0]
          return name === undefined ? [] : [{ file, line: i + 1, text: `names one place: ${name}` }]
        }),
    )
}

function placesOf(root: string, district: string): { names: string[]; codes: string[] } {
  const rows = readFileSync(join(root, 'samples/units/units.tsv'), 'utf8')
    .normalize('NFC')
    .trim()
    .split('\n')
    .map((row) => row.split('\t'))
  const [head = [], ...units] = rows
  const column = (name: string) => head.indexOf(name)
  const ours = units.filter((unit) => unit[column('code')] === district || unit[column('parent')] === district)
  const distinct = (name: string) => [...new Set(ours.map((unit) => unit[column(name)] ?? '').filter((value) => value !== ''))]
  return { names: distinct('name'), codes: distinct('code') }
}

/** The same name as file names and identifiers write it: `thanh-liem`, `thanh_liem`, `thanhliem`. */
function slugs(name: string): string[] {
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase().split(' ')
  return [words.join('-'), words.join('_'), words.join('')]
}
