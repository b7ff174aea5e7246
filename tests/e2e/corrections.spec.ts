import { demoAccounts } from '@/tests/support/accounts'
import { expect, test } from '@/tests/support/people'

function reviewerAccount() {
  const township = demoAccounts().find((account) => account.username === 'demo-township')
  if (!township) throw new Error('no reviewer')
  return township
}

test('a locked month is corrected: asked for, passed on, approved, and the form shows it', async ({
  pageOf,
}) => {
  test.setTimeout(120_000)
  const month = '2026年5月'

  // The secretary asks for another figure; the reason and the old value go with it.
  const secretary = await pageOf('SECRETARY')
  await secretary.goto('/corrections/new')
  await secretary.getByRole('link', { name: new RegExp(`^申请更正 和睦社区.*${month}`) }).click()
  await expect(secretary.getByRole('heading', { name: `申请更正${month}月报` })).toBeVisible()
  const row = secretary.getByRole('row', { name: /帮办代办、上门服务件/ })
  const old = (await row.getByRole('cell').nth(1).textContent())?.replaceAll(',', '') ?? ''
  const next = String(Number(old) + 1)
  await secretary.getByRole('textbox', { name: '帮办代办、上门服务件' }).fill(next)
  await expect(secretary.getByText('已改 1 项')).toBeVisible()
  await secretary.getByLabel('更正原因').fill('漏记一件上门代办，登记簿已补录')
  await secretary.getByRole('button', { name: '申请更正' }).click()
  await expect(secretary.getByText('待乡镇转报').first()).toBeVisible()

  // The township passes it on; it stands first in the list of those who have to act.
  const reviewer = await pageOf(reviewerAccount())
  await reviewer.goto('/corrections?state=REQUESTED')
  await reviewer
    .getByRole('row', { name: new RegExp(`和睦社区.*${month}`) })
    .getByRole('link')
    .first()
    .click()
  await expect(reviewer.getByRole('row', { name: /帮办代办、上门服务件/ })).toContainText(next)
  await reviewer.getByRole('button', { name: '转报县级' }).click()
  await reviewer.getByRole('alertdialog').getByRole('button', { name: '转报县级' }).click()
  await expect(reviewer.getByText('操作成功：已转报县级')).toBeVisible()

  // The county approves; until then the month says what it said.
  await secretary.goto('/corrections')
  const county = await pageOf('COUNTY')
  await county.goto('/corrections?state=PASSED_ON')
  await county
    .getByRole('row', { name: new RegExp(`和睦社区.*${month}`) })
    .getByRole('link')
    .first()
    .click()
  await county.getByRole('button', { name: '同意更正' }).click()
  await county.getByRole('alertdialog').getByRole('button', { name: '同意更正' }).click()
  await expect(county.getByText('操作成功：已更正月报')).toBeVisible()
  await expect(county.getByText('已更正').first()).toBeVisible()

  // The form shows the new figure, when it was corrected, and the way to ask again.
  await county.getByRole('link', { name: '查看月报表' }).click()
  await expect(county.getByText(/已于 .* 更正/)).toBeVisible()
  await expect(county.getByRole('row', { name: /帮办代办、上门服务件/ }).first()).toContainText(next)
})

test('the township sees who is missing, reminds once a day, and prints the list', async ({ pageOf }) => {
  const reviewer = await pageOf(reviewerAccount())
  await reviewer.goto('/report-status?month=2026-06')
  await expect(reviewer.getByRole('region', { name: '报送一览' })).toBeVisible()
  const calls = reviewer.getByRole('region', { name: '催报名单', exact: true })
  const row = calls.getByRole('row', { name: /翠屏社区/ })
  await row.getByRole('button', { name: /催报/ }).click()
  await reviewer.getByRole('alertdialog').getByRole('button', { name: '催报' }).click()
  await expect(reviewer.getByText('操作成功：已催报')).toBeVisible()
  await expect(row.getByText('今天已催')).toBeVisible()
  await reviewer.getByRole('link', { name: /打印名单/ }).click()
  await expect(reviewer.getByRole('heading', { name: /2026年6月催报名单/ })).toBeVisible()
  await expect(reviewer.getByRole('columnheader', { name: '通话记录' })).toBeVisible()
  await expect(reviewer.getByText('****')).toHaveCount(0)
})

test('the township’s 汇总表 is on the screen and goes out as a workbook', async ({ pageOf }) => {
  const reviewer = await pageOf(reviewerAccount())
  await reviewer.goto('/review/summary?month=2026-05')
  await expect(reviewer.getByRole('heading', { name: /云山街道2026年5月月报汇总表/ })).toBeVisible()
  await expect(reviewer.getByRole('rowheader', { name: '合计' })).toBeVisible()
  const download = reviewer.waitForEvent('download')
  await reviewer.getByRole('link', { name: '导出 xlsx' }).click()
  expect((await download).suggestedFilename()).toMatch(/^月报汇总表_云山街道_2026-05_.*\.xlsx$/)
})
