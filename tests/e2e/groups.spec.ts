import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/people'

const MODEL = '和睦社区党群服务中心'

async function saveNew(page: Page, address: string, fields: Record<string, string>): Promise<void> {
  await page.goto(address)
  await expect(page.getByText('只登记数量')).toBeVisible()
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: '保存' }).click()
}

test('a session of holiday care is registered, corrected, cancelled and brought back', async ({ pageOf }) => {
  const page = await pageOf('SECRETARY')
  await page.goto('/groups')
  await page.getByRole('link', { name: '儿童托管' }).click()
  await page.getByRole('link', { name: '登记班期' }).click()
  await page.getByLabel('假期托管班').check()
  await page.getByLabel('班期名称').fill('七月托管班')
  await page.getByLabel('开始日期').fill('2026-07-06')
  await page.getByLabel('结束日期').fill('2026-07-05')
  await page.getByLabel('在册儿童').fill('３２')
  await page.getByLabel('核定人数').fill('30')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('不能早于开始日期').first()).toBeVisible()
  await page.getByLabel('结束日期').fill('2026-07-24')
  await page.getByRole('button', { name: '保存' }).click()

  await expect(page.getByRole('heading', { name: '七月托管班' })).toBeVisible()
  await expect(page.getByText('32 人(按期)')).toBeVisible()
  await expect(page.getByText('在册儿童超过核定人数').first()).toBeVisible()

  await page.getByRole('link', { name: '编辑' }).click()
  await page.getByLabel('在册儿童').fill('28')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('28 人(按期)')).toBeVisible()
  await expect(page.getByRole('row', { name: /修改托管班期/ })).toContainText('32 → 28')

  await page.getByRole('button', { name: '作废' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '作废' }).click()
  await expect(page.getByText('该记录已作废')).toBeVisible()
  await page.goto('/groups/child-sessions?month=2026-07')
  await expect(page.getByText('七月托管班')).toHaveCount(0)
  await page.goto('/groups/child-sessions?month=2026-07&state=CANCELLED')
  await page.getByRole('link', { name: '七月托管班' }).click()
  await page.getByRole('button', { name: '恢复' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '恢复' }).click()
  await expect(page.getByText('有效', { exact: true })).toBeVisible()
})

test('more persons employed than informed are refused beside the field, and calls are counted', async ({
  pageOf,
}) => {
  const page = await pageOf('SECRETARY')
  await saveNew(page, '/groups/referrals/new', { 新增获岗位信息: '3', 新增成功就业: '4000' })
  await expect(page.getByText('累计成功就业不能超过累计获岗位信息的人数').first()).toBeVisible()
  await page.getByLabel('新增成功就业').fill('1')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { name: '就业帮扶 2026-07-04' })).toBeVisible()

  await saveNew(page, '/groups/follow-up-calls/new', { 回访次数: '9', 满意次数: '9' })
  await expect(page.getByRole('heading', { name: '满意度回访 2026-07-04' })).toBeVisible()
  await expect(page.getByText('不足 10 次，不计算')).toBeVisible()
})

test('a doctor who does not come is entered in the calendar and leaves the month', async ({ pageOf }) => {
  const page = await pageOf('SECRETARY')
  await page.goto('/groups/sittings?month=2026-07')
  await page.getByRole('link', { name: MODEL }).click()
  const total = page.getByText(/本月共 \d+ 班次/)
  await expect(total).toBeVisible()
  const before = Number(/\d+/.exec((await total.textContent()) ?? '')?.[0])

  await page.getByRole('button', { name: /2026年7月7日.*1 班次/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('实际班次').fill('0')
  await dialog.getByLabel('原因').fill('医生外出培训')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(total).toHaveText(`本月共 ${before - 1} 班次`)
  await expect(page.getByRole('button', { name: /2026年7月7日.*停诊 医生外出培训/ })).toBeVisible()

  await page.getByRole('button', { name: /2026年7月7日/ }).click()
  await dialog.getByRole('button', { name: '恢复按安排' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '恢复按安排' }).click()
  await expect(total).toHaveText(`本月共 ${before} 班次`)
})

test('the county keeps the school holidays, and sees every center’s sittings', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/settings/school-holidays?year=2026')
  await expect(page.getByRole('row', { name: /暑假/ })).toContainText('2026-08-31')
  await page.goto('/settings/school-holidays?year=2027')
  await page.getByRole('button', { name: '新增假期' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill('寒假')
  await dialog.getByLabel('第一天').fill('2027-01-20')
  await dialog.getByLabel('最后一天').fill('2027-02-18')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('row', { name: /寒假/ })).toContainText('30')
  await page.getByRole('button', { name: '删除' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('2027年还没有登记寒暑假')).toBeVisible()

  await page.goto('/groups/sittings')
  await expect(page.getByRole('row', { name: new RegExp(MODEL) })).toContainText('2.0')
})
