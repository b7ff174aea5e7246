import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { capture } from './processes'
import { OperatorError } from './steps.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Quiet, without a network of its own, and able to run as root in a container. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** The program to use for browser tests: Playwright's own, CHROMIUM_PATH, or one of the system; null without any. */
export function findChromium(playwrightPath: string): string | null {
  const onPath = (process.env.PATH ?? '').split(path.delimiter)
  const system = NAMES.flatMap((name) => onPath.map((folder) => path.join(folder, name)))
  const candidates = [playwrightPath, process.env.CHROMIUM_PATH ?? '', ...system]
  return candidates.find((file) => file !== '' && existsSync(file)) ?? null
}

/**
 * Finds a browser, or gets one: from Playwright, else on Debian as root from the distribution.
 * @throws OperatorError with one line on how to get one
 */
export async function ensureChromium(): Promise<string> {
  const { chromium } = await import('@playwright/test')
  const find = () => findChromium(chromium.executablePath())
  const found = find()
  if (found) return found
  const download = ['node_modules/@playwright/test/cli.js', 'install', 'chromium']
  await capture(process.execPath, download, { timeout: 120_000 })
  if (!find() && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await capture('apt-get', ['update'], { env })
    await capture('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      env,
    })
  }
  const installed = find()
  if (installed) return installed
  throw new OperatorError(
    'No browser for the tests: install chromium (apt-get install chromium), or set CHROMIUM_PATH.',
  )
}
