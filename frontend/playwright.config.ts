import { defineConfig } from '@playwright/test'
import { installedChromium } from './tests/e2e/support/chromium'

const PREVIEW = 'http://localhost:4174'
const realServer = process.env.BASE_URL
/** The folder of pages that are built already; without it they are built first. */
const built = process.env.BUILT_PAGES

/**
 * Two kinds of browser tests. "screens" look at every page against answers made for them (`npm run screens`);
 * "journeys" walk through the service against a running server (`npm run e2e`, see tests/e2e/journeys).
 */
export default defineConfig({
  workers: 2,
  timeout: 90_000,
  // a busy machine is no fault of a screen
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./tests/e2e/support/count-reporter.ts']],
  outputDir: 'test-results',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // a trace of each test takes a fifth of the time: `npm run screens -- --trace retain-on-failure` where one is wanted
    trace: 'off',
    screenshot: 'only-on-failure',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: installedChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--lang=en-GB',
      ],
    },
  },
  projects: [
    {
      name: 'screens',
      testDir: 'tests/e2e/screens',
      workers: 2,
      use: { baseURL: PREVIEW, serviceWorkers: 'block' },
    },
    {
      name: 'journeys',
      workers: 1,
      testDir: 'tests/e2e/journeys',
      timeout: 120_000,
      use: { baseURL: realServer ?? 'http://localhost:8080' },
    },
  ],
  ...(realServer === undefined && {
    webServer: {
      command: `${built === undefined ? 'npm run bundle && ' : ''}npx vite preview --port 4174 --strictPort --outDir ${built ?? 'dist'}`,
      url: PREVIEW,
      timeout: 120_000,
      reuseExistingServer: false,
    },
  }),
})
