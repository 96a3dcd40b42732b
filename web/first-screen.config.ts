import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defaultServerConditions, defineConfig } from 'vite'

// What the server draws a first screen with: the same screens as the desk's, in one piece for Node, beside the folder that is served.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultServerConditions] },
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, resolve: { conditions: ['source', ...defaultServerConditions] } },
  build: { ssr: 'src/app/first-screen.tsx', target: 'node24', outDir: 'drawn/dist', emptyOutDir: true, copyPublicDir: false, minify: true },
})
