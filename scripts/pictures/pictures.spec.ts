import path from 'node:path'
import type { Page } from '@playwright/test'
import { demoAccounts } from '@/tests/support/accounts'
import { test } from '@/tests/support/people'
import { ROOT } from '@/tests/support/source-tree'

const TARGET = path.join(ROOT, 'docs/pictures')

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.join(TARGET, `${name}.png`), animations: 'disabled' })
}

test('overview', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/dashboard')
  await page.getByText('今日需关注').waitFor()
  await take(page, 'overview')
})

test('form', async ({ pageOf }) => {
  const page = await pageOf('SECRETARY')
  await page.goto('/reports?show=TODO')
  await page
    .getByRole('row', { name: /2026年6月/ })
    .getByRole('link', { name: /^填报/ })
    .click()
  await page.locator('[data-cell="E02a"]').fill('27')
  await page.locator('[data-cell="E02b"]').fill('35')
  await page.locator('[data-cell="E02a"]').scrollIntoViewIfNeeded()
  await take(page, 'form')
})

test('review', async ({ pageOf }) => {
  const account = demoAccounts().find(({ username }) => username === 'demo-township')
  const page = await pageOf(account ?? 'TOWNSHIP')
  await page.goto('/review')
  await take(page, 'review')
})

test('report', async ({ pageOf }) => {
  const page = await pageOf('LEADER')
  await page.goto('/briefings')
  await page
    .getByRole('link', { name: /运行情况的通报/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'report')
})
