import { defineConfig } from '@playwright/test'
import base from '../../playwright.config'

/** `npm run screenshots`: the same server and demo county as the browser tests, other files. */
export default defineConfig({ ...base, testDir: import.meta.dirname, outputDir: '../../test-results' })
