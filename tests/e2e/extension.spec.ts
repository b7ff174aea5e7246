import { byName, openMonth, RUNNING } from '@/tests/support/month-form'
import { expect, test } from '@/tests/support/people'

test('a secretary asks for more time, the township reads along, the county refuses with a reason', async ({
  pageOf,
}) => {
  const secretary = await pageOf(byName('demo-secretary4'), { viewport: { width: 390, height: 844 } })
  await openMonth(secretary, RUNNING)
  await secretary.getByRole('button', { name: '申请延期' }).click()
  const question = secretary.getByRole('alertdialog')
  await question.getByLabel(/申请原因/).fill('办公楼线路改造，台账暂时取不出来')
  await question.getByRole('button', { name: '申请延期' }).click()
  await expect(secretary.getByText(/申请延期，等待县级答复/)).toBeVisible()
  await expect(secretary.getByRole('button', { name: '申请延期' })).toHaveCount(0)

  const township = await pageOf('TOWNSHIP')
  await township.goto('/')
  await township.getByRole('link', { name: /社区的延期申请/ }).click()
  const asked = (page: typeof township) => page.getByRole('row', { name: /望云.*2026年7月.*办公楼线路改造/ })
  await expect(asked(township)).toBeVisible()
  await expect(township.getByRole('button', { name: /不予延期/ })).toHaveCount(0)

  const county = await pageOf('COUNTY')
  await county.goto('/report-status')
  await asked(county)
    .getByRole('button', { name: /不予延期/ })
    .click()
  const refusal = county.getByRole('alertdialog')
  await refusal.getByLabel(/不予延期的原因/).fill('台账可以先用纸质登记补录')
  await refusal.getByRole('button', { name: '不予延期' }).click()
  await expect(asked(county)).toHaveCount(0)

  await secretary.reload()
  await expect(secretary.getByText(/答复不予延期：台账可以先用纸质登记补录/)).toBeVisible()
  await expect(secretary.getByRole('button', { name: '申请延期' })).toBeVisible()
})
