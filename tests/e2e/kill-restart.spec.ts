import type { Page } from '@playwright/test'
import type pg from 'pg'
import { firstValue, withClient } from '@/scripts/lib/sql'
import {
  askToSubmit,
  byName,
  cell,
  IN_HAND,
  isSaved,
  openMonth,
  RUNNING,
  saveStatus,
} from '@/tests/support/month-form'
import { e2eDatabase, expect, test } from '@/tests/support/own-server'

const SECRETARY = 'demo-secretary2'

/** The center and month of an open form. */
function monthOf(page: Page): [string, string] {
  const [, , centerId = '', month = ''] = new URL(page.url()).pathname.split('/')
  return [centerId, `${month}-01`]
}

const REPORTS = 'FROM "MonthlyReport" WHERE "centerId" = $1 AND "month" = $2::date'

/** How many connections wait for a lock that another one holds. */
const waiting = (client: pg.Client) =>
  firstValue(
    client,
    `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )

/** How often a month was submitted. */
const submissions = (page: Page): Promise<number> =>
  withClient(e2eDatabase(), async (client) =>
    Number(
      await firstValue(
        client,
        `SELECT count(*)::int FROM "ReportEvent" WHERE "kind" = 'SUBMITTED' AND "reportId" IN (SELECT "id" ${REPORTS})`,
        monthOf(page),
      ),
    ),
  )

test('the server is killed while somebody types, and in the middle of a save: all cells are there once', async ({
  pageOf,
  ownServer,
}) => {
  test.setTimeout(180_000)
  const page = await pageOf(byName(SECRETARY))
  await openMonth(page, RUNNING, ownServer.address)
  await cell(page, 'E02a').fill('31')
  await cell(page, 'E03').fill('28')
  await isSaved(page)

  // Nobody answers: what is typed stays in the browser, and goes out by itself once the server is back.
  await ownServer.kill()
  await cell(page, 'E02b').fill('17')
  await cell(page, 'E02a').fill('32')
  await expect(saveStatus(page)).toContainText('未保存', { timeout: 20_000 })
  await ownServer.start()
  await isSaved(page)

  // The server dies within the transaction of a save; the page is closed, and the next one catches up.
  await withClient(e2eDatabase(), async (client) => {
    await client.query('BEGIN')
    await client.query(`SELECT 1 ${REPORTS} FOR UPDATE`, monthOf(page))
    await cell(page, 'E02c').fill('9')
    await expect.poll(() => waiting(client), { timeout: 20_000 }).toBeGreaterThan(0)
    await ownServer.kill()
    await client.query('ROLLBACK')
  })
  await expect(saveStatus(page)).toContainText('未保存', { timeout: 20_000 })
  const context = page.context()
  const address = page.url()
  await page.close()
  await ownServer.start()
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByText('已恢复本机上未保存的 1 项')).toBeVisible()
  await isSaved(again)

  const rows = await withClient(e2eDatabase(), (client) =>
    client.query<{ figures: Record<string, number> }>(`SELECT "figures" ${REPORTS}`, monthOf(again)),
  )
  expect(rows.rows).toHaveLength(1)
  expect(rows.rows[0]?.figures).toMatchObject({ E02a: 32, E02b: 17, E02c: 9, E03: 28 })
  await again.reload()
  for (const [code, value] of [
    ['E02a', '32'],
    ['E02b', '17'],
    ['E02c', '9'],
    ['E03', '28'],
  ])
    await expect(cell(again, code ?? '')).toHaveValue(value ?? '')
})

test('the server takes a submission and is killed before it answers: asked again, it is one submission', async ({
  pageOf,
  ownServer,
}) => {
  test.setTimeout(180_000)
  const page = await pageOf(byName(SECRETARY))
  await openMonth(page, IN_HAND, ownServer.address)
  await cell(page, 'E04').fill('12')
  await isSaved(page)
  const before = await submissions(page)
  const question = await askToSubmit(page)

  let answers = 0
  await page.route(page.url(), async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    answers += 1
    await ownServer.kill()
    await route.abort()
  })
  await question.getByRole('button', { name: '提交' }).click()
  await expect(question.getByText(/没有收到服务器的答复/)).toBeVisible({ timeout: 20_000 })
  expect(answers).toBe(1)
  await page.unroute(page.url())

  await ownServer.start()
  await question.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('待审核').first()).toBeVisible({ timeout: 20_000 })
  expect(await submissions(page)).toBe(before + 1)
  const reports = await withClient(e2eDatabase(), (client) =>
    firstValue(client, `SELECT count(*)::int ${REPORTS}`, monthOf(page)),
  )
  expect(reports).toBe(1)
})
