import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { packedFiles } from './packed-files.ts'
import { defaultClientConditions, defineConfig } from 'vite'

const room = fileURLToPath(new URL('.', import.meta.url))

// The oldest clients supported are the last browsers of Windows 7 (Chrome 109, Firefox 115) and old iPhones; Vite's own default is newer.
export default defineConfig({
  root: room,
  plugins: [react(), packedFiles()],
  // ui is taken from source here: its compiled form is for Node.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: ['chrome109', 'safari15.4', 'firefox115'],
    manifest: true,
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': process.env['SONGHANH_URL'] ?? 'http://localhost:8080' } },
})
