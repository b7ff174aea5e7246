import { beforeAll, describe, expect, it } from 'vitest'
import { type Month, monthOf, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { getKeptProgress } from '@/lib/metrics/rollup/centers/queries'
import { isKeptDay } from '@/lib/metrics/rollup/rules'
import { recordOrgChange } from '@/lib/org-changes/mutations'
import { orgChangeInput } from '@/lib/org-changes/schema'
import { listExpectedReports, sumOfficialFigures } from '@/lib/reporting/queries'
import { listStandings } from '@/lib/standings/queries'
import { summarizeStandings } from '@/lib/standings/rules'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

describe('a merge and a move keep the county total in both ways of counting', () => {
  const MONTHS: Month[] = ['2025-06', '2025-07']
  const MODES = ['THEN', 'NOW'] as const
  let own: TestCounty
  let viewer: Viewer

  /** Two townships with a center each; both report 10 and 7 visits in June and July. */
  beforeAll(async () => {
    own = await makeCounty()
    viewer = await viewerOf({ role: 'COUNTY', unitId: own.id })
    for (const [index, township] of own.townships.entries()) {
      const { id } = await makeCenter(own, township.communities[0], {
        floorArea: index ? '500.00' : '700.00',
      })
      for (const month of MONTHS)
        await db().monthlyReport.create({
          data: {
            centerId: id,
            countyId: own.id,
            townshipId: township.id,
            month: toDbDate(`${month}-01`),
            state: 'LOCKED',
            figures: { E01: index ? 7 : 10 },
            savedAt: new Date(0),
            savedByName: '测试',
          },
        })
    }
  })

  const change = (form: object, version: number) =>
    recordOrgChange(
      viewer,
      orgChangeInput.parse({ version, documentNo: '测政〔2025〕2号', code: '', ...form } as never),
    )
  const sums = async (counting: 'THEN' | 'NOW', month: Month) => {
    const request = { months: [month], codes: ['E01'], counting }
    const groups = await sumOfficialFigures(viewer, { ...request, groupByTownship: true })
    const [whole] = await sumOfficialFigures(viewer, request)
    return { total: whole?.total, of: new Map(groups.map((group) => [group.townshipId, group.total])) }
  }
  const standings = async (counting: 'THEN' | 'NOW', asOf: string) => {
    const rows = await listStandings(viewer, { asOf, counting })
    const kept = { countyId: own.id, asOf, month: monthOf(asOf), counting }
    if (isKeptDay(asOf, today())) expect((await getKeptProgress(viewer, kept)).rows).toEqual(rows)
    const { area, centers } = summarizeStandings(rows)
    const of = (id: string) => rows.filter((row) => row.townshipId === id).length
    return { area, centers, of: own.townships.map(({ id }) => of(id)) }
  }

  it('a move on 1 July', async () => {
    const [east, west] = own.townships
    await change(
      { kind: 'MOVE', unitId: east.communities[0].id, townshipId: west.id, effectiveOn: '2025-07-01' },
      0,
    )
    for (const mode of MODES) for (const month of MONTHS) expect((await sums(mode, month)).total).toBe(17)
    expect((await sums('THEN', '2025-06')).of).toEqual(
      new Map([
        [east.id, 10],
        [west.id, 7],
      ]),
    )
    expect((await sums('NOW', '2025-06')).of).toEqual(new Map([[west.id, 17]]))
    expect((await standings('THEN', '2025-06-30')).of).toEqual([1, 1])
    expect((await standings('THEN', '2025-07-01')).of).toEqual([0, 2])
    expect((await standings('NOW', '2025-06-30')).of).toEqual([0, 2])
  })

  it('narrowed to a township, each way shows its own centers and figures', async () => {
    const [east, west] = own.townships
    const narrow = { asOf: '2025-06-30', townshipId: east.id }
    expect(await listStandings(viewer, narrow)).toHaveLength(1)
    expect(await listStandings(viewer, { ...narrow, counting: 'NOW' })).toEqual([])
    const request = { months: ['2025-06'], codes: ['E01'], townshipId: west.id }
    expect((await sumOfficialFigures(viewer, request))[0]?.total).toBe(7)
    expect((await sumOfficialFigures(viewer, { ...request, counting: 'NOW' }))[0]?.total).toBe(17)
  })

  it('the expected reports of a month stand where the centers hung on its last day', async () => {
    const [east, west] = own.townships
    const expected = async (month: Month, rest: object = {}) => {
      const rows = await listExpectedReports(viewer, { month, ...rest })
      return rows.map((row) => row.townshipName)
    }
    expect(await expected('2025-06')).toEqual([east.name, west.name])
    expect(await expected('2025-07')).toEqual([west.name, west.name])
    expect(await expected('2025-06', { counting: 'NOW' })).toEqual([west.name, west.name])
    expect(await expected('2025-06', { townshipId: east.id })).toEqual([east.name])
    expect(await expected('2025-06', { townshipId: east.id, counting: 'NOW' })).toEqual([])
    expect(await expected('2025-06', { townshipId: west.id, counting: 'NOW' })).toHaveLength(2)
  })

  it('a target for one township is asked where the center hung, whichever way it is counted', async () => {
    const [, west] = own.townships
    await db().target.create({
      data: {
        countyId: own.id,
        metric: 'FLOOR_AREA',
        category: 'COMMUNITY',
        kind: 'NEW_BUILD',
        townshipId: west.id,
        value: '800',
        effectiveFrom: toDbDate('2024-01-01'),
        basis: '镇级要求',
      },
    })
    const [then, now] = [await standings('THEN', '2025-06-30'), await standings('NOW', '2025-06-30')]
    expect([then.centers, then.area]).toEqual([now.centers, now.area])
    expect(then.area).toMatchObject({ MET: 1, SHORT: 1 })
    expect((await standings('THEN', '2025-07-01')).area).toMatchObject({ MET: 0, SHORT: 2 })
  })

  it('a merger of the townships on 1 August, with the names of the day', async () => {
    const [east, west] = own.townships
    await change(
      {
        kind: 'MERGE',
        unitId: east.id,
        otherIds: [west.id],
        into: 'NEW',
        name: '合并镇',
        effectiveOn: '2025-08-01',
      },
      1,
    )
    const merged = await db().orgUnit.findFirstOrThrow({ where: { countyId: own.id, name: '合并镇' } })
    for (const mode of MODES) for (const month of MONTHS) expect((await sums(mode, month)).total).toBe(17)
    expect((await sums('THEN', '2025-06')).of).toEqual(
      new Map([
        [east.id, 10],
        [west.id, 7],
      ]),
    )
    expect((await sums('NOW', '2025-06')).of).toEqual(new Map([[merged.id, 17]]))
    const named = async (counting: 'THEN' | 'NOW', asOf: string) => [
      ...new Set((await listStandings(viewer, { asOf, counting })).map((row) => row.townshipName)),
    ]
    expect((await named('THEN', '2025-06-30')).sort()).toEqual([east.name, west.name].sort())
    expect(await named('THEN', '2025-08-01')).toEqual(['合并镇'])
    expect(await named('NOW', '2025-06-30')).toEqual(['合并镇'])
    expect((await standings('THEN', '2025-06-30')).centers).toBe(
      (await standings('NOW', '2025-06-30')).centers,
    )
  })

  it('a renaming leaves the name of June', async () => {
    const merged = await db().orgUnit.findFirstOrThrow({ where: { countyId: own.id, name: '合并镇' } })
    await change({ kind: 'RENAME', unitId: merged.id, name: '新合镇', effectiveOn: '2025-09-01' }, 2)
    const nameOn = async (asOf: string) => (await listStandings(viewer, { asOf }))[0]?.townshipName
    expect(await nameOn('2025-08-31')).toBe('合并镇')
    expect(await nameOn('2025-09-01')).toBe('新合镇')
  })
})
