import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/people'
import { ROOT } from '@/tests/support/source-tree'

const REAL_LIST = path.join(ROOT, 'tests/fixtures/real-centers.csv')

/** Uploads a file and stands on the dry run, with the missing units to be made. */
async function uploadAndCheck(page: Page, file: string): Promise<void> {
  await page.goto('/imports/new')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: '上传', exact: true }).click()
  await expect(page.getByRole('heading', { name: '对应列' })).toBeVisible()
  // The switch itself is drawn over its box, so a person clicks the words.
  await page.getByText('补建缺失单位', { exact: true }).click()
  await expect(page.getByLabel('补建缺失单位')).toBeChecked()
  await page.getByRole('button', { name: '预检', exact: true }).click()
  await expect(page.getByRole('heading', { name: '预检结果' })).toBeVisible()
}

test('the real list of 74 centers goes in through the page, and a second time changes nothing', async ({
  pageOf,
}) => {
  test.setTimeout(120_000)
  const page = await pageOf('IMPORTER')
  await uploadAndCheck(page, REAL_LIST)
  await expect(page.getByRole('link', { name: '新增 74' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('province')
  await page.getByRole('button', { name: '确认导入' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('新增 74 个中心，修改 0 个中心，无变化 0 个')).toBeVisible({ timeout: 30_000 })

  await page.goto('/centers?status=ALL')
  await expect(page.getByText('共 74 条')).toBeVisible()

  // The figures of the list: 12 of 18 = 66.7 %, short by about 1,058.00 ㎡ together; the rest stands apart by its reason.
  await page.goto('/dashboard')
  const main = page.getByRole('main')
  await expect(main).toContainText(/12\/18/)
  await expect(main).toContainText('66.7%')
  await expect(main).toContainText('约1,058.00')
  const countOf = async (query: string) => {
    await page.goto(`/dashboard/centers?${query}`)
    return Number(/共 (\d+) 条/.exec((await main.allInnerTexts()).join())?.[1] ?? 0)
  }
  expect(await countOf('area=MET')).toBe(12)
  expect(await countOf('area=SHORT')).toBe(6)
  expect(await countOf('area=TO_MEASURE')).toBe(0)
  expect(await countOf('area=NOT_APPLICABLE&reason=CATEGORY')).toBe(30)
  expect(await countOf('area=NOT_APPLICABLE&reason=UNKNOWN_KIND')).toBe(16)
  expect(await countOf('area=NOT_APPLICABLE&reason=NO_AREA')).toBe(10)

  await uploadAndCheck(page, REAL_LIST)
  await expect(page.getByRole('link', { name: '无变化 74' })).toBeVisible()
  await expect(page.getByText('文件内容与台账一致，没有要写入的内容。')).toBeVisible()
})

test('a file that is no list is refused in words, and nothing is kept', async ({ pageOf }) => {
  const page = await pageOf('IMPORTER')
  await page.goto('/imports/new')
  await page.locator('input[type=file]').setInputFiles({
    name: '台账.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('<html><body>not a workbook</body></html>'),
  })
  await page.getByRole('button', { name: '上传', exact: true }).click()
  await expect(page.getByText(/不是.*(工作簿|表格|xlsx)/).first()).toBeVisible()
  await page.goto('/imports')
  await expect(page.getByRole('main')).not.toContainText('台账.xlsx')
})

test('rows with errors keep the whole file out and come back as a file to correct', async ({ pageOf }) => {
  const page = await pageOf('IMPORTER')
  await page.goto('/imports/new')
  const rows = [
    '名称,乡镇,社区,类别,建设类型,建筑面积',
    '和风中心,第1街道,甲1社区,社区,新建,0.07万㎡',
    '难读中心,第1街道,乙1社区,社区,新建,分别为300至800平方米',
  ]
  await page.locator('input[type=file]').setInputFiles({
    name: '两行.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  })
  await page.getByRole('button', { name: '上传', exact: true }).click()
  await page.getByRole('button', { name: '预检', exact: true }).click()
  await expect(page.getByText('有 1 行错误，一行也不会写入')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('700.00')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载错误行' }).click()
  expect((await download).suggestedFilename()).toBe('错误行_两行.xlsx')
  await page.goto('/centers?q=和风中心&status=ALL')
  await expect(page.getByRole('main')).not.toContainText('99000')
  await expect(page.getByRole('main')).not.toContainText('共 1 条')
})
