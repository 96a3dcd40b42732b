import { defineConfig } from 'vitest/config'

/** Cases are `*.test.ts`, laws `*.law.ts`; a law that fails prints the seed that repeats it. */
export default defineConfig({
  test: {
    include: ['*/src/**/*.{test,law}.{ts,tsx}', 'tools/bootstrap/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'journeys/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
  },
})
