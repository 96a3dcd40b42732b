import { defineConfig } from 'vitest/config'

/** Cases and laws of a room: cases are `*.test.ts`, laws `*.law.ts`, drawn from one seed. */
const ofRooms = (rooms: readonly string[]) => rooms.map((room) => `${room}/src/**/*.{test,law}.{ts,tsx}`)
const exclude = ['**/node_modules/**', '**/dist/**']

export default defineConfig({
  test: {
    // More than the two cores of a small machine: a test that waits for its database leaves its core to another; the runner’s own choice there is one worker.
    maxWorkers: 4,
    // Generous, so that a busy machine makes no test red; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    setupFiles: ['tools/src/chance-of-laws.ts'],
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        // These rooms keep nothing between two calls: their files share a worker, and need no database.
        test: { name: 'rules', include: ofRooms(['core', 'words', 'api', 'papers', 'ui', 'portal', 'web']), exclude, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'places',
          include: [...ofRooms(['server', 'cli', 'tools', 'bench']), 'tools/bootstrap/**/*.test.ts'],
          exclude,
          // One PostgreSQL for the whole run; each test takes a database of its own from it.
          globalSetup: ['server/src/platform/testing-engine.ts'],
        },
      },
    ],
  },
})
