import { readFile } from 'node:fs/promises'
import { partText } from '@/tests/support/ooxml'
import { expect, test } from '@/tests/support/people'

const TABS = ['面积达标', '服务覆盖', '服务人次与活动', '每周培训和坐诊', '建设进展', '重点数据', '地图']

test('the county looks through every board and takes one out', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/dashboard')
  for (const tab of TABS) {
    await page.getByRole('navigation', { name: '数据看板' }).getByRole('link', { name: tab }).click()
    await expect(page.locator('h1')).toContainText(tab === '地图' ? '中心分布' : tab)
  }
  await page.goto('/dashboard/projects')
  const late = page.getByRole('row', { name: /明珠社区/ })
  await expect(late).toContainText('晚')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出全部表' }).click()
  const file = await (await download).path()
  expect(await partText(new Uint8Array(await readFile(file)), 'xl/sharedStrings.xml')).toContain('明珠社区')
})

test('a table of a board explains itself, and keeps what was chosen on the way down', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/dashboard/area?kind=NEW_BUILD')
  await page.getByRole('button', { name: '达标推演的口径' }).click()
  const card = page.getByRole('dialog')
  for (const term of ['算法', '单位', '时间口径', '汇总口径', '数据截至', '月报', '精确值'])
    await expect(card.getByText(term, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  const table = page.getByRole('table', { name: /各乡镇（街道）面积达标情况/ })
  await table.getByRole('link', { name: '文昌街道' }).click()
  await expect(page).toHaveURL(/\/dashboard\/centers\?.*kind=NEW_BUILD/)
  await expect(page.getByRole('heading', { level: 1, name: /文昌街道/ })).toBeVisible()
})

test('a figure of the speech leads to its center, its months and a report', async ({ pageOf }) => {
  const page = await pageOf('LEADER')
  await page.goto('/dashboard/facts')
  const row = page.getByRole('row', { name: /健康驿站服务人次/ })
  await expect(row).toContainText('3,217')
  await expect(row).toContainText('3200余人次')
  await row.getByRole('link', { name: '健康驿站服务人次' }).click()
  await expect(page.getByRole('columnheader', { name: '月份' })).toBeVisible()
  const january = page.getByRole('row', { name: /2025年1月/ })
  await january.getByRole('link', { name: '查看' }).click()
  await expect(page).toHaveURL(/\/reports\/[\w-]{36}\/2025-01$/)
})

test('the calendar of a year stands in numbers as well', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/dashboard/services')
  await page.getByText('按月查看数字').click()
  await expect(
    page.getByRole('table', { name: /活动日历/ }).getByRole('row', { name: /^1月/ }),
  ).toContainText('场次')
})

test('a query is put together, saved and found again', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/queries')
  await page.getByLabel('到访群众人次（人次）').check()
  await page.getByLabel('活动场次（场次）').check()
  await page.getByLabel('每列是').selectOption('QUARTER')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByRole('columnheader', { name: '到访群众人次（人次）' })).toBeVisible()
  await page.getByLabel('名称').fill('季度到访与活动')
  await page.getByRole('button', { name: '保存这个查询' }).click()
  await expect(page.getByRole('link', { name: '季度到访与活动' })).toBeVisible()
  await page.goto('/queries')
  await page.getByRole('link', { name: '季度到访与活动' }).click()
  await expect(page.getByRole('columnheader', { name: '活动场次（场次）' })).toBeVisible()
})

test('the display screen opens by its token alone, shows no single center and goes dark when revoked', async ({
  browser,
  baseURL,
  pageOf,
}) => {
  const page = await pageOf('COUNTY')
  await page.goto('/settings/screen')
  await page.getByLabel('名称').fill('会议室大屏')
  await page.getByRole('button', { name: '发放' }).click()
  const address = await page.locator('code', { hasText: '/screen#' }).textContent()
  const token = (address ?? '').split('#')[1] ?? ''

  const wall = await browser.newContext({ baseURL, viewport: { width: 1920, height: 1080 } })
  const screen = await wall.newPage()
  await screen.goto('/screen#wrong')
  await expect(screen.getByRole('heading', { name: '展示屏没有打开' })).toBeVisible()
  await screen.goto('about:blank')
  await screen.goto(`/screen#${token}`)
  await expect(screen.getByRole('heading', { name: /总体情况/ })).toBeVisible()
  for (let slide = 0; slide < 4; slide += 1) {
    expect(await screen.locator('body').textContent()).not.toContain('社区党群服务中心达标')
    expect(await screen.content()).not.toContain('和睦社区党群服务中心')
    await screen.keyboard.press('ArrowRight')
  }
  const other = await wall.request.get('/centers', { maxRedirects: 0 })
  expect(other.status()).toBe(307)

  await page.reload()
  await page
    .getByRole('row', { name: /会议室大屏/ })
    .getByRole('button', { name: '停用' })
    .click()
  await page.getByRole('alertdialog').getByRole('button', { name: '停用' }).click()
  await expect(page.getByRole('row', { name: /会议室大屏/ })).toContainText('已停用')
  await screen.reload()
  await expect(screen.getByRole('heading', { name: '展示屏没有打开' })).toBeVisible()
  await wall.close()
})
