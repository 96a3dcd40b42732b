import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { files, isTest, type Fault } from './source-tree.ts'

const TEXT = /(\.(tsx?|mjs|js|json|md|sql|css|html|sh|yml|yaml)|(^|\/)(run|\.editorconfig|\.nvmrc))$/
// Spelled in parts, so that this file does not find itself.
const HOMES = ['ho' + 'me', 'Us' + 'ers']
const PLACES = ['ro' + 'ot', 'wo' + 'rk', 'media', 'mnt']
const pathIn = (places: readonly string[]) => new RegExp(String.raw`(?<![\w.~*})\]/-])/(${places.join('|')})/[\w.-]+|\b[A-Z]:\\[\w]+`)
// A test may make up somebody's home.
const PATH = { test: pathIn(PLACES), product: pathIn([...HOMES, ...PLACES]) }
const REGISTRY = new RegExp(['https?:\\/\\/[\\w.-]*reg', 'istry[\\w.-]*\\.'].join(''))

/** Finds paths and package registries of one machine, which mean nothing on another. */
export function machinePaths(root: string): Fault[] {
  return files(root)
    .filter((file) => TEXT.test(file) && !file.startsWith('samples/'))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((text, i) => {
          const found = (PATH[isTest(file) ? 'test' : 'product'].exec(text) ?? REGISTRY.exec(text))?.[0]
          return found === undefined ? [] : [{ file, line: i + 1, text: `names a place of one machine: ${found}` }]
        }),
    )
}
