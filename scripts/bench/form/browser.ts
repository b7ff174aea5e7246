import type { CDPSession, Page } from '@playwright/test'
import { CHROMIUM_FLAGS, ensureChromium } from '../../lib/browser'

/** An old PC on a weak network: the processor four times slower, 1.6 Mbit/s, 150 ms to the server and back. */
const SLOWER = 4
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const KEYS = 20
const PATIENCE_MS = 60_000

/** What one person meets who opens the form for the first time. */
export interface Visit {
  /** Kilobytes over the wire. */
  scriptKb: number
  pageKb: number
  /** From the click until a digit typed into the first cell is counted by the form, ms. */
  usable: number
  /** From a key until it is painted, ms, as the browser measures it: steps of 8, nothing below 16. */
  keys: number[]
}

/** Counts what comes over the wire, by kind. */
async function watchTransfers(cdp: CDPSession): Promise<Map<string, number>> {
  const kinds = new Map<string, string>()
  const bytes = new Map<string, number>()
  await cdp.send('Network.enable')
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other'
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength)
  })
  return bytes
}

/** Types into the first empty cell until the form counts it. */
async function untilUsable(page: Page): Promise<number> {
  const first = page.locator('input[data-cell]').first()
  await first.waitFor({ state: 'visible', timeout: PATIENCE_MS })
  const counted = () =>
    page.evaluate(
      () =>
        /已填 \d+/.exec(
          document.querySelector<HTMLInputElement>('input[data-cell]')?.form?.textContent ?? '',
        )?.[0],
    )
  const before = await counted()
  const since = performance.now()
  // Another digit each time: one that stood there before the form came to life is no change to it.
  for (let digit = 1; (await counted()) === before; digit = (digit % 9) + 1) {
    await first.selectText()
    await page.keyboard.press(String(digit))
    if (performance.now() - since > PATIENCE_MS) throw new Error('the form counts nothing that is typed')
  }
  return page.evaluate(() => performance.now())
}

/** How long the browser needs from each of several keys to the next painting. */
async function timeKeys(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { benchKeys: seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  })
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 4 === 3 ? 'Enter' : String(key % 10))
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  }
  return page.evaluate(() => (window as { benchKeys?: number[] } & Window).benchKeys ?? [])
}

/** Opens the form as somebody on a slow machine does for the first time, with nothing in the browser's memory. */
export async function visitForm(
  address: string,
  cookie: { name: string; value: string; url: string },
): Promise<Visit> {
  const executablePath = await ensureChromium()
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  try {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
    await context.addCookies([cookie])
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    const bytes = await watchTransfers(cdp)
    await cdp.send('Network.emulateNetworkConditions', NETWORK)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.goto(address, { waitUntil: 'commit', timeout: PATIENCE_MS })
    const usable = await untilUsable(page)
    await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS })
    const kb = (kind: string) => (bytes.get(kind) ?? 0) / 1000
    const [scriptKb, pageKb] = [kb('Script'), kb('Document')]
    return { scriptKb, pageKb, usable, keys: await timeKeys(page) }
  } finally {
    await browser.close()
  }
}
