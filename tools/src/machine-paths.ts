import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { files, type Fault } from './source-tree.ts'

const TEXT = /(\.(tsx?|mjs|js|json|md|sql|css|html|sh|yml|yaml)|(^|\/)(run|\.editorconfig|\.nvmrc))$/
// Spelled in parts, so that this file does not find itself.
const PLACES = ['ho' + 'me', 'Us' + 'ers', 'ro' + 'ot', 'wo' + 'rk', 'media', 'mnt']
const PATH = new RegExp(String.raw`(?<![\w.~*})\]/-])/(${PLACES.join('|')})/[\w.-]+|\b[A-Z]:\\[\w]+`)
const REGISTRY = new RegExp(['https?:\\/\\/[\\w.-]*reg', 'istry[\\w.-]*\\.'].join(''))

/** Finds paths and package registries of one machine, which mean nothing on another. */
export function machinePaths(root: string): Fault[] {
  return files(root)
    .filter((file) => TEXT.test(file) && !file.startsWith('samples/'))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((text, i) => {
          const found = (PATH.exec(text) ?? REGISTRY.exec(text))?.[0]
          return found === undefined ? [] : [{ file, line: i + 1, text: `names a place of one machine: ${found}` }]
        }),
    )
}
