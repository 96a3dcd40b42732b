import { defineConfig } from 'vitest/config'

/** Cases are `*.test.ts`, laws `*.law.ts`; a law that fails prints the seed that repeats it. */
export default defineConfig({
  test: {
    include: ['*/src/**/*.{test,law}.{ts,tsx}', 'tools/bootstrap/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'journeys/**'],
    // One PostgreSQL for the whole run; each test takes a database of its own from it.
    globalSetup: ['server/src/platform/testing-engine.ts'],
    // Both cores of a small machine; the runner's own choice there is one worker.
    maxWorkers: 2,
    // Generous, so that a busy machine makes no test red; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    allowOnly: false,
    passWithNoTests: false,
  },
})
