import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A house of a few files in a temporary folder, for planting one fault at a time. */
export interface SmallHouse {
  readonly root: string
  write(file: string, text: string): void
  remove(): void
}

const ROOMS = ['core', 'words', 'api', 'papers', 'ui', 'server', 'web', 'cli']

/** Builds the house with `planted` files; rooms find each other as `@songhanh/ROOM/PATH`, as in the real one. */
export function smallHouse(planted: Readonly<Record<string, string>>): SmallHouse {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'songhanh-small-house-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  for (const room of ROOMS) {
    write(`${room}/package.json`, JSON.stringify({ name: `@songhanh/${room}`, type: 'module', exports: { './*': './src/*.ts' } }))
    mkdirSync(join(root, 'node_modules/@songhanh'), { recursive: true })
    symlinkSync(`../../${room}`, join(root, 'node_modules/@songhanh', room))
  }
  for (const [file, text] of Object.entries(planted)) write(file, text)
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) }
}
