import type { Page } from '@playwright/test'
import { formatInteger } from '@/lib/core/format/number'
import { accountOf } from '@/tests/support/accounts'
import {
  blankCells,
  byName,
  cell,
  IN_HAND,
  isSaved,
  openMonth,
  RUNNING,
  saveStatus,
  submitMonth,
} from '@/tests/support/month-form'
import { expect, signInOver, test } from '@/tests/support/people'

const PHONE = { width: 390, height: 844 }
const PC = { width: 1366, height: 768 }

/** Opens the section of a cell where only one is shown. */
async function reveal(page: Page, code: string): Promise<void> {
  while (!(await cell(page, code).isVisible()))
    await page.getByRole('button', { name: '下一部分' }).first().click()
}

/** Pastes a text into the cell that has the focus. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

/** The name of a cell's row, without its unit. */
async function nameOf(page: Page, code: string): Promise<string> {
  return ((await cell(page, code).getAttribute('aria-label')) ?? '').replace(/（[^（]*$/, '')
}

const CLOSINGS = [
  { name: 'a PC closes a month within twelve cells', viewport: PC, username: 'demo-secretary3', most: 12 },
  {
    name: 'a phone closes the month of a large center',
    viewport: PHONE,
    username: 'demo-secretary4',
    most: 17,
  },
]
for (const { name, viewport, username, most } of CLOSINGS)
  test(`${name}, is returned on two cells, submits again and is approved`, async ({ pageOf }) => {
    test.setTimeout(180_000)
    const secretary = await pageOf(byName(username), { viewport })
    await openMonth(secretary, IN_HAND)
    const blank = await blankCells(secretary)
    expect(blank.length).toBeLessThanOrEqual(most)
    await reveal(secretary, blank[0]?.code ?? '')
    await cell(secretary, blank[0]?.code ?? '').focus()
    for (const { code, last } of blank) {
      await expect(cell(secretary, code)).toBeFocused()
      await secretary.keyboard.type(String(last + 1))
      await secretary.keyboard.press('Enter')
    }
    await isSaved(secretary)
    const [first, second] = blank
    if (!first || !second) throw new Error('nothing was typed')
    const names = [await nameOf(secretary, first.code), await nameOf(secretary, second.code)]
    expect(await secretary.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    )
    await submitMonth(secretary)
    await expect(secretary.getByText('按时').first()).toBeVisible()

    const township = await pageOf(byName('demo-township'))
    const openReview = async () => {
      await township.goto(`/review?month=${IN_HAND}&state=SUBMITTED`)
      const unit = byName(username).unit.slice(0, 2)
      await township
        .getByRole('row', { name: new RegExp(unit) })
        .getByRole('link', { name: /审核/ })
        .click()
    }
    await openReview()
    for (const name of names) {
      await township.getByRole('checkbox', { name: `退回${name}`, exact: true }).check()
      await township.getByLabel(`${name}的退回原因`).fill('与台账不一致，请核对')
    }
    await township.getByRole('button', { name: '退回', exact: true }).click()
    await township.getByRole('alertdialog').getByRole('button', { name: '退回' }).click()
    await expect(township.getByText('操作成功：已退回')).toBeVisible()

    await secretary.reload()
    await expect(secretary.getByText('已退回').first()).toBeVisible()
    await expect(secretary.getByText('按时').first()).toBeVisible()
    await expect(secretary.getByText(/与台账不一致/)).toHaveCount(2)
    for (const { code, last } of [first, second]) {
      await reveal(secretary, code)
      await cell(secretary, code).fill(String(last + 2))
    }
    await submitMonth(secretary)
    await expect(secretary.getByText('按时').first()).toBeVisible()

    await openReview()
    await expect(
      township.getByText(`${formatInteger(first.last + 1)} → ${formatInteger(first.last + 2)}`).first(),
    ).toBeVisible()
    await township.getByRole('button', { name: '审核通过' }).click()
    await township.getByRole('alertdialog').getByRole('button', { name: '审核通过' }).click()
    await expect(township.getByText('操作成功：已审核通过')).toBeVisible()
    await secretary.reload()
    await expect(secretary.getByText('已审核').first()).toBeVisible()
  })

test('what is typed while offline, or whose answer is lost, is there once and comes back to nobody else', async ({
  pageOf,
}) => {
  test.setTimeout(120_000)
  const page = await pageOf('SECRETARY')
  const context = page.context()
  await openMonth(page, RUNNING)

  // Without a network the browser keeps it; the page is closed, and the next one catches up.
  await context.setOffline(true)
  await cell(page, 'E02a').fill('２１')
  await cell(page, 'E02b').fill('约5')
  await expect(saveStatus(page)).toContainText('未保存（离线）', { timeout: 20_000 })
  const address = page.url()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByText('已恢复本机上未保存的 2 项')).toBeVisible()
  await expect(cell(again, 'E02b')).toHaveValue('约5')
  await cell(again, 'E02b').fill('5')
  await isSaved(again)

  // The server takes a save and its answer is lost: the next attempt finds it there.
  let lost = 0
  await again.route('**/api/reports/**', async (route) => {
    lost += 1
    if (lost > 1) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await cell(again, 'E02c').fill('7')
  await expect(saveStatus(again)).toContainText('未保存', { timeout: 20_000 })
  await isSaved(again)
  await again.unroute('**/api/reports/**')
  await again.reload()
  for (const [code, value] of [
    ['E02a', '21'],
    ['E02b', '5'],
    ['E02c', '7'],
  ])
    await expect(cell(again, code ?? '')).toHaveValue(value ?? '')

  // The session ends while somebody types: nothing is lost, and a colleague on the same machine does not see it.
  await context.clearCookies()
  await cell(again, 'E02d').fill('9')
  await expect(saveStatus(again)).toContainText('登录已过期', { timeout: 20_000 })
  await signInOver(context.request, accountOf('CLERK'))
  await again.goto(address)
  await expect(cell(again, 'E02c')).toHaveValue('7')
  await expect(cell(again, 'E02d')).toHaveValue('')
  await context.clearCookies()
  await signInOver(context.request, accountOf('SECRETARY'))
  await again.goto(address)
  await expect(cell(again, 'E02d')).toHaveValue('9')
  await isSaved(again)
})

test('clerk and secretary in one draft: different cells are joined, the same cell is chosen', async ({
  pageOf,
}) => {
  test.setTimeout(120_000)
  const [secretary, clerk] = [await pageOf('SECRETARY'), await pageOf('CLERK')]
  await openMonth(secretary, RUNNING)
  await openMonth(clerk, RUNNING)
  await cell(secretary, 'E03').fill('30')
  await isSaved(secretary)
  await cell(clerk, 'E04').fill('4')
  await cell(clerk, 'E03').fill('33')
  const question = clerk.getByRole('dialog')
  await expect(question.getByText('有 1 项与他人填得不一样')).toBeVisible({ timeout: 20_000 })
  await expect(question.getByText(/于 \d\d:\d\d 改动，原为/)).toBeVisible()
  await question.getByRole('button', { name: '采用对方的：30' }).click()
  await expect(cell(clerk, 'E03')).toHaveValue('30')
  await isSaved(clerk)
  await secretary.reload()
  await expect(cell(secretary, 'E03')).toHaveValue('30')
  await expect(cell(secretary, 'E04')).toHaveValue('4')
})

test('the sheet is typed by keyboard: a block out of a spreadsheet, Esc, a remark; and it prints on one page', async ({
  pageOf,
}) => {
  const page = await pageOf('SECRETARY', { viewport: PC })
  await openMonth(page, RUNNING)
  await cell(page, 'E17a').focus()
  await paste(page, '１２\n12.5')
  await expect(cell(page, 'E17a')).toHaveValue('12')
  await expect(cell(page, 'E17b')).toHaveValue('12.5')
  await expect(page.getByText('请填写非负整数').first()).toBeVisible()
  await cell(page, 'E17b').fill('11')
  // Names beside the figures lead each line to its row, whatever its order; it can be taken back.
  await cell(page, 'E17b').focus()
  await paste(page, '指标\t上月\t本月\n矛盾纠纷调解成功\t1\t7\n矛盾纠纷受理\t1\t8\n群众来信\t2\t3')
  await expect(cell(page, 'E17a')).toHaveValue('8')
  await expect(cell(page, 'E17b')).toHaveValue('7')
  await expect(page.getByText('已粘贴 2 项（按指标名称对应）')).toContainText('1 行名称未认出：群众来信')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(cell(page, 'E17a')).toHaveValue('12')
  await expect(cell(page, 'E17b')).toHaveValue('11')
  await cell(page, 'E17a').focus()
  await page.keyboard.type('9')
  await page.keyboard.press('Escape')
  await expect(cell(page, 'E17a')).toHaveValue('12')
  await page.keyboard.press('Shift+F2')
  await page.keyboard.type('含上门调解')
  await isSaved(page)
  await page.reload()
  await expect(page.getByRole('textbox', { name: /受理的备注$/ })).toHaveValue('含上门调解')
  const sheet = (await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm' } })).toString('latin1')
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})
