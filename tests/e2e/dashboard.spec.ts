import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/people'

/** The tiles of the overview: the name of each with the address of its list. */
async function tilesOf(page: Page): Promise<{ name: string; href: string }[]> {
  return page.locator('p.text-figure').evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const link = figure.parentElement?.querySelector('a')
      return link ? [{ name: link.textContent ?? '', href: link.getAttribute('href') ?? '' }] : []
    }),
  )
}

test('every tile opens its definition card and the list behind it', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/dashboard')
  const tiles = await tilesOf(page)
  expect(tiles).toHaveLength(12)
  for (const { name, href } of tiles) {
    await page
      .getByRole('button', { name: `${name}的口径` })
      .first()
      .click()
    const card = page.getByRole('dialog')
    for (const term of ['算法', '单位', '时间口径', '汇总口径', '数据截至', '精确值'])
      await expect(card.getByText(term, { exact: true })).toBeVisible()
    await expect(card.getByRole('link', { name: '查看数据来源' })).toHaveAttribute('href', href)
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
  }
  for (const { href } of tiles) {
    await page.goto(href)
    await expect(page.getByRole('table')).toBeVisible()
    await expect(page.getByRole('columnheader', { name: /数值/ })).toBeVisible()
  }
})

test('the lights are told apart without colour', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/dashboard')
  await page.addStyleTag({ content: 'html { filter: grayscale(1) }' })
  const table = page.getByRole('table', { name: '各乡镇（街道）进展' })
  await expect(table).toBeVisible()
  const lights = await table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const cell = row.querySelector('td')
      const light = cell?.querySelector('.light')
      const drawn = light && getComputedStyle(light, '::before')
      return {
        word: cell?.textContent?.trim() ?? '',
        shape: drawn && [drawn.clipPath, drawn.borderTopLeftRadius, drawn.borderTopWidth].join(' '),
      }
    }),
  )
  expect(lights.length).toBeGreaterThan(3)
  const shapes = new Map(lights.map(({ word, shape }) => [word, shape]))
  for (const word of shapes.keys()) expect(['达标', '接近', '未达标', '无数据']).toContain(word)
  expect(new Set(shapes.values()).size).toBe(shapes.size)
})

test('a township is reached from the county, and 含待审核 says so', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/dashboard')
  const table = page.getByRole('table', { name: '各乡镇（街道）进展' })
  await table.getByRole('link', { name: '文昌街道' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /文昌街道/ })).toBeVisible()
  await page.getByLabel('数据口径').selectOption('1')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('含待审核，不是正式数')).toBeVisible()
  const leader = await pageOf('LEADER')
  await leader.goto('/dashboard?pending=1')
  await expect(leader.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(leader.getByText('含待审核，不是正式数')).toBeHidden()
})

test('a target is set, changed from a later day, and leaves the past alone', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto('/targets/new')
  await page.getByRole('combobox', { name: /^目标/ }).selectOption('FACILITY_SHARE')
  await page.getByRole('combobox', { name: /^设施/ }).selectOption({ label: '助浴间' })
  await page.getByLabel('目标值').fill('20')
  await page.getByLabel('施行日期').fill('2026-07-01')
  await page.getByLabel('依据').fill('县推进会')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('不低于 20 %')).toBeVisible()
  await page.goto('/targets/new')
  await page.getByRole('combobox', { name: /^目标/ }).selectOption('REPORTING_RATE')
  await page.getByLabel('目标值').fill('95')
  await page.getByLabel('施行日期').fill('2025-01-01')
  await page.getByLabel('依据').fill('县推进会')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/已审核/).first()).toBeVisible()
  await expect(page).toHaveURL(/\/targets\/new$/)
})
