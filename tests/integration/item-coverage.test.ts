import { beforeAll, describe, expect, it } from 'vitest'
import { exportItemCoverage } from '@/lib/boards/items/mutations'
import { getItemCoverage } from '@/lib/boards/items/queries'
import { exportItemCoverageInput, itemCoverageParams } from '@/lib/boards/items/schema'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

const ON = '2025-06-30'

let county: TestCounty
let staff: Viewer

beforeAll(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  await makeCenter(county, county.townships[0].communities[0])
})

describe('下沉事项覆盖', () => {
  it('shows a bureau its own items in every center, and nobody another county', async () => {
    const items = await db().serviceItem.findMany({
      where: { countyId: county.id, entries: { some: {} } },
      orderBy: { code: 'asc' },
      select: { id: true, code: true, name: true },
    })
    const [first] = items
    if (!first) throw new Error('the county has no items')
    const other = await db().department.create({
      data: { countyId: county.id, code: 'OTHER', name: '另一个局', order: 99 },
    })
    await db().serviceItem.update({ where: { id: first.id }, data: { departmentId: other.id } })
    const own = [first]
    const bureau = await viewerOf({ role: 'DEPARTMENT', unitId: county.id, departmentId: other.id })
    const asked = itemCoverageParams.parse({ on: ON })
    const names = (coverage: Awaited<ReturnType<typeof getItemCoverage>>) =>
      coverage.table.sheet.rows.map((row) => row.item)
    const text = (list: typeof items) => list.map(({ code, name }) => `${code} ${name}`)
    expect(names(await getItemCoverage(bureau, asked))).toEqual(text(own))
    expect(names(await getItemCoverage(bureau, { ...asked, on: '2025-06-29' }))).toEqual(text(own))
    expect(names(await getItemCoverage(staff, asked))).toEqual(text(items))
    const foreign = await makeCounty()
    await expect(
      getItemCoverage(bureau, { ...asked, township: foreign.townships[0].id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const secretary = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[0].id })
    await expect(getItemCoverage(secretary, asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is taken out under the same address, and recorded', async () => {
    const { fileName, bytes } = await exportItemCoverage(
      staff,
      exportItemCoverageInput.parse({ on: ON, format: 'csv' }),
    )
    expect(fileName).toMatch(/^下沉事项覆盖情况_.*\.csv$/)
    expect(Buffer.from(bytes).toString('utf8')).toContain('覆盖率')
    const entry = await db().auditEntry.findFirst({
      where: { event: 'table.exported' },
      orderBy: { id: 'desc' },
    })
    expect(entry).toMatchObject({ userId: staff.userId, after: { board: 'items' } })
  })
})
