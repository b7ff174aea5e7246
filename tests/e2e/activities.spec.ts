import type { Page } from '@playwright/test'
import { byName } from '@/tests/support/month-form'
import { expect, signInOver, test } from '@/tests/support/people'

const MONTH = '2026-07'

type Answer<T> = { data: T }
type Center = { id: string; name: string }
type Count = { date: string; source: string; zoneId: string | null; count: number }

/** The figure of a row of the month's form, as the form shows it. */
async function figureOf(page: Page, centerId: string, row: string): Promise<number> {
  await page.goto(`/reports/${centerId}/${MONTH}`)
  const cell = page.getByRole('row').filter({ hasText: row }).first().locator('output').first()
  await expect(cell).toBeVisible()
  return Number((await cell.textContent())?.replace(/[^\d]/g, ''))
}

const counterOf = (page: Page) => page.locator('output').first()
const pendingKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => /^linli\.tally\.(?!.*\.board$)/.test(key)))

test('a weekly class is planned at once, marked as held, and stands in the month’s form', async ({
  pageOf,
  apiOf,
}) => {
  test.setTimeout(120_000)
  const api = await apiOf('SECRETARY')
  const centers = (await (await api.get('/api/centers')).json()) as Answer<{ rows: Center[] }>
  const centerId = centers.data.rows[0]?.id ?? ''
  const page = await pageOf('SECRETARY')
  const lessons = await figureOf(page, centerId, '培训班课次')
  const people = await figureOf(page, centerId, '活动参与人次')

  await page.goto('/activities/series/new')
  await page.getByLabel('课程名称').fill('青年吉他班')
  await page.getByLabel('类型').selectOption({ label: '培训班' })
  await page.getByLabel('每周').selectOption({ label: '周五' })
  await page.getByLabel('首次不早于').fill('2026-07-01')
  await page.getByLabel('最后不晚于').fill('2026-08-31')
  await page.getByRole('button', { name: '生成计划' }).click()
  await expect(page.getByRole('heading', { name: '青年吉他班' })).toBeVisible()
  await expect(page.getByText('操作成功，已生成 9 次计划')).toBeVisible()

  await page.getByLabel(/7月3日 的参与人次/).fill('２３')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('操作成功，课次已登记')).toBeVisible()
  await expect(page.getByText('没有待登记的课次')).toBeVisible()

  expect(await figureOf(page, centerId, '培训班课次')).toBe(lessons + 1)
  expect(await figureOf(page, centerId, '活动参与人次')).toBe(people + 23)

  await page.goto(`/activities?view=calendar&month=${MONTH}`)
  await expect(page.getByRole('link', { name: /青年吉他班/ }).first()).toBeVisible()
})

test('a telephone counts without a network, and what it sends twice counts once', async ({
  pageOf,
  apiOf,
}) => {
  const page = await pageOf('SECRETARY', { viewport: { width: 390, height: 844 } })
  await page.goto('/visits/tally')
  const plus = page.getByRole('button', { name: '全中心加一' })
  const minus = page.getByRole('button', { name: '全中心减一' })
  await expect(page.getByText('已同步')).toBeVisible()
  const start = Number((await counterOf(page).textContent())?.replace(/[^\d]/g, ''))

  await page.context().setOffline(true)
  for (let tap = 0; tap < 5; tap += 1) await plus.click()
  await minus.click()
  await expect(counterOf(page)).toHaveText(String(start + 4))
  await expect(page.getByText(/待同步/)).toBeVisible()
  expect((await pendingKeys(page)).length).toBeGreaterThan(0)

  await page.context().setOffline(false)
  await expect(page.getByText('已同步')).toBeVisible({ timeout: 30_000 })
  expect(await pendingKeys(page)).toEqual([])

  // The server takes the next one, but its answer is lost on the way: the telephone sends it again.
  await page.route(
    '**/api/visit-counts/tally',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await plus.click()
  await expect(page.getByText('网络不通，已存在本机，联网后自动补传')).toBeVisible()
  await plus.click()
  await expect(page.getByText('已同步')).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(counterOf(page)).toHaveText(String(start + 6))

  const api = await apiOf('SECRETARY')
  const counts = (await (await api.get(`/api/visit-counts?month=${MONTH}&perPage=100`)).json()) as Answer<{
    rows: Count[]
  }>
  const today = counts.data.rows.filter(
    ({ date, source, zoneId }) => date === '2026-07-04' && source === 'MANUAL' && zoneId === null,
  )
  expect(today.map(({ count }) => count)).toEqual([start + 6])
})

const TELEPHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const boardKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => /^linli\.tally\..*\.board$/.test(key)))

/** What the browser keeps for the tally page. */
const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return kept.flat().map((request) => new URL(request.url).pathname)
  })

test('the tally page opens without a network, counts once, and is gone after signing out', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  // A session of its own, since it ends with signing out.
  const context = await browser.newContext({ baseURL, ...TELEPHONE })
  await signInOver(context.request, byName('demo-secretary4'))
  const page = await context.newPage()
  const plus = page.getByRole('button', { name: '全中心加一' })
  await page.goto('/visits/tally')
  await expect(page.getByText('已同步')).toBeVisible()
  await expect.poll(() => keptPaths(page)).toContain('/offline/tally')
  const start = Number((await counterOf(page).textContent())?.replace(/[^\d]/g, ''))

  // The shell is the same for everybody: no name, no center, no count.
  const shell = await page.evaluate(async () => (await caches.match('/offline/tally'))?.text())
  const { name, unit, username } = byName('demo-secretary4')
  for (const words of [name, unit, username]) expect(shell).not.toContain(words)
  const kept = (await keptPaths(page)).filter((path) => !path.startsWith('/_next/static/'))
  expect(kept).toEqual(['/offline/tally'])

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('网络不通：点数先存在本机')).toBeVisible()
  await expect(counterOf(page)).toHaveText(String(start))
  await plus.click()
  await plus.click()
  await expect(counterOf(page)).toHaveText(String(start + 2))
  await expect(page.getByText(/待同步/)).toBeVisible()
  await page.reload()
  await expect(counterOf(page)).toHaveText(String(start + 2))

  await context.setOffline(false)
  await expect(page.getByText('已同步')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: '重新打开' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await expect(counterOf(page)).toHaveText(String(start + 2))

  await page.evaluate(() =>
    document.querySelector<HTMLFormElement>('form[action="/api/sign-out"]')?.requestSubmit(),
  )
  await expect(page).toHaveURL(/\/login/)
  await expect.poll(() => keptPaths(page)).toEqual([])
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  await expect.poll(workers).toBe(0)
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('linli.'))),
  ).toEqual([])
  await context.close()
})

test('what a telephone keeps goes with the session, and a computer keeps nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, ...TELEPHONE })
  await signInOver(context.request, byName('demo-secretary4'))
  const page = await context.newPage()
  await page.goto('/visits/tally')
  await expect.poll(() => boardKeys(page)).toHaveLength(1)
  // The session ends without anybody signing out.
  await context.clearCookies()
  await page.goto('/visits/tally')
  await expect(page).toHaveURL(/\/login/)
  await expect.poll(() => boardKeys(page)).toEqual([])
  await context.close()

  const desk = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 } })
  await signInOver(desk.request, byName('demo-secretary4'))
  const wide = await desk.newPage()
  await wide.goto('/visits/tally')
  await expect(wide.getByText('已同步')).toBeVisible()
  expect(await boardKeys(wide)).toEqual([])
  expect(await keptPaths(wide)).toEqual([])
  await desk.close()
})
