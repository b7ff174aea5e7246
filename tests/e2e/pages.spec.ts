import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { MODULES } from '@/lib/core/modules'
import { roleMay } from '@/lib/core/permissions'
import { Role } from '@/prisma/generated/enums'
import { demoAccounts } from '@/tests/support/accounts'
import { expect, test } from '@/tests/support/people'

/** The last is where the next page opens. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
]

/** Words that a person must never read: other languages of the machine room. */
const LEAKS =
  /undefined|\bnull\b|NaN|Invalid Date|Error:|\[object|MISSING_MESSAGE|(?:validation|errors|domain|ui)\.[a-z]+\.[A-Za-z]+/

/** Notes what a page says in the console and whom it asks over the network. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[34]/.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`asked ${request.url()}`)
  })
  return faults
}

/** Of the links of a page, the first to one record and the first to a form or a table of its own. */
async function linksBehind(page: Page): Promise<string[]> {
  const links = await page
    .locator('main a[href]')
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
  return [
    links.find((href) => /^\/(?!api\/)[\w/-]+\/[0-9a-f-]{36}(\/\d{4}-\d{2})?$/.test(href)),
    links.find((href) => /^\/[\w-]+\/(new|coverage|lists|names|checklist)(\?|$)/.test(href)),
  ].filter((href) => href !== undefined)
}

/** The menu beside and the bar above a page, the same on all pages of a role. */
const FRAME = ['aside', 'header']

/** What axe finds serious, or worse. The rows of a long table are alike: the first ones speak for the rest. */
async function seriousFaults(page: Page, without: readonly string[]): Promise<string[]> {
  // No page has frames, so axe may run in the page itself, and what passes need not be told.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  for (const selector of ['tbody tr:nth-child(n+20)', ...without]) axe.exclude(selector)
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

async function checkPage(page: Page, address: string, without: readonly string[]): Promise<void> {
  const answer = await page.goto(address)
  expect.soft(answer?.status(), address).toBe(200)
  const text = (await page.locator('body').allInnerTexts()).join()
  expect.soft(LEAKS.exec(text)?.[0], `${address} leaks`).toBeUndefined()
  expect.soft(await seriousFaults(page, without), address).toEqual([])
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
    )
    expect.soft(isTooWide, `${address} scrolls sideways at ${size.width}`).toBe(false)
  }
}

for (const role of Object.values(Role))
  test(`R-60 R-86 R-89 R-90 R-92 the pages of ${role} are sound at three widths`, async ({ pageOf }) => {
    test.setTimeout(480_000)
    const account = demoAccounts().find((candidate) => candidate.role === role)
    if (!account) throw new Error(`no account of ${role}`)
    const page = await pageOf(account)
    const faults = watch(page)
    // The addresses grow by what the pages of the menu link to; a page is looked at once.
    const addresses = MODULES.filter((module) => roleMay(role, module.permission)).map(({ path }) => path)
    const menu = new Set<string>(addresses)
    for (const [index, address] of addresses.entries()) {
      await checkPage(page, address, index === 0 ? [] : FRAME)
      if (menu.has(address))
        for (const link of await linksBehind(page)) if (!addresses.includes(link)) addresses.push(link)
      expect.soft(faults.splice(0), address).toEqual([])
    }
  })

test('R-86 the sign-in page is accessible', async ({ page }) => {
  await page.goto('/login')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})
