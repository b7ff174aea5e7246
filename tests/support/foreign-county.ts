import { readFileSync, writeFileSync } from 'node:fs'
import { createUsersIn } from '@/lib/accounts/mutations'
import { toDbDate } from '@/lib/core/calendar'
import { closeDb, db } from '@/lib/core/db'
import { makeCenter, makeCounty, makeZone } from '@/tests/support/factories'
import { FOREIGN_MARKER, type Ids } from '@/tests/support/surface/ids'

const BIRTH = new Date('2025-06-01T00:00:00Z')

/** A second county with one record of everything, for tests that try to reach it from the first. */
export async function makeForeignCounty(): Promise<Ids> {
  const county = await makeCounty()
  await db().orgUnit.updateMany({ where: { countyId: county.id }, data: { name: FOREIGN_MARKER } })
  const township = county.townships[0]
  const community = township.communities[0]
  const center = await makeCenter(county, community, { name: `${FOREIGN_MARKER}中心` })
  const zone = await makeZone(county, center.id, 'CULTURE')
  const place = { centerId: center.id, countyId: county.id, townshipId: township.id }
  const stamps = { createdAt: BIRTH, updatedAt: BIRTH }
  const window = await db().serviceWindow.create({
    data: { centerId: center.id, number: 1, name: `${FOREIGN_MARKER}窗口`, integrated: true, ...stamps },
  })
  const activity = await db().activity.create({
    data: {
      ...place,
      ...stamps,
      typeId: county.activityTypes.TRAINING ?? '',
      name: `${FOREIGN_MARKER}活动`,
      date: toDbDate('2025-06-02'),
      status: 'HELD',
      attendances: 7,
    },
  })
  const visit = await db().visitCount.create({
    data: { ...place, ...stamps, date: toDbDate('2025-06-02'), source: 'MANUAL', count: 8_765_432 },
  })
  const report = await db().monthlyReport.create({
    data: {
      ...place,
      month: toDbDate('2025-06-01'),
      state: 'SUBMITTED',
      figures: { E01: 8_765_432 },
      savedAt: BIRTH,
      savedByName: FOREIGN_MARKER,
    },
  })
  const batch = await db().importBatch.create({
    data: {
      countyId: county.id,
      userId: crypto.randomUUID(),
      fileName: `${FOREIGN_MARKER}.csv`,
      fileHash: 'x',
      status: 'UPLOADED',
      header: [FOREIGN_MARKER],
      rows: [],
      mapping: {},
      createdAt: BIRTH,
    },
  })
  return {
    county: county.id,
    township: township.id,
    community: community.id,
    center: center.id,
    zone: zone.id,
    window: window.id,
    activity: activity.id,
    visit: visit.id,
    report: report.id,
    import: batch.id,
    type: county.zoneTypes.CULTURE ?? '',
    item: county.items.I001 ?? '',
    activityType: county.activityTypes.TRAINING ?? '',
    department: county.departments.HRSS ?? '',
  }
}

type TestAccount = { username: string; password: string; name: string; role: string; unit: string }

/**
 * Two more people: one of the first county who still has the password that he was given (`INITIAL`), and county staff
 * of a third county that has units and targets but no center yet (`IMPORTER`).
 */
async function addAccounts(accountsFile: string): Promise<void> {
  const community = await db().orgUnit.findFirstOrThrow({
    where: { level: 'COMMUNITY', name: { not: FOREIGN_MARKER } },
    orderBy: { code: 'desc' },
    select: { id: true, name: true },
  })
  const empty = await makeCounty()
  const initial = { username: 'demo-initial', password: 'Given-Once 31 pine', name: '周初' }
  const importer = { username: 'demo-importer', password: 'Carry-In 74 rows', name: '吴录' }
  const validFrom = '2020-01-01'
  await db().$transaction((tx) =>
    createUsersIn(tx, {
      now: BIRTH,
      users: [
        { ...initial, mustChange: true, assignments: [{ role: 'CLERK', unitId: community.id, validFrom }] },
        { ...importer, mustChange: false, assignments: [{ role: 'COUNTY', unitId: empty.id, validFrom }] },
      ],
    }),
  )
  const accounts: TestAccount[] = JSON.parse(readFileSync(accountsFile, 'utf8'))
  accounts.push({ ...initial, role: 'INITIAL', unit: community.name })
  accounts.push({ ...importer, role: 'IMPORTER', unit: empty.name })
  writeFileSync(accountsFile, JSON.stringify(accounts))
}

// As a program it fills the database of the browser tests: ids to the first file, two more accounts to the second.
const [program, target, accounts] = process.argv.slice(1)
if (program?.endsWith('foreign-county.ts') && target && accounts) {
  await addAccounts(accounts)
  writeFileSync(target, JSON.stringify(await makeForeignCounty()))
  await closeDb()
}
