import { chromium, defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './scripts/lib/browser'

const port = process.env.E2E_PORT ?? '3187'
const baseURL = `http://127.0.0.1:${port}`
const executablePath = findChromium(chromium.executablePath())
if (!executablePath)
  throw new Error('No browser: install chromium (apt-get install chromium), or set CHROMIUM_PATH.')

const READING = ['pages.spec.ts', 'scope.spec.ts']

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  // What writes shares one database and one sign-in per person, so it runs one after the other. What only reads (pages and
  // foreign records, each role by tests of its own) runs two at a time, when nothing is written any more.
  projects: [
    { name: 'flows', testIgnore: READING, workers: 1 },
    { name: 'reading', testMatch: READING, fullyParallel: true, dependencies: ['flows'] },
  ],
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    launchOptions: { executablePath, args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: 'node scripts/e2e-server.mjs',
    url: `${baseURL}/api/health`,
    env: { PORT: port },
    stdout: 'pipe',
    stderr: 'pipe',
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
})
