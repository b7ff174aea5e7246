import { beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { zhCN } from '@/lib/i18n/messages'
import { discardImport } from '@/lib/imports/mutations'
import { getImport, listChoicesOf } from '@/lib/imports/queries'
import { registerForm } from '@/lib/imports/registers/rules'
import { REGISTER_KEYS } from '@/lib/imports/registers/types'
import { toRegisterTemplate } from '@/lib/imports/template/view'
import { mapZoneName, removeSynonym } from '@/lib/imports/zones/mutations'
import { listZoneNames } from '@/lib/imports/zones/queries'
import { writeTemplate } from '@/lib/spreadsheets/write-template'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { dryRun, upload } from '@/tests/support/import-runs'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let center: { id: string; code: string; name: string }
beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  center = await makeCenter(county, county.townships[0].communities[0], { name: '甲中心' })
})

const word = (key: string) =>
  String(key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], zhCN))

describe('zones', () => {
  const run = (text: string) => dryRun(staff, text, { register: 'zones' })

  it('come in with types by their words, change by name, and change nothing the second time', async () => {
    await makeZone(county, center.id, 'CANTEEN')
    const list = [
      '中心名称,功能区名称,功能区类型,面积,座位数,可预约,启用日期',
      '甲中心,阅览室,,80.5,30,是,2024-05-01',
      '甲中心,齐乐堂,,,,,',
      '甲中心,CANTEEN,,120㎡,,,',
      '',
    ].join('\n')
    const first = await run(list)
    expect(first.problems).toEqual([[], [], []])
    expect(first.counts).toMatchObject({ created: 2, changed: 1 })
    await first.apply()
    const zones = await db().zone.findMany({ where: { centerId: center.id }, orderBy: { name: 'asc' } })
    expect(
      zones.map((zone) => [
        zone.name,
        zone.typeId,
        zone.area?.toFixed(2) ?? null,
        zone.typeAsStated,
        zone.version,
      ]),
    ).toEqual([
      ['CANTEEN', county.zoneTypes.CANTEEN, '120.00', null, 2],
      ['阅览室', county.zoneTypes.CULTURE, '80.50', null, 1],
      ['齐乐堂', county.zoneTypes.OTHER, null, '齐乐堂', 1],
    ])
    expect(zones[1]).toMatchObject({ seats: 30, bookable: true, openedOn: toDbDate('2024-05-01') })
    const entries = await db().auditEntry.groupBy({
      by: ['event'],
      where: { centerId: center.id, targetType: 'zone' },
      _count: true,
    })
    expect(entries.map(({ event, _count }) => [event, _count]).sort()).toEqual([
      ['zone.changed', 1],
      ['zone.created', 2],
    ])
    expect((await run(list)).counts).toMatchObject({ created: 0, changed: 0, unchanged: 3 })
  })

  it('of another county are out of reach by code and by name', async () => {
    const foreign = await makeCounty()
    const theirs = await makeCenter(foreign, foreign.townships[0].communities[0], { name: '外县中心' })
    const { problems } = await run(`中心编码,中心名称,功能区名称\n${theirs.code},,阅览室\n,外县中心,阅览室\n`)
    expect(problems).toEqual([['codeOutOfScope'], ['noSuchCenter']])
  })
})

describe('the other registers end to end', () => {
  it('service windows with their departments', async () => {
    const list = '中心名称,窗口号,窗口名称,部门,一窗受理\n甲中心,1,综合窗口,部门HRSS；部门JUSTICE,是\n'
    await (await dryRun(staff, list, { register: 'service-windows' })).apply()
    const changed = await dryRun(staff, '中心名称,窗口号,部门\n甲中心,1,部门HRSS\n', {
      register: 'service-windows',
    })
    expect(changed.run.rows[0]?.changes).toEqual(
      [{ field: 'departments', before: '部门JUSTICE、部门HRSS', after: '部门HRSS' }].map((change) =>
        expect.objectContaining({ field: change.field, after: change.after }),
      ),
    )
    await changed.apply()
    const [window] = await db().serviceWindow.findMany({
      where: { centerId: center.id },
      include: { departments: true },
    })
    expect(window).toMatchObject({ number: 1, name: '综合窗口', integrated: true, version: 2 })
    expect(window?.departments.map((row) => row.departmentId)).toEqual([county.departments.HRSS])
  })

  it('service items of the catalogue, known by code', async () => {
    const list =
      '事项编码,事项名称,部门,法定时限,承诺时限\nI001,新名,,,\nN1,新事项,部门HRSS,20,5\nN2,反了,部门HRSS,5,20\n'
    const { problems, run } = await dryRun(staff, list, { register: 'service-items' })
    expect(problems).toEqual([[], [], ['promisedOverLegal']])
    expect(run.rows.map((row) => row.outcome)).toEqual(['CHANGED', 'NEW', 'ERROR'])
  })

  it('activities and visit counts, refused in an approved month', async () => {
    await makeZone(county, center.id, 'CULTURE')
    await db().monthlyReport.create({
      data: {
        centerId: center.id,
        countyId: county.id,
        month: toDbDate('2026-05-01'),
        state: 'APPROVED',
        zeroSections: [],
        filledByIds: [],
        savedAt: new Date(0),
        savedByName: '',
      },
    })
    const activities = await dryRun(
      staff,
      '中心名称,日期,活动名称,活动类型,功能区,人次,志愿服务小时\n甲中心,2026-06-01,读书会,类型TRAINING,culture,30,12.5\n甲中心,2026-05-31,义诊,类型FREE_CLINIC,,30,\n',
      { register: 'activities' },
    )
    expect(activities.problems).toEqual([[], ['monthApproved']])
    const visits = await dryRun(
      staff,
      '中心名称,日期,来源,人次\n甲中心,2026-06-01,闸机,120\n甲中心,2026-05-01,闸机,120\n',
      { register: 'visit-counts' },
    )
    expect(visits.problems).toEqual([[], ['monthApproved']])
    await (
      await dryRun(
        staff,
        '中心名称,日期,活动名称,活动类型,人次,志愿服务小时\n甲中心,2026-06-01,读书会,类型TRAINING,30,12.5\n',
        {
          register: 'activities',
        },
      )
    ).apply()
    const activity = await db().activity.findFirstOrThrow({ where: { centerId: center.id } })
    expect([
      activity.name,
      activity.status,
      activity.attendances,
      activity.volunteerHours?.toFixed(1),
    ]).toEqual(['读书会', 'HELD', 30, '12.5'])
  })

  it('staff, partners and donations', async () => {
    await (
      await dryRun(staff, '中心名称,姓名,岗位,专职,到岗日期\n甲中心,张三,网格员,否,2024-03-01\n', {
        register: 'staff',
      })
    ).apply()
    await (
      await dryRun(staff, `名称,类别,合作中心\n惠民医院,医疗机构,甲中心\n`, { register: 'partners' })
    ).apply()
    await (
      await dryRun(staff, '中心名称,捐赠日期,共建单位,类别,金额\n甲中心,2026-01-05,惠民医院,资金,1.2万元\n', {
        register: 'donations',
      })
    ).apply()
    const found = await db().center.findUniqueOrThrow({
      where: { id: center.id },
      include: { staff: true, partners: { include: { partner: true } }, donations: true },
    })
    expect(found.staff[0]).toMatchObject({ name: '张三', post: 'GRID_WORKER', isFullTime: false })
    expect(found.partners[0]?.partner).toMatchObject({ name: '惠民医院', kind: 'MEDICAL' })
    expect([found.donations[0]?.donor, found.donations[0]?.amount.toFixed(2)]).toEqual([
      '惠民医院',
      '12000.00',
    ])
    const again = await dryRun(
      staff,
      '中心名称,捐赠日期,共建单位,类别,金额\n甲中心,2026-01-05,惠民医院,资金,12000\n',
      { register: 'donations' },
    )
    expect(again.counts).toMatchObject({ unchanged: 1 })
  })

  it.each(REGISTER_KEYS.filter((key) => key !== 'centers'))(
    'the template of %s comes back known',
    async (key) => {
      const form = registerForm(key)
      const choices = await listChoicesOf(staff, { register: key })
      const bytes = await writeTemplate(
        toRegisterTemplate(form, { name: '模板', title: '模板', word, choices, instructions: [] }),
      )
      await expect(upload(staff, bytes, { register: key })).resolves.toMatchObject({ id: expect.any(String) })
    },
  )
})

describe('names of zones', () => {
  it('the zones column adds what a center does not have, and a mapped name moves its zones', async () => {
    const head = '名称,乡镇,社区,类别,功能区\n'
    const list = `${head}甲中心,第1街道,甲1,,阅览室；齐乐堂；CANTEEN\n乙中心,第1街道,乙1,社区,齐乐堂\n`
    await makeZone(county, center.id, 'CANTEEN')
    const first = await dryRun(staff, list)
    expect(first.run.rows[0]?.notes).toEqual([
      { field: 'zones', note: { key: 'zonesAdded', params: { names: '阅览室、齐乐堂' } } },
      { field: 'zones', note: { key: 'zonesUnknown', params: { names: '齐乐堂' } } },
    ])
    await first.apply()
    expect((await dryRun(staff, list)).counts).toMatchObject({ unchanged: 2 })
    expect((await listZoneNames(staff)).unknown).toEqual([
      { nameKey: '齐乐堂', name: '齐乐堂', zones: 2, centers: 2 },
    ])
    const typeId = county.zoneTypes.CULTURE ?? ''
    expect(await mapZoneName(staff, { name: '“齐乐堂”', typeId })).toEqual({ zones: 2 })
    const names = await listZoneNames(staff)
    expect(names.unknown).toEqual([])
    expect(names.synonyms).toMatchObject([{ nameKey: '齐乐堂', typeName: '文化活动区' }])
    const moved = await db().zone.findMany({ where: { name: '齐乐堂', center: { countyId: county.id } } })
    expect(moved.map((zone) => [zone.typeId, zone.typeAsStated, zone.version])).toEqual([
      [typeId, null, 2],
      [typeId, null, 2],
    ])
    expect(await db().auditEntry.count({ where: { event: 'synonym.changed', countyId: county.id } })).toBe(1)
    await removeSynonym(staff, { id: names.synonyms[0]?.id ?? '' })
    expect((await listZoneNames(staff)).synonyms).toEqual([])
  })

  it('are a matter of the own county and of those who keep its dictionaries', async () => {
    const foreign = await makeCounty()
    const stranger = await viewerOf({ role: 'COUNTY', unitId: foreign.id })
    const secretary = await viewerOf({
      role: 'SECRETARY',
      unitId: county.townships[0].communities[0].id,
    })
    const input = { name: '齐乐堂', typeId: county.zoneTypes.CULTURE ?? '' }
    await expect(mapZoneName(stranger, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(mapZoneName(secretary, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(listZoneNames(secretary)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await db().zoneTypeSynonym.count({ where: { countyId: county.id } })).toBe(0)
  })
})

describe('a list that is not written', () => {
  it('can be thrown away by its county, once, and leaves a trace', async () => {
    const { id, version } = await dryRun(staff, '名称,乡镇,社区,类别\n新中心,第1街道,甲1,社区\n')
    const stranger = await viewerOf({ role: 'COUNTY', unitId: (await makeCounty()).id })
    await expect(discardImport(stranger, { id, version })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(discardImport(staff, { id, version: version + 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await discardImport(staff, { id, version })
    await expect(getImport(staff, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db().auditEntry.count({ where: { event: 'import.discarded', targetId: id } })).toBe(1)
  })
})
