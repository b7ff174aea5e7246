import path from 'node:path'
import { defineConfig } from '@playwright/test'
import base from '../../playwright.config'

const root = path.resolve(import.meta.dirname, '../..')
const [server] = [base.webServer].flat()

/** `npm run screenshots`: the same server and demo county as the browser tests, other files. */
export default defineConfig({
  ...base,
  projects: [{ name: 'pictures' }],
  workers: 1,
  testDir: import.meta.dirname,
  outputDir: path.join(root, 'test-results'),
  ...(server && { webServer: { ...server, cwd: root } }),
})
