import { expect, test } from '@/tests/support/people'

/** A village of the demonstration county that no other test touches. */
const OLD = '芦苇村委会'
const NEW = '芦花村委会'

test('the county renames a village by a document and sees its history', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  await page.goto(`/org?q=${encodeURIComponent('芦苇')}`)
  await page.getByRole('link', { name: OLD }).click()
  await expect(page.getByRole('heading', { level: 1, name: OLD })).toBeVisible()
  await expect(page.getByText('名称、代码和隶属从未变动')).toBeVisible()

  // The form refuses a day to come, then shows what the change would touch.
  await page.getByRole('link', { name: '区划调整', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '调整方式' })).toBeVisible()
  await page.getByLabel('新名称').fill(NEW)
  await page.getByLabel('文件号').fill('云民发〔2026〕3号')
  await page.getByLabel('生效日期').fill('2199-01-01')
  await page.getByRole('button', { name: '核对影响' }).click()
  await expect(page.getByText(/生效日期不能晚于今天/).first()).toBeVisible()
  await page.getByLabel('生效日期').fill('2026-06-01')
  await page.getByRole('button', { name: '核对影响' }).click()
  await expect(page.getByText(`${OLD} → ${NEW}`)).toBeVisible()

  // Nothing is written before it is confirmed.
  await page.getByRole('button', { name: '返回修改' }).click()
  await expect(page.getByLabel('新名称')).toHaveValue(NEW)
  await page.getByRole('button', { name: '核对影响' }).click()
  await page.getByRole('button', { name: '确认办理' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '确认办理' }).click()
  await expect(page.getByText('操作成功：已办理区划调整')).toBeVisible()

  await expect(page.getByRole('heading', { level: 1, name: NEW })).toBeVisible()
  const history = page.getByRole('table', { name: '名称与隶属沿革' })
  await expect(history.getByRole('row', { name: new RegExp(OLD) })).toContainText('2026-06-01')
  await expect(history.getByRole('row', { name: new RegExp(NEW) })).toContainText('至今')
  await page.goto('/org/changes?kind=RENAME')
  await expect(page.getByRole('row', { name: new RegExp(NEW) })).toContainText('云民发〔2026〕3号')
})

test('a move shows its centers and what stays with the old township before it is confirmed', async ({
  pageOf,
}) => {
  const page = await pageOf('COUNTY')
  await page.goto(`/org?q=${encodeURIComponent('江心')}`)
  await page.getByRole('link', { name: '江心村委会' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '江心村委会' })).toBeVisible()
  await page.getByRole('link', { name: '区划调整', exact: true }).click()
  await page.getByRole('navigation', { name: '调整方式' }).getByRole('link', { name: '调整隶属' }).click()
  await page.getByLabel('改属').selectOption({ label: '大河镇' })
  await page.getByLabel('文件号').fill('云政发〔2026〕4号')
  await page.getByLabel('生效日期').fill('2026-05-01')
  await page.getByRole('button', { name: '核对影响' }).click()
  await expect(page.getByText('望江镇 → 大河镇')).toBeVisible()
  await expect(page.getByRole('row', { name: /江心村党群服务中心/ })).toContainText('大河镇')
  await expect(page.getByText(/按当期隶属仍计入原乡镇/)).toBeVisible()
})

test('R-03 the search answers while typing, by initials, within reach', async ({ pageOf }) => {
  const county = await pageOf('COUNTY')
  await county.goto('/')
  const box = county.getByRole('combobox', { name: /^搜索/ })
  // The key is heard once the scripts have arrived.
  await expect(async () => {
    await county.keyboard.press('Control+K')
    await expect(box).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await box.pressSequentially('stsq')
  const list = county.getByRole('listbox', { name: '搜索结果' })
  await expect(list.getByRole('option', { name: /松涛社区党群服务中心/ })).toBeVisible()
  await county.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await county.keyboard.press('ArrowDown')
  await expect(list.getByRole('option', { selected: true })).toHaveCount(1)
  await county.keyboard.press('Enter')
  await expect(county.getByRole('heading', { level: 1, name: '松涛社区党群服务中心' })).toBeVisible()

  // The whole answer has a page of its own.
  await county.keyboard.press('/')
  await box.fill('和睦')
  await county.keyboard.press('Enter')
  await expect(county).toHaveURL(/\/search\?q=/)
  await expect(county.getByRole('link', { name: '和睦社区党群服务中心' })).toBeVisible()

  // A secretary is told nothing of the neighbours.
  const secretary = await pageOf('SECRETARY')
  await secretary.goto(`/search?q=${encodeURIComponent('松涛')}`)
  await expect(secretary.getByText('没有找到“松涛”')).toBeVisible()
})

test('a village is founded, closed by a document and brought back by another', async ({ pageOf }) => {
  const page = await pageOf('COUNTY')
  const main = page.getByRole('main')
  await page.goto('/org/new')
  await main.getByLabel('上级单位').selectOption({ label: '大河镇' })
  await main.getByLabel('名称').fill('流程村委会')
  await main.getByRole('button', { name: '保存', exact: true }).click()
  await page.waitForURL(/\/org\/[0-9a-f-]{36}$/)
  const address = new URL(page.url()).pathname

  const decide = async (documentNo: string) => {
    await main.getByLabel('文件号').fill(documentNo)
    await main.getByRole('button', { name: '核对影响' }).click()
    await main.getByRole('button', { name: '确认办理' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '确认办理' }).click()
    await page.waitForURL((url) => url.pathname === address)
  }
  await page.goto(`${address}/change?kind=CLOSE`)
  await decide('云民发〔2026〕5号')
  await expect(main.getByText('已撤销').first()).toBeVisible()
  await expect(main.getByRole('link', { name: '区划调整', exact: true })).toHaveCount(0)
  await main.getByRole('link', { name: '恢复', exact: true }).click()
  await expect(main.getByRole('heading', { name: '恢复', exact: true })).toBeVisible()
  await decide('云民发〔2026〕6号')
  await expect(main.getByRole('link', { name: '区划调整', exact: true })).toBeVisible()
  await expect(main.getByRole('table', { name: '名称与隶属沿革' }).getByRole('row')).toHaveCount(3)
})
