import { readFileSync, writeFileSync } from 'node:fs'
import { createUsersIn } from '@/lib/accounts/mutations'
import { toDbDate } from '@/lib/core/calendar'
import { closeDb, db } from '@/lib/core/db'
import type { Role } from '@/prisma/generated/enums'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { makeForeignRecords } from '@/tests/support/foreign-records'
import { FOREIGN_MARKER, type Ids } from '@/tests/support/surface/ids'

const BIRTH = new Date('2025-06-01T00:00:00Z')

/** One record of each of the further registers. */
async function makeRegisterRecords(county: TestCounty, centerId: string) {
  const stamps = { createdAt: BIRTH, updatedAt: BIRTH }
  const name = `${FOREIGN_MARKER}记录`
  const since = toDbDate('2025-01-01')
  const record = await Promise.all([
    db().temporaryClosure.create({
      data: { centerId, closedFrom: since, closedTo: toDbDate('2025-01-03'), reason: name, ...stamps },
    }),
    db().centerProposal.create({
      data: {
        centerId,
        kind: 'CLOSING',
        effectiveOn: since,
        payload: {},
        reason: name,
        state: 'PENDING',
        proposedById: crypto.randomUUID(),
        proposedBy: name,
        proposedAt: BIRTH,
      },
    }),
    db().areaExemption.create({
      data: { centerId, documentNo: name, reason: name, effectiveFrom: since, createdAt: BIRTH },
    }),
    db().staffMember.create({
      data: {
        centerId,
        name,
        post: 'OTHER',
        isFullTime: true,
        certificate: 'NONE',
        joinedOn: since,
        ...stamps,
      },
    }),
    db().partner.create({
      data: {
        countyId: county.id,
        name,
        nameKey: name,
        kind: 'OTHER',
        centers: { create: { centerId } },
        ...stamps,
      },
    }),
    db().donation.create({
      data: { centerId, countyId: county.id, donor: name, kind: 'CASH', amount: '1', date: since, ...stamps },
    }),
    db().zoneTypeSynonym.create({
      data: { countyId: county.id, nameKey: name, typeId: county.zoneTypes.CULTURE ?? '' },
    }),
  ])
  const [closure, proposal, exemption, staff, partner, donation, synonym] = record.map(({ id }) => id)
  return {
    closure: closure ?? '',
    proposal: proposal ?? '',
    exemption: exemption ?? '',
    staff: staff ?? '',
    partner: partner ?? '',
    donation: donation ?? '',
    synonym: synonym ?? '',
  }
}

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
  const person = (username: string, role: Role, unitId: string) =>
    db().user.create({
      data: {
        username,
        name: `${FOREIGN_MARKER}人员`,
        passwordHash: 'not a hash',
        mustChangePassword: false,
        passwordChangedAt: BIRTH,
        createdAt: BIRTH,
        assignments: { create: { role, unitId, validFrom: toDbDate('2024-01-01') } },
      },
      select: { id: true, assignments: { select: { id: true } } },
    })
  const user = await person('foreign-clerk', 'CLERK', community.id)
  const reviewer = await person('foreign-reviewer', 'TOWNSHIP', township.id)
  const grant = await db().grantRequest.create({
    data: {
      countyId: county.id,
      userId: user.id,
      role: 'COUNTY',
      unitId: county.id,
      validFrom: toDbDate('2026-01-01'),
      state: 'PENDING',
      requestedById: reviewer.id,
      requestedAt: BIRTH,
    },
  })
  const deputy = await db().deputy.create({
    data: {
      assignmentId: reviewer.assignments[0]?.id ?? '',
      deputyId: user.id,
      validFrom: toDbDate('2026-01-01'),
      validTo: toDbDate('2027-01-01'),
      reason: FOREIGN_MARKER,
      createdAt: BIRTH,
    },
  })
  const attachment = await db().attachment.create({
    data: {
      centerId: center.id,
      targetType: 'CENTER',
      targetId: center.id,
      fileName: `${FOREIGN_MARKER}.pdf`,
      mediaType: 'application/pdf',
      bytes: 1,
      hash: 'f'.repeat(64),
      createdBy: FOREIGN_MARKER,
      createdAt: BIRTH,
    },
  })
  const registers = await makeRegisterRecords(county, center.id)
  const records = await makeForeignRecords({
    ...place,
    reportId: report.id,
    typeId: county.activityTypes.TRAINING ?? '',
    userId: user.id,
  })
  const other = await makeCenter(county, community, { name: `${FOREIGN_MARKER}中心二` })
  return {
    ...registers,
    ...records,
    list: county.listId,
    otherCenter: other.id,
    user: user.id,
    post: user.assignments[0]?.id ?? '',
    grant: grant.id,
    deputy: deputy.id,
    attachment: attachment.id,
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
