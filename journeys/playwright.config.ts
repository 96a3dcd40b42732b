import { defineConfig } from '@playwright/test'

// Three workers, each with a browser and a place of its own: the places are real, each with its own database; two cores are what a small machine has, and while one waits another works.
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.journey.ts',
  globalSetup: './src/prepare-place.ts',
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // Generous, for machines that do other work at the same time; a journey alone takes some seconds.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  outputDir: '../test-results',
  reporter: 'list',
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
