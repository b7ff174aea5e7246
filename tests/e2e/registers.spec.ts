import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@/tests/support/people'

/** One register, from its list to the trail of one record and back. */
type Flow = {
  path: string
  /** By whom it is kept. */
  person: string
  create: string
  fill: (main: Locator) => Promise<void>
  /** By what the record is found. */
  name: string
  edit: { label: string; value: string }
  /** What ends a record, and what brings it back: the button, then that of the dialog. */
  close: [string, string]
  reopen: [string, string]
  /** The list with what is closed alone. */
  closed: string
  /** What the trail of the record says, latest first. */
  trail: string[]
}

const FLOWS: Flow[] = [
  {
    path: '/zones',
    person: 'SECRETARY',
    create: '新增功能区',
    fill: async (main) => {
      await main.getByLabel('功能区类型').selectOption({ index: 1 })
      await main.getByRole('textbox', { name: /^名称/ }).fill('流程阅览室')
      await main.getByLabel('座位数').fill('12')
    },
    name: '流程阅览室',
    edit: { label: '座位数', value: '34' },
    close: ['停用', '停用'],
    reopen: ['恢复', '恢复'],
    closed: 'state=CLOSED',
    trail: ['恢复功能区', '停用功能区', '修改功能区', '新增功能区'],
  },
  {
    path: '/service-windows',
    person: 'SECRETARY',
    create: '新增窗口',
    fill: async (main) => {
      await main.getByLabel('窗口号').fill('77')
      await main.getByLabel('名称').fill('流程窗口')
      await main.getByRole('group', { name: '部门' }).getByRole('checkbox').first().check()
    },
    name: '流程窗口',
    edit: { label: '办公时间', value: '周一至周五 8:30—17:30' },
    close: ['停用', '停用'],
    reopen: ['恢复', '恢复'],
    closed: 'state=CLOSED',
    trail: ['恢复窗口', '停用窗口', '修改窗口', '新增窗口'],
  },
  {
    path: '/staff',
    person: 'SECRETARY',
    create: '新增人员',
    fill: async (main) => {
      await main.getByLabel('姓名').fill('流程甲')
      await main.getByLabel('岗位').selectOption({ label: '网格员' })
    },
    name: '流程甲',
    edit: { label: '出生年份', value: '1988' },
    close: ['离岗', '确认离岗'],
    reopen: ['撤销离岗', '撤销离岗'],
    closed: 'state=LEFT',
    trail: ['恢复工作人员', '工作人员离岗', '修改工作人员', '新增工作人员'],
  },
  {
    path: '/partners',
    person: 'SECRETARY',
    create: '新增共建单位',
    fill: async (main) => {
      await main.getByLabel('名称').fill('流程诊所')
      await main.getByLabel('类别').selectOption({ label: '医疗机构' })
    },
    name: '流程诊所',
    edit: { label: '共建内容', value: '每月一次义诊' },
    close: ['结束共建', '结束共建'],
    reopen: ['恢复共建', '恢复共建'],
    closed: 'state=LEFT',
    trail: ['恢复共建', '结束共建', '修改共建单位', '新增共建单位'],
  },
  {
    path: '/donations',
    person: 'SECRETARY',
    create: '登记捐赠',
    fill: async (main) => {
      await main.getByLabel('捐赠人', { exact: true }).fill('流程爱心人士')
      await main.getByLabel('金额或折价').fill('1,200.50')
    },
    name: '流程爱心人士',
    edit: { label: '票据号', value: 'P-20260704' },
    close: ['作废', '作废'],
    reopen: ['恢复', '恢复'],
    closed: 'state=CANCELLED',
    trail: ['恢复捐赠', '作废捐赠', '修改捐赠', '登记捐赠'],
  },
  {
    path: '/zone-types',
    person: 'COUNTY',
    create: '新增类型',
    fill: async (main) => {
      await main.getByRole('textbox', { name: /^名称/ }).fill('流程驿站')
      await main.getByLabel('排序').fill('90')
      await main.getByLabel('服务对象').selectOption({ index: 1 })
    },
    name: '流程驿站',
    edit: { label: '配置清单', value: '饮水机' },
    close: ['停用', '停用'],
    reopen: ['恢复', '恢复'],
    closed: 'state=RETIRED',
    trail: ['恢复类型', '停用类型', '修改类型', '新增类型'],
  },
  {
    path: '/service-items',
    person: 'COUNTY',
    create: '新增事项',
    fill: async (main) => {
      await main.getByLabel('编码').fill('LC-001')
      await main.getByLabel('事项名称').fill('流程证明')
      await main.getByLabel('部门').selectOption({ index: 1 })
      await main.getByLabel('办理方式').selectOption({ label: '帮办' })
    },
    name: '流程证明',
    edit: { label: '承诺时限', value: '3' },
    close: ['停用', '停用'],
    reopen: ['恢复', '恢复'],
    closed: 'state=RETIRED',
    trail: ['恢复事项', '停用事项', '修改事项', '新增事项'],
  },
  {
    path: '/centers',
    person: 'COUNTY',
    create: '新增中心',
    fill: async (main) => {
      await main.getByRole('textbox', { name: /^名称/ }).fill('流程党群服务中心')
      await main.getByLabel('乡镇（街道）').selectOption({ label: '云溪县（县本级）' })
    },
    name: '流程党群服务中心',
    edit: { label: '层数', value: '3' },
    close: ['关闭中心', '关闭中心'],
    reopen: ['恢复运行', '恢复运行'],
    closed: 'status=CLOSED',
    trail: ['恢复运行', '关闭中心', '修改中心', '新增中心'],
  },
]

/** Presses a button of a record and the one of the dialog that asks again. */
async function step(page: Page, [button, confirm]: [string, string]): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: confirm, exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeHidden()
}

/** The list on the screen as a csv file. */
async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '导出 csv' }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}

for (const flow of FLOWS)
  test(`a record of ${flow.path} is made, changed, ended, brought back, taken out and traced`, async ({
    pageOf,
  }) => {
    const page = await pageOf(flow.person)
    const main = page.getByRole('main')
    const own = `${flow.path}?q=${encodeURIComponent(flow.name)}`
    const found = main.getByRole('row', { name: new RegExp(flow.name) })

    await page.goto(own)
    await expect(main.getByText(/^没有/).first()).toBeVisible()
    await main.getByRole('link', { name: flow.create }).first().click()
    await page.waitForURL(`**${flow.path}/new*`)
    await flow.fill(main)
    await main.getByRole('button', { name: '保存', exact: true }).click()
    await page.waitForURL(/\/[0-9a-f-]{36}$/)
    const address = new URL(page.url()).pathname
    await expect(main).toContainText(flow.name)

    await main.getByRole('link', { name: '编辑', exact: true }).click()
    await page.waitForURL('**/edit')
    await main.getByLabel(flow.edit.label).fill(flow.edit.value)
    await main.getByRole('button', { name: '保存', exact: true }).click()
    await page.waitForURL((url) => url.pathname === address)
    await expect(main.getByText(flow.edit.value).first()).toBeVisible()

    await step(page, flow.close)
    await expect(main.getByRole('button', { name: flow.reopen[0], exact: true })).toBeVisible()
    await page.goto(`${own}&${flow.closed}`)
    await found.getByRole('link').first().click()
    await page.waitForURL((url) => url.pathname === address)
    await step(page, flow.reopen)
    await expect(main.getByRole('button', { name: flow.close[0], exact: true })).toBeVisible()
    const trail = page.locator('#history').getByRole('table')
    const events = await trail.getByRole('row').allInnerTexts()
    expect(events.slice(1).map((row) => flow.trail.find((event) => row.includes(event)))).toEqual(flow.trail)

    await page.goto(own)
    await expect(found).toHaveCount(1)
    const lines = (await exported(page)).trim().split('\n')
    expect([lines.length, lines[1]]).toEqual([2, expect.stringContaining(flow.name)])
  })

/** Asks for a step of a center and lets the county approve it; leads back to the trail of the proposal. */
async function proposeAndApprove(secretary: Page, county: Page, kind: string): Promise<void> {
  const main = secretary.getByRole('main')
  await secretary.goto('/proposals/new')
  await main.getByLabel('事项').selectOption({ label: kind })
  await main.getByRole('button', { name: '下一步' }).click()
  await main.getByLabel('申请理由').fill(`流程：${kind}`)
  await main.getByRole('button', { name: '提交申请' }).click()
  await secretary.waitForURL(/\/proposals\/[0-9a-f-]{36}$/)
  await expect(main).toContainText('待审定')
  await county.goto('/proposals?state=PENDING')
  await county
    .getByRole('row', { name: new RegExp(`流程：${kind}`) })
    .getByRole('link')
    .first()
    .click()
  await county.getByRole('main').getByRole('button', { name: '审定通过' }).click()
  await expect(county.getByRole('main')).toContainText('已通过')
  await secretary.reload()
  await expect(secretary.locator('#history').getByRole('row')).toHaveText([
    /修改内容/,
    /审定通过/,
    /提出申请/,
  ])
}

test('a center is closed and runs again by proposals that the county approves; another is withdrawn', async ({
  pageOf,
}) => {
  const [secretary, county] = [await pageOf('SECRETARY'), await pageOf('COUNTY')]
  const main = secretary.getByRole('main')
  await proposeAndApprove(secretary, county, '关闭')
  await main.getByRole('link', { name: '打开中心台账' }).click()
  await expect(main.getByText('已关闭').first()).toBeVisible()
  await proposeAndApprove(secretary, county, '恢复运行')
  await main.getByRole('link', { name: '打开中心台账' }).click()
  await expect(main.getByText('正常运行').first()).toBeVisible()

  await secretary.goto('/proposals/new')
  await main.getByLabel('事项').selectOption({ label: '面积备案' })
  await main.getByRole('button', { name: '下一步' }).click()
  await main.getByLabel('申请理由').fill('流程：备案')
  await main.getByRole('button', { name: '提交申请' }).click()
  await secretary.waitForURL(/\/proposals\/[0-9a-f-]{36}$/)
  await step(secretary, ['撤回申请', '撤回'])
  await expect(main).toContainText('已撤回')
  await secretary.goto('/proposals?state=WITHDRAWN')
  expect(await exported(secretary)).toContain('流程：备案')
})

test('a center is shut for a time, the days are corrected, and it opens again', async ({ pageOf }) => {
  const page = await pageOf('SECRETARY')
  const main = page.getByRole('main')
  await page.goto('/centers')
  await main.getByRole('row').nth(1).getByRole('link').first().click()
  await page.waitForURL(/\/centers\/[0-9a-f-]{36}/)
  const closures = main.locator('#closures')
  await closures.getByRole('button', { name: '登记临时闭馆' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('闭馆日期').fill('2026-07-02')
  await dialog.getByLabel('闭馆原因').fill('流程检修')
  await dialog.getByRole('button', { name: '保存' }).click()
  const row = closures.getByRole('row', { name: /流程检修/ })
  await expect(row).toContainText('2026-07-02')
  await row.getByRole('button', { name: '编辑' }).click()
  await dialog.getByLabel('闭馆日期').fill('2026-07-01')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(row).toContainText('2026-07-01')
  await row.getByRole('button', { name: '恢复开放' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '恢复开放' }).click()
  await expect(row).toContainText('2026-07-04')
  await expect(main.locator('#history')).toContainText('结束临时闭馆')
})
