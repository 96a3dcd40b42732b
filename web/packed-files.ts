import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin, ResolvedConfig } from 'vite'

const TEXT = /\.(?:js|css|html|svg)$/

/** Packs the built text files once, so that the server sends them packed and spends nothing on it: `.br` for browsers of today, `.gz` for the rest. */
export function packedFiles(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'packed-files',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved
    },
    closeBundle: () => {
      const folder = resolve(config.root, config.build.outDir)
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const path = join(folder, name)
        if (!TEXT.test(name) || !statSync(path).isFile()) continue
        const bytes = readFileSync(path)
        writeFileSync(`${path}.br`, brotliCompressSync(bytes))
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
      }
    },
  }
}
