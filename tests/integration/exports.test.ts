import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { listActivities } from '@/lib/activities/queries'
import { activityListParams } from '@/lib/activities/schema'
import { listCenters } from '@/lib/centers/queries'
import { centerListParams } from '@/lib/centers/schema'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { encryptField } from '@/lib/core/field-cipher'
import type { Viewer } from '@/lib/core/viewer'
import { exportRegister } from '@/lib/exports/queries'
import { EXPORT_KEYS, type ExportFormat, type Translate } from '@/lib/exports/types'
import { zhCN } from '@/lib/i18n/messages'
import { recordOrgChange } from '@/lib/org-changes/mutations'
import { proposeStep } from '@/lib/proposals/mutations'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { dryRun } from '@/tests/support/import-runs'
import { partText } from '@/tests/support/ooxml'
import { viewerOf } from '@/tests/support/viewers'

const AT = new Date('2026-01-01T00:00:00Z')
const translate: Translate = (key) =>
  String(key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], zhCN))

let county: TestCounty
let staff: Viewer
let center: { id: string; code: string; name: string }
beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  center = await makeCenter(county, county.townships[0].communities[0], { name: '甲中心' })
})

async function take(
  viewer: Viewer,
  register: string,
  { format = 'csv', ...params }: { format?: ExportFormat } & Record<string, unknown> = {},
) {
  const file = await exportRegister(viewer, { register, format, ...params }, translate)
  const parts: Uint8Array[] = []
  for await (const chunk of file.chunks) parts.push(chunk)
  return { ...file, bytes: Buffer.concat(parts) }
}

const linesOf = (bytes: Buffer) =>
  bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n')
const lastEntry = () =>
  db().auditEntry.findFirstOrThrow({ where: { event: 'table.exported' }, orderBy: { id: 'desc' } })

const addActivities = (count: number, centerId: string, countyId: string, typeId: string) =>
  db().activity.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      centerId,
      countyId,
      typeId,
      name: `活动${index}`,
      date: toDbDate(`2026-0${1 + (index % 6)}-15`),
      status: index % 3 === 0 ? ('PLANNED' as const) : ('HELD' as const),
      attendances: index % 3 === 0 ? null : index + 1,
      createdAt: AT,
      updatedAt: AT,
    })),
  })

describe('a file holds what the list shows', () => {
  it('under the same filter and order, over several portions', async () => {
    await addActivities(4100, center.id, county.id, county.activityTypes.TRAINING ?? '')
    const address = { month: '2026-02', status: 'HELD', sort: 'attendances.asc', page: '3', perPage: '20' }
    const { page: _, perPage: __, ...params } = activityListParams.parse(address)
    const list = await listActivities(staff, { ...params, page: 1, perPage: 10_000 })
    expect(list.total).toBeGreaterThan(400)
    const [head, ...lines] = linesOf((await take(staff, 'activities', address)).bytes)
    expect(head).toBe(
      '日期,开始时间,中心名称,活动名称,活动类型,状态,功能区,人次,协办人次,协办中心,户数,结束时间,面向人群,牵头部门,共建单位,预算',
    )
    expect(lines.map((line) => line.split(',')[3])).toEqual(list.rows.map((row) => row.name))
    const whole = linesOf((await take(staff, 'activities')).bytes)
    expect(new Set(whole.slice(1).map((line) => line.split(',')[3])).size).toBe(4100)
    expect((await lastEntry()).after).toMatchObject({ rows: 4100, filter: {} })
  })

  it('as of another day and by search, as the page does', async () => {
    await makeCenter(county, county.townships[1].communities[0], { name: '乙中心', closedOn: '2025-01-01' })
    const address = { on: '2024-06-01', townshipId: county.townships[1].id, sort: 'name.desc' }
    const list = await listCenters(staff, { ...centerListParams.parse(address), page: 1, perPage: 100 })
    const lines = linesOf((await take(staff, 'centers', address)).bytes)
    expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(list.rows.map((row) => row.name))
    expect(linesOf((await take(staff, 'centers', { q: '甲' })).bytes)).toHaveLength(2)
    expect((await lastEntry()).after).toMatchObject({
      register: 'centers',
      format: 'csv',
      filter: { q: '甲' },
    })
  })

  it.each(EXPORT_KEYS)('%s goes out as csv and as xlsx with the same cells', async (key) => {
    const zone = await makeZone(county, center.id, 'CULTURE')
    await makeZone(county, center.id, 'HEALTH_POST')
    const secretary = await viewerOf({
      role: 'SECRETARY',
      unitId: county.townships[0].communities[0].id,
    })
    await db().serviceWindow.create({
      data: {
        centerId: center.id,
        number: 1,
        name: '综合窗口',
        integrated: true,
        createdAt: AT,
        updatedAt: AT,
      },
    })
    await addActivities(2, center.id, county.id, county.activityTypes.TRAINING ?? '')
    await db().visitCount.create({
      data: {
        centerId: center.id,
        countyId: county.id,
        zoneId: zone.id,
        date: toDbDate('2026-01-02'),
        source: 'GATE',
        count: 7,
        createdAt: AT,
        updatedAt: AT,
      },
    })
    const lists: [Parameters<typeof dryRun>[2], string][] = [
      [{ register: 'staff' }, '中心名称,姓名,岗位,到岗日期\n甲中心,张三,其他,2024-03-01\n'],
      [{ register: 'partners' }, '名称,类别,合作中心\n惠民医院,医疗机构,甲中心\n'],
      [{ register: 'donations' }, '中心名称,捐赠日期,捐赠人,类别,金额\n甲中心,2026-01-05,李四,资金,10\n'],
      [
        { register: 'child-sessions' },
        '中心名称,类别,班期名称,开始日期,结束日期,在册儿童\n甲中心,假期托管班,一期,2026-01-05,2026-01-20,9\n',
      ],
      [{ register: 'job-referrals' }, '中心名称,日期,获岗位信息,成功就业\n甲中心,2026-01-05,3,1\n'],
      [{ register: 'follow-up-calls' }, '中心名称,日期,回访,满意\n甲中心,2026-01-05,10,9\n'],
      [{ register: 'balances' }, '中心名称,指标,截至月份,期初数,来源\n甲中心,E11,2025-12,10,台账\n'],
    ]
    for (const [options, text] of lists) await (await dryRun(staff, text, options)).apply()
    const unitId = county.townships[1].communities[0].id
    const rename = { kind: 'RENAME', unitId, version: 0, name: '新名社区', code: null } as const
    await recordOrgChange(staff, { ...rename, effectiveOn: '2025-05-10', documentNo: '测政1号' })
    const closing = { centerId: center.id, version: 1, kind: 'CLOSING', reason: '房屋收回' } as const
    await proposeStep(secretary, { ...closing, effectiveOn: '2025-06-01', effectiveTo: null })
    const csv = linesOf((await take(staff, key)).bytes)
    expect(csv.length).toBeGreaterThan(1)
    const { bytes, fileName } = await take(staff, key, { format: 'xlsx' })
    expect(fileName).toMatch(/^[\u4e00-\u9fff]+_\d{4}-\d\d-\d\d\.xlsx$|^[\u4e00-\u9fff]+_.*\.xlsx$/)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(bytes).buffer)
    const sheet = book.worksheets[0]
    expect(sheet?.rowCount).toBe(csv.length)
    const head: string[] = []
    sheet?.getRow(1).eachCell((cell) => head.push(cell.text))
    expect(head.join(',')).toBe(csv[0])
    expect(head.every((text) => !text.includes('.'))).toBe(true)
  })
})

describe('safety of the file', () => {
  it.each(['=1+1', '＝1+1', '+1', '-1+2', '@SUM(A1)', ' =1', '"=1"', '\t=1'])(
    '%j is text, never a formula',
    async (name) => {
      await db().activity.create({
        data: {
          centerId: center.id,
          countyId: county.id,
          typeId: county.activityTypes.OTHER ?? '',
          name,
          date: toDbDate('2026-01-15'),
          status: 'PLANNED',
          createdAt: AT,
          updatedAt: AT,
        },
      })
      const csv = (await take(staff, 'activities')).bytes.toString('utf8')
      expect(csv).toContain("'")
      expect(csv).not.toMatch(/(^|,)[=+\-@＝]/m)
      const xml = await partText(
        (await take(staff, 'activities', { format: 'xlsx' })).bytes,
        'xl/worksheets/sheet1.xml',
      )
      expect(xml).not.toContain('<f>')
      expect(xml).toContain('t="s"')
      expect(xml).not.toContain('t="str"')
    },
  )

  it('names that no XML can hold do no harm, and no telephone goes out', async () => {
    await db().center.update({
      where: { id: center.id },
      data: { name: '甲\u0001中心\uFFFE', contactPhone: encryptField('13812345678'), contactName: '王五' },
    })
    const { bytes } = await take(staff, 'centers', { format: 'xlsx' })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(bytes).buffer)
    expect(book.worksheets[0]?.getCell('B2').text).toBe('甲中心')
    const csv = (await take(staff, 'centers')).bytes.toString('utf8')
    expect(csv).not.toMatch(/138\d{8}|王五/)
  })
})

describe('who may take what', () => {
  it('everybody what is in reach, nobody what is not', async () => {
    const foreign = await makeCounty()
    await makeCenter(foreign, foreign.townships[0].communities[0], { name: '外县中心' })
    const other = await makeCenter(county, county.townships[1].communities[0], { name: '他乡中心' })
    const township = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
    const names = async (viewer: Viewer, params = {}) =>
      linesOf((await take(viewer, 'centers', params)).bytes)
        .slice(1)
        .map((line) => line.split(',')[1])
    expect(await names(township)).toEqual(['甲中心'])
    expect(await names(township, { townshipId: county.townships[1].id })).toEqual([])
    expect((await names(staff)).sort()).toEqual(['他乡中心', '甲中心'].sort())
    await makeZone(county, other.id, 'CANTEEN')
    expect(linesOf((await take(township, 'zones')).bytes)).toHaveLength(1)
  })

  it.each([
    ['ADMIN', ['users']],
    ['AUDITOR', []],
  ] as const)('no register for %s but %j', async (role, allowed) => {
    const viewer = await viewerOf({ role, unitId: county.id })
    const refused = EXPORT_KEYS.filter((key) => !allowed.some((one) => one === key))
    for (const key of refused) await expect(take(viewer, key)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    for (const key of allowed) expect(linesOf((await take(viewer, key)).bytes)).toHaveLength(3)
  })

  it('accounts with their posts, within reach, and no secret of theirs', async () => {
    const [near, far] = county.townships
    const township = await viewerOf({ role: 'TOWNSHIP', unitId: near.id })
    const secretary = await viewerOf({ role: 'SECRETARY', unitId: near.communities[0].id })
    await viewerOf({ role: 'SECRETARY', unitId: far.communities[0].id })
    await expect(take(secretary, 'users')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const [head, ...lines] = linesOf((await take(township, 'users', { role: 'SECRETARY' })).bytes)
    expect(head).toBe('姓名,用户名,任职,状态,最近登录')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`${near.communities[0].name} · ${zhCN.domain.role.SECRETARY}`)
    const { passwordHash } = await db().user.findUniqueOrThrow({
      where: { id: secretary.userId ?? '' },
      select: { passwordHash: true },
    })
    expect(lines[0]).not.toContain(passwordHash)
  })

  it('departments and zone types as their lists show them', async () => {
    const departments = linesOf((await take(staff, 'departments', { sort: 'code.asc', q: 'hrss' })).bytes)
    expect(departments[0]).toBe('排序,名称,编码,下沉事项,服务窗口,任职人员,撤销日期')
    expect(departments.slice(1)).toEqual(['3,部门HRSS,HRSS,4,0,0,'])
    const types = linesOf((await take(staff, 'zone-types', { q: '文化' })).bytes)
    expect(types.slice(1)).toEqual(['2,文化活动区,CULTURE,文化娱乐,全体,,0,'])
  })

  it('a register that does not exist is not found', async () => {
    for (const key of ['passwords', 'constructor', '__proto__'])
      await expect(take(staff, key)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the trail', () => {
  it('keeps the rows and the hash of the bytes that went out', async () => {
    const { bytes, fileName } = await take(staff, 'centers', { format: 'xlsx', q: '甲' })
    const entry = await lastEntry()
    expect(entry).toMatchObject({
      ok: true,
      targetLabel: fileName,
      userId: staff.userId,
      countyId: county.id,
    })
    expect(entry.after).toEqual({
      register: 'centers',
      format: 'xlsx',
      filter: { q: '甲' },
      rows: 1,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  })

  it.each(['csv', 'xlsx'] as const)(
    'says so when the reader of a %s goes away, and stops reading',
    async (format) => {
      await addActivities(6100, center.id, county.id, county.activityTypes.TRAINING ?? '')
      const { chunks } = await exportRegister(staff, { register: 'activities', format }, translate)
      await chunks.next()
      await chunks.return(undefined)
      const entry = await lastEntry()
      expect([entry.ok, (entry.after as { rows: number }).rows < 6100]).toEqual([false, true])
    },
  )
})
