import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { firstPage } from './first-page.ts'
import { packedFiles } from './packed-files.ts'

const room = fileURLToPath(new URL('.', import.meta.url))
const first = firstPage()

// The oldest clients supported are the last browsers of Windows 7 (Chrome 109, Firefox 115) and old iPhones; Vite's own default is newer.
export default defineConfig({
  root: room,
  plugins: [react(), first.plugin, packedFiles()],
  // ui is taken from source here: its compiled form is for Node.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: ['chrome109', 'safari15.4', 'firefox115'],
    manifest: true,
    assetsInlineLimit: 0,
    // One small sheet: its rules arrive with the page, not a round trip later.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: first.groups } } },
  },
  server: { proxy: { '/api': process.env['SONGHANH_URL'] ?? 'http://localhost:8080' } },
})
