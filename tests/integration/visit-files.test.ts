import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { readMonthFile } from '@/lib/imports/month-visits/queries'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let center: { id: string }
let secretary: Viewer

beforeAll(async () => {
  county = await makeCounty()
  const [township] = county.townships
  center = await makeCenter(county, township.communities[0])
  secretary = await viewerOf({ role: 'SECRETARY', unitId: township.communities[0].id })
})

const request = (body?: string) => {
  const form = new FormData()
  if (body !== undefined) form.set('file', new File([body], '闸机.csv'))
  return new Request('http://127.0.0.1/', { method: 'POST', body: form })
}
const read = (viewer: Viewer, body?: string, month = '2025-06') =>
  readMonthFile(viewer, { centerId: center.id, month, request: request(body) })

describe('a file of an entrance gate', () => {
  it('is read for one month and stored nowhere', async () => {
    expect(await read(secretary, '日期,人次\n2025-06-01,120\n2025-06-02,"1,300"\n2025-05-31,9\n')).toEqual({
      days: [
        { date: '2025-06-01', count: 120 },
        { date: '2025-06-02', count: 1300 },
      ],
      elsewhere: 1,
      ofZones: 0,
      unreadable: [],
    })
    expect(await db().visitCount.count({ where: { centerId: center.id } })).toBe(0)
  })

  it.each([
    ['without a file', undefined, 'validation.activities.monthFileMissing'],
    ['without the columns', '姓名,电话\n张三,1\n', 'validation.activities.monthFileColumns'],
    ['without a head', '\n', 'validation.imports.file.EMPTY'],
    [
      'larger than 2 MB',
      `日期,人次\n${'2025-06-01,1\n'.repeat(200_000)}`,
      'validation.activities.monthFileTooLarge',
    ],
  ])('is refused %s', async (_name, body, reason) => {
    await expect(read(secretary, body)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { reason } })
  })

  it('is refused for an approved month, to who only reads, and for a center out of reach', async () => {
    const { townships } = county
    await db().monthlyReport.create({
      data: {
        centerId: center.id,
        countyId: county.id,
        month: new Date('2025-04-01T00:00:00Z'),
        state: 'APPROVED',
        savedAt: new Date(0),
        savedByName: '测试',
      },
    })
    await expect(read(secretary, '日期,人次\n2025-04-01,1\n', '2025-04')).rejects.toMatchObject({
      code: 'RULE',
    })
    const reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: townships[0].id })
    await expect(read(reviewer, '日期,人次\n')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stranger = await viewerOf({ role: 'SECRETARY', unitId: townships[0].communities[1].id })
    await expect(read(stranger, '日期,人次\n')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
