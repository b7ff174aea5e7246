import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { accountOf, demoAccounts } from '@/tests/support/accounts'
import { partText } from '@/tests/support/ooxml'
import { expect, test } from '@/tests/support/people'

/** What the secretary types; the rest of the sheet comes from the registers. */
const FIGURES: Record<string, string> = {
  E02a: '２７',
  E02b: '35',
  E02c: '15',
  E02d: '4',
  E02e: '17',
  E03: '95',
  E04: '15',
  E05: '640',
  E06: '25',
  E11: '9',
  E12: '101',
  E17a: '4',
  E17b: '3',
  E18b: '13',
}

async function explainEverything(page: Page): Promise<void> {
  const notes = page.locator('[data-note]')
  while ((await notes.count()) > 0) await notes.first().fill('与去年相比活动安排有调整')
}

/** The figure of the tile with this label, without its unit: `22/62`. */
async function tile(page: Page, label: string): Promise<string> {
  const tiles = await page
    .locator('p.text-figure')
    .evaluateAll((figures) =>
      figures.map((figure) => [
        figure.previousElementSibling?.textContent ?? '',
        figure.firstChild?.textContent ?? '',
      ]),
    )
  const found = tiles.find(([name]) => name?.startsWith(label))
  if (!found?.[1]) throw new Error(`no tile ${label} among ${JSON.stringify(tiles)}`)
  return found[1]
}

test('a month goes from the secretary over the township to the county and into the leader’s paper', async ({
  pageOf,
}) => {
  test.setTimeout(180_000)
  const township = demoAccounts().find((account) => account.username === 'demo-township')
  if (!township) throw new Error('no reviewer')

  // The secretary fills in the sheet: a blank keeps it back, full-width digits are read, totals add up by themselves.
  const secretary = await pageOf('SECRETARY')
  await secretary.goto('/')
  await secretary
    .getByRole('row', { name: /2026年6月/ })
    .getByRole('link', { name: /^填报/ })
    .click()
  await expect(secretary.getByRole('heading', { name: /2026年6月月报/ })).toBeVisible()
  await secretary.getByRole('button', { name: '提交' }).click()
  await expect(secretary.getByText(/处/).filter({ visible: true }).first()).toBeVisible()
  for (const [code, value] of Object.entries(FIGURES))
    await secretary.locator(`[data-cell="${code}"]`).fill(value)
  await secretary.locator('[data-cell="E18b"]').blur()
  await expect(secretary.locator('[data-cell="E02a"]')).toHaveValue('27')
  await explainEverything(secretary)
  await secretary.getByRole('button', { name: '保存' }).click()
  await expect(secretary.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await secretary.getByRole('button', { name: '提交' }).click()
  await secretary.getByRole('alertdialog').getByRole('button', { name: '提交' }).click()
  await expect(secretary.getByText('待审核').first()).toBeVisible()

  // The township gives one cell back with a reason.
  const reviewer = await pageOf(township)
  await reviewer.goto('/review?month=2026-06&state=SUBMITTED')
  await reviewer
    .getByRole('row', { name: /和睦社区/ })
    .getByRole('link', { name: /审核/ })
    .click()
  await expect(reviewer.getByRole('heading', { name: /和睦社区党群服务中心/ })).toBeVisible()
  await reviewer.getByRole('checkbox', { name: '退回老年食堂供餐人次' }).check()
  await reviewer.getByLabel('老年食堂供餐人次的退回原因').fill('与食堂台账不一致，请核实')
  await reviewer.getByRole('button', { name: '退回', exact: true }).click()
  await reviewer.getByRole('alertdialog').getByRole('button', { name: '退回' }).click()
  await expect(reviewer.getByText('操作成功：已退回')).toBeVisible()

  // The secretary sees the reason beside the cell, mends it and submits again.
  await secretary.reload()
  await expect(secretary.getByText(/与食堂台账不一致/)).toBeVisible()
  await secretary.locator('[data-cell="E05"]').fill('652')
  await explainEverything(secretary)
  await secretary.getByRole('button', { name: '提交' }).click()
  await secretary.getByRole('alertdialog').getByRole('button', { name: '提交' }).click()
  await expect(secretary.getByText('待审核').first()).toBeVisible()

  // The township sees old → new and approves.
  await reviewer.goto('/review?month=2026-06&state=SUBMITTED')
  await reviewer
    .getByRole('row', { name: /和睦社区/ })
    .getByRole('link', { name: /审核/ })
    .click()
  await expect(reviewer.getByText('640 → 652')).toBeVisible()
  await reviewer.getByRole('button', { name: '审核通过' }).click()
  await reviewer.getByRole('alertdialog').getByRole('button', { name: '审核通过' }).click()
  await expect(reviewer.getByText('操作成功：已审核通过')).toBeVisible()

  // County staff see the center in the figures of the month.
  const county = await pageOf('COUNTY')
  await county.goto('/dashboard?month=2026-06')
  const [submitted, expected] = (await tile(county, '2026年6月报送率')).split('/')
  const [areaMet, areaWhole] = (await tile(county, '面积达标')).split('/')
  const [served, servedWhole] = (await tile(county, '服务达标')).split('/')
  const [both] = (await tile(county, '双达标')).split('/')
  const visits = await tile(county, '2026年6月到访群众')
  expect(visits).toMatch(/^[1-9][\d,]*$/)

  // The leader takes the circular home; its figures are those of the dashboard.
  const leader = await pageOf('LEADER')
  await leader.goto('/briefings/new?kind=CIRCULAR&cutOff=2026-06-30')
  await leader.getByRole('button', { name: '生成' }).click()
  await expect(leader).toHaveURL(/\/briefings\/[0-9a-f-]{36}$/)
  const download = leader.waitForEvent('download')
  await leader.getByRole('link', { name: /下载 Word/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('关于2026年6月社区党群服务中心运行情况的通报（征求意见稿）.docx')
  const xml = await partText(await readFile(await file.path()), 'word/document.xml')
  const text = xml.replace(/<w:p[ >]/g, '\n$&').replace(/<[^>]*>/g, '')
  expect(text).toContain(`应报${expected}个，已报${submitted}个`)
  expect(text).toContain(`面积达标${areaMet}个`)
  expect(text).toContain(`纳入面积目标的中心${areaWhole}个`)
  expect(text).toContain(`服务达标${served}个`)
  expect(text).toContain(`适用服务达标的中心${servedWhole}个`)
  expect(text).toContain(`双达标${both}个`)
  expect(text).toContain(`接待到访群众${visits}人次`)
  expect(text).not.toMatch(/undefined|null|NaN|Invalid Date/)
  expect(accountOf('LEADER').unit).toBe('云溪县')
})
