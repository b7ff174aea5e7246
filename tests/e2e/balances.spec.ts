import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/people'

/** Fills in the form of a proposal and sends it; the page of the proposal answers. */
async function propose(page: Page, value: string): Promise<string> {
  await page.getByLabel('指标').selectOption('E17')
  await page.getByLabel('期初数').fill(value)
  await page.getByLabel('来源').fill('调解室登记簿')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.waitForURL(/\/balances\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('main')).toContainText('待确认')
  return new URL(page.url()).pathname
}

test('a secretary proposes an opening balance, the county confirms it, and a correction needs its reason', async ({
  pageOf,
}) => {
  test.setTimeout(120_000)
  const secretary = await pageOf('SECRETARY')
  await secretary.goto('/balances/new')
  const first = await propose(secretary, '４')
  await expect(secretary.getByRole('button', { name: '确认', exact: true })).toHaveCount(0)

  const county = await pageOf('COUNTY')
  await county.goto('/balances?state=PROPOSED&code=E17')
  await county.getByRole('link', { name: '和睦社区党群服务中心' }).click()
  await county.getByRole('button', { name: '确认', exact: true }).click()
  await county.getByRole('alertdialog').getByRole('button', { name: '确认', exact: true }).click()
  await expect(county.getByRole('main')).toContainText('已确认')

  await secretary.goto(first)
  await secretary.getByRole('link', { name: '申报更正' }).click()
  await expect(secretary.getByRole('heading', { name: '申报期初数' })).toBeVisible()
  const second = await propose(secretary, '6')
  await county.goto(second)
  await expect(county.getByRole('main')).toContainText('现行期初数')
  await county.getByRole('button', { name: '确认', exact: true }).click()
  const dialog = county.getByRole('alertdialog')
  await expect(dialog.getByRole('button', { name: '确认', exact: true })).toBeDisabled()
  await dialog.getByLabel('更正原因').fill('漏计两件')
  await dialog.getByRole('button', { name: '确认', exact: true }).click()
  await expect(county.getByRole('main')).toContainText('漏计两件')
  await county.goto(first)
  await expect(county.getByRole('main')).toContainText('已更替')
})

const PAST = [
  '中心名称,月份,到访群众人次,E02a,E02b,窗口受理件合计,备注',
  '云山社区党群服务中心,2023年10月,620,14,20,999,旧表',
  '锦绣社区党群服务中心,2023.11,580,,,31,',
].join('\n')

/** Uploads a list of past months and asks for the dry run. */
async function check(page: Page, text: string): Promise<void> {
  await page.goto('/imports/new?register=historical-months')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '历史月报.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: '上传', exact: true }).click()
  await expect(page.getByRole('heading', { name: '对应列' })).toBeVisible()
  await page.getByRole('button', { name: '预检', exact: true }).click()
}

test('past months go in once, a second time changes nothing, and an unknown column is named', async ({
  pageOf,
}) => {
  test.setTimeout(120_000)
  const page = await pageOf('COUNTY')
  await check(page, PAST.replace('备注', '满意率'))
  await expect(page.getByText(/有不认识的列：满意率/)).toBeVisible()

  await check(page, PAST)
  await expect(page.getByRole('link', { name: '新增 2' })).toBeVisible()
  await page.getByRole('button', { name: '确认导入' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('新增 2 条，修改 0 条，无变化 0 条')).toBeVisible({ timeout: 30_000 })

  await check(page, PAST)
  await expect(page.getByRole('link', { name: '无变化 2' })).toBeVisible()
  await expect(page.getByText('文件内容与台账一致，没有要写入的内容。')).toBeVisible()
  await page.goto('/balances/history?year=2023')
  await expect(page.getByRole('main')).toContainText('云山社区党群服务中心')
  await expect(page.getByRole('main')).toContainText('2023年10月')
})
