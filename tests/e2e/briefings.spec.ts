import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { partText } from '@/tests/support/ooxml'
import { expect, test } from '@/tests/support/people'

/** The Word file of the paper that stands open. */
async function takeWord(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载 Word' }).click()
  return readFile(await (await download).path())
}

test('a paper is made, edited, frozen, and stays the same bytes', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/briefings/new?cutOff=2026-06-30')
  await page.getByRole('button', { name: '生成' }).click()
  await expect(page).toHaveURL(/\/briefings\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('讲话参考数据')

  // A figure says what it is.
  await page.getByRole('button', { name: /^开设老年食堂中心数/ }).click()
  await expect(page.getByText('计算办法')).toBeVisible()
  await page.keyboard.press('Escape')

  // A number outside a slot is refused; words around a slot are kept, and the figure stays bound.
  const sentence = page.getByRole('paragraph').filter({ hasText: '开设老年食堂' })
  await sentence.getByRole('button', { name: '编辑' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('内容').fill('目前有99个中心开设老年食堂。')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText(/数字须用数字位/).first()).toBeVisible()
  await dialog.getByLabel('内容').fill('目前{{canteens}}中心办起了老年食堂。')
  await dialog.getByRole('button', { name: '保存' }).click()
  const edited = page.getByRole('paragraph').filter({ hasText: '办起了老年食堂' })
  await expect(edited).toContainText(/目前\d+个中心办起了老年食堂。/)
  await expect(edited.getByText('已修改')).toBeVisible()

  await page.getByRole('button', { name: '定稿' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '定稿' }).click()
  await expect(page.getByText('操作成功：已定稿')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/数字、文字和口径已固定/)).toBeVisible()
  await expect(page.getByRole('button', { name: '编辑' })).toHaveCount(0)

  const first = await takeWord(page)
  const second = await takeWord(page)
  expect(Buffer.compare(first, second)).toBe(0)
  const xml = await partText(first, 'word/document.xml')
  expect(xml.replace(/<[^>]*>/g, '')).toMatch(/目前\d+个中心办起了老年食堂。/)
})

test('a meeting has its whole set made and packed', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/meetings/new')
  await page.getByLabel('会议名称').fill('建设推进会')
  await page.getByLabel('汇报单位').fill('云山街道')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '建设推进会' })).toBeVisible()
  await page.getByRole('button', { name: '生成全套材料' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '生成' }).click()
  await expect(page.getByRole('link', { name: /云山街道社区党群服务中心基本情况一览/ })).toBeVisible()
  await page.getByRole('button', { name: '打包下载' }).click()
  await expect(page).toHaveURL(/\/downloads/)
  const link = page.getByRole('link', { name: '下载 建设推进会会议材料.zip' }).first()
  await expect(link).toBeVisible({ timeout: 120_000 })
  const download = page.waitForEvent('download')
  await link.click()
  expect((await download).suggestedFilename()).toBe('建设推进会会议材料.zip')
})
