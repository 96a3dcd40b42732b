import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const room = fileURLToPath(new URL('.', import.meta.url))
const parts = readdirSync(`${room}src`).filter((name) => name.endsWith('.tsx'))

// Node runs .ts from source but not .tsx: each part becomes a module of its own in dist/, and the room's exports point there.
export default defineConfig({
  root: room,
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: {
      input: Object.fromEntries(parts.map((name) => [name.replace('.tsx', ''), `${room}src/${name}`])),
      external: [/^react/, /^@songhanh\//],
    },
  },
})
