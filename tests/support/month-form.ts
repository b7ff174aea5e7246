import { expect, type Locator, type Page } from '@playwright/test'
import { type DemoAccount, demoAccounts } from '@/tests/support/accounts'

/** The month in hand, and the one that is running: it can be filled in, and nobody submits it yet. */
export const [IN_HAND, RUNNING] = ['2026-06', '2026-07'] as const

/** The box of a figure. */
export const cell = (page: Page, code: string): Locator => page.locator(`[data-cell="${code}"]`)

/** What the form says of its saving. */
export const saveStatus = (page: Page): Locator =>
  page
    .getByRole('status')
    .filter({ hasText: /保存|离线|登录/, visible: true })
    .first()

/** Waits until the server has everything. */
export const isSaved = (page: Page) =>
  expect(saveStatus(page)).toContainText(/已保存 \d\d:\d\d/, { timeout: 20_000 })

/**
 * The account of that name.
 * @throws Error when the demonstration has none
 */
export function byName(username: string): DemoAccount {
  const account = demoAccounts().find((candidate) => candidate.username === username)
  if (!account) throw new Error(`no account ${username}`)
  return account
}

/** Opens the form of a month from the list of one’s own months; `at` is the server, where it is not the usual one. */
export async function openMonth(page: Page, month: string, at = ''): Promise<void> {
  await page.goto(`${at}/reports?month=${month}`)
  const [year, number] = month.split('-').map(Number)
  await page
    .getByRole('link', { name: new RegExp(`(填报|修改).*${year}年${number}月$`) })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: `${year}年${number}月月报` })).toBeVisible()
}

/** The cells that nobody has filled in, with what stood there last month. */
export async function blankCells(page: Page): Promise<{ code: string; last: number }[]> {
  return page.locator('[data-cell]').evaluateAll((inputs) =>
    inputs.flatMap((input) => {
      if (!(input instanceof HTMLInputElement) || input.value !== '') return []
      const last = /\d[\d,]*/.exec(input.closest('tr')?.children[4]?.textContent ?? '')?.[0] ?? '0'
      return [{ code: input.dataset.cell ?? '', last: Number(last.replaceAll(',', '')) }]
    }),
  )
}

/** Answers every question of the checks, section by section where only one is shown. */
async function explainEverything(page: Page): Promise<void> {
  const notes = page.locator('[data-note]')
  while ((await notes.count()) > 0) {
    const note = notes.first()
    if (!(await note.isVisible())) await page.getByRole('button', { name: '提交', exact: true }).click()
    await note.fill('与台账核对无误，属实')
  }
}

/** Asks to submit; where the checks ask something, it is answered first. Returns the question that is to be confirmed. */
export async function askToSubmit(page: Page): Promise<Locator> {
  const button = page.getByRole('button', { name: '提交', exact: true })
  const question = page.getByRole('alertdialog')
  await button.click()
  await expect(question.or(page.locator('[data-note]').filter({ visible: true })).first()).toBeVisible()
  if (!(await question.isVisible())) {
    await explainEverything(page)
    await button.click()
  }
  return question
}

/** Submits and waits for the answer. */
export async function submitMonth(page: Page): Promise<void> {
  const question = await askToSubmit(page)
  await question.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('待审核').first()).toBeVisible({ timeout: 20_000 })
}
