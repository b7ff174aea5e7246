import type { Page } from '@playwright/test'
import { byName } from '@/tests/support/month-form'
import { expect, test } from '@/tests/support/people'

const MONTH = '2026年4月'

async function confirm(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('alertdialog').getByRole('button', { name }).click()
}

test('a figure out of a register is corrected together with its records', async ({ pageOf }) => {
  test.setTimeout(150_000)
  const secretary = await pageOf('SECRETARY')
  await secretary.goto('/corrections/new')
  await secretary.getByRole('link', { name: new RegExp(`^申请更正 和睦社区.*${MONTH}`) }).click()
  await expect(secretary.getByRole('heading', { name: `申请更正${MONTH}月报` })).toBeVisible()
  for (const [name, more] of [
    ['活动场次', 1],
    ['活动参与人次', 30],
    ['健康讲座场次', 1],
  ] as const) {
    const row = secretary
      .getByRole('row')
      .filter({ has: secretary.getByRole('rowheader', { name, exact: true }) })
    const old = (await row.getByRole('cell').nth(1).textContent())?.replaceAll(',', '') ?? ''
    await row.getByRole('textbox').fill(String(Number(old) + more))
  }
  await secretary.getByLabel('更正原因').fill('4月20日健康讲座漏登记，补记一场30人次')
  await secretary.getByRole('button', { name: '申请更正' }).click()
  await expect(secretary.getByText('待乡镇转报').first()).toBeVisible()
  const path = new URL(secretary.url()).pathname

  const reviewer = await pageOf(byName('demo-township'))
  await reviewer.goto(path)
  await confirm(reviewer, '转报县级')
  await expect(reviewer.getByText('操作成功：已转报县级')).toBeVisible()
  const county = await pageOf('COUNTY')
  await county.goto(path)
  await confirm(county, '同意更正')
  await expect(county.getByText('操作成功：已更正月报')).toBeVisible()

  // The records still say what they said, so they cannot be closed.
  await secretary.goto(path)
  await expect(secretary.getByText('不一致', { exact: true })).toHaveCount(3)
  await confirm(secretary, '核对并关闭')
  await expect(secretary.getByText(/登记为 .*还不一致/)).toBeVisible()

  await secretary.goto('/activities/new')
  await secretary.getByLabel('活动名称').fill('补登记的健康讲座')
  await secretary.getByLabel('类型').selectOption({ label: '健康讲座' })
  await secretary.getByLabel('日期').fill('2026-04-20')
  await secretary.getByLabel('参与人次').fill('30')
  await secretary.getByRole('button', { name: '保存' }).click()
  await expect(secretary.getByRole('heading', { name: '补登记的健康讲座' })).toBeVisible()
  const activity = new URL(secretary.url()).pathname
  await expect(secretary.getByRole('link', { name: '编辑' })).toBeVisible()

  await secretary.goto(path)
  await expect(secretary.getByText('一致', { exact: true })).toHaveCount(3)
  await confirm(secretary, '核对并关闭')
  await expect(secretary.getByText('操作成功：登记与月报一致，已关闭')).toBeVisible()
  await expect(secretary.getByText(/核对一致/)).toBeVisible()
  await secretary.goto(activity)
  await expect(secretary.getByText('本月月报已审核，活动记录不能直接修改')).toBeVisible()
  await expect(secretary.getByRole('link', { name: '编辑' })).toHaveCount(0)
})
