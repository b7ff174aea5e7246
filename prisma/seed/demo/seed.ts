import { createUsersIn } from '@/lib/accounts/mutations'
import { toActivityRow } from '@/lib/activities/rules'
import type { AuditRecord } from '@/lib/core/audit'
import type { CalendarDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { mutateOwn } from '@/lib/core/mutate'
import { mintSystemViewer } from '@/lib/core/viewer'
import { loadUnits } from '@/lib/org/mutations'
import { toVisitRow } from '@/lib/visits/rules'
import { type DemoAccount, type DemoAccountIds, plannedAccounts } from '@/prisma/seed/demo/accounts'
import { demoActivities } from '@/prisma/seed/demo/activities'
import { type Dictionary, loadDictionary } from '@/prisma/seed/demo/dictionary'
import { seedPeople } from '@/prisma/seed/demo/people/seed'
import { demoDivisions } from '@/prisma/seed/demo/places'
import { byCenter, type DemoRecords } from '@/prisma/seed/demo/records'
import { createRegister, type Register } from '@/prisma/seed/demo/register'
import { demoReports } from '@/prisma/seed/demo/reports'
import { type Timeline, timelineOf } from '@/prisma/seed/demo/timeline'
import { demoVisits } from '@/prisma/seed/demo/visits'
import { seedCountyDefaultsIn } from '@/prisma/seed/reference/defaults'

/** Rows an insert statement. */
const BATCH = 1_000

/**
 * Loads the demonstration county, all of it invented, into an empty database, all or nothing. Its figures are the same
 * for the same day; ids and passwords are not.
 * @param today the day on which the demonstration ends
 * @returns the accounts with their random passwords, told this once
 */
export async function seedDemo({ today }: { today: CalendarDate }): Promise<DemoAccount[]> {
  const viewer = mintSystemViewer('demo')
  const timeline = timelineOf(today, now())
  const { countyId } = await loadUnits(viewer, demoDivisions())
  return mutateOwn(viewer, async ({ tx }) => {
    await seedCountyDefaultsIn(tx, { countyId, startMonth: timeline.startMonth })
    const dictionary = await loadDictionary(tx, countyId)
    const { register, audit } = await createRegister(tx, { viewer, timeline, dictionary })
    const people = await seedPeople(tx, { viewer, timeline, countyId, centers: register.centers })
    const users = await createAccounts(tx, dictionary, timeline)
    await createRecords(tx, recordsOf(register, dictionary, timeline), users.ids)
    return { result: users.accounts, audit: [...audit, ...people, ...users.audit] }
  })
}

async function createAccounts(tx: Tx, dictionary: Dictionary, timeline: Timeline) {
  const planned = plannedAccounts(dictionary)
  const created = await createUsersIn(tx, { now: timeline.now, users: planned.map(({ user }) => user) })
  const idOf = (index: number) => created[index]?.id ?? ''
  return {
    accounts: planned.map(({ role, name, username, password, unit }): DemoAccount => {
      return { role, name, username, password, unit }
    }),
    ids: new Map(planned.map(({ post }, index) => [post, idOf(index)])),
    audit: planned.map(
      ({ username, role }, index): AuditRecord => ({
        event: 'user.created',
        target: { type: 'user', id: idOf(index), label: username },
        countyId: dictionary.countyId,
        after: { username, role },
      }),
    ),
  }
}

type SeedRecords = DemoRecords & { dictionary: Dictionary; register: Register }

function recordsOf(register: Register, dictionary: Dictionary, timeline: Timeline): SeedRecords {
  const { centers, zones, windows, offers } = register
  return {
    timeline,
    dictionary,
    register,
    centers,
    zones: byCenter(zones),
    windows: byCenter(windows),
    offers: byCenter(offers),
    activities: byCenter(demoActivities(centers, zones, timeline)),
    visits: byCenter(demoVisits(centers, zones, timeline)),
    itemCodes: new Map(dictionary.catalogue.items.map((item) => [item.id, item.code])),
    placeOf: ({ row }) => ({
      id: row.id,
      countyId: dictionary.countyId,
      townshipId: dictionary.townshipIds.get(row.unitId) ?? null,
    }),
  }
}

/** Activities, visits and reports in bulk, each row exactly as the product itself writes it. */
async function createRecords(tx: Tx, records: SeedRecords, ids: DemoAccountIds): Promise<void> {
  const { timeline, centers, dictionary } = records
  const activities = centers.flatMap((center) =>
    (records.activities.get(center.row.id) ?? []).map(
      ({ typeCode, centerId: _, centerKey: __, ...activity }) =>
        toActivityRow(
          records.placeOf(center),
          { ...activity, typeId: dictionary.activityTypes.get(typeCode) ?? '' },
          timeline.now,
        ),
    ),
  )
  const visits = centers.flatMap((center) =>
    (records.visits.get(center.row.id) ?? []).map((visit) =>
      toVisitRow(records.placeOf(center), visit, timeline.now),
    ),
  )
  const reports = demoReports(records, ids)
  await inBatches(activities, (data) => tx.activity.createMany({ data }))
  await inBatches(visits, (data) => tx.visitCount.createMany({ data }))
  await inBatches(
    reports.map(({ report }) => report),
    (data) => tx.monthlyReport.createMany({ data }),
  )
  await inBatches(
    reports.flatMap(({ explanations }) => explanations),
    (data) => tx.reportExplanation.createMany({ data }),
  )
  await inBatches(
    reports.flatMap(({ marks }) => marks),
    (data) => tx.returnMark.createMany({ data }),
  )
  await inBatches(
    reports.flatMap(({ events }) => events),
    (data) => tx.reportEvent.createMany({ data }),
  )
}

async function inBatches<T>(rows: readonly T[], insert: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await insert(rows.slice(start, start + BATCH))
}
