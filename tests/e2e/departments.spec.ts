import { expect, test } from '@/tests/support/people'

test('the county registers a department, renames it, abolishes it and brings it back', async ({ pageOf }) => {
  test.setTimeout(90_000)
  const county = await pageOf('COUNTY')
  await county.goto('/departments')
  await county.getByRole('link', { name: '新增部门' }).first().click()
  // The list has a filter by name and code too.
  await expect(county.getByRole('heading', { name: '新增部门' })).toBeVisible()
  await county.getByLabel('编码').fill('water_bureau')
  await county.getByLabel('名称').fill('水利局')
  await county.getByRole('button', { name: '保存', exact: true }).click()
  await county.waitForURL(/\/departments\/[0-9a-f-]{36}$/)
  const address = new URL(county.url()).pathname
  const main = county.getByRole('main')
  await expect(main).toContainText('WATER_BUREAU')

  await county.getByRole('link', { name: '编辑', exact: true }).click()
  await county.getByLabel('名称').fill('水务局')
  await county.getByRole('button', { name: '保存', exact: true }).click()
  await county.waitForURL((url) => url.pathname === address)
  await expect(county.getByRole('heading', { name: '水务局' })).toBeVisible()

  await county.getByRole('button', { name: '撤销', exact: true }).click()
  await county.getByRole('alertdialog').getByRole('button', { name: '撤销部门', exact: true }).click()
  await expect(county.getByRole('button', { name: '恢复', exact: true })).toBeVisible()
  await county.goto('/service-items/new')
  await expect(county.getByLabel('部门').getByRole('option', { name: '水务局' })).toHaveCount(0)

  const secretary = await pageOf('SECRETARY')
  await secretary.goto(address)
  await expect(secretary.getByRole('main')).toContainText('已撤销')
  await expect(secretary.getByRole('button', { name: '恢复', exact: true })).toHaveCount(0)

  await county.goto(address)
  await county.getByRole('button', { name: '恢复', exact: true }).click()
  await county.getByRole('alertdialog').getByRole('button', { name: '恢复', exact: true }).click()
  await expect(county.getByRole('button', { name: '撤销', exact: true })).toBeVisible()
  await expect(main).toContainText('撤销部门')
})
