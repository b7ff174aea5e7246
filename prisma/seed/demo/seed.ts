import { createUsersIn } from '@/lib/accounts/mutations'
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
import { createActivityRecordsIn } from '@/prisma/seed/demo/activity-records'
import { createBalancesIn } from '@/prisma/seed/demo/balances'
import { type Dictionary, loadDictionary } from '@/prisma/seed/demo/dictionary'
import { createFollowUpsIn } from '@/prisma/seed/demo/follow-ups'
import { createOutlineIn } from '@/prisma/seed/demo/geography'
import { demoGroups } from '@/prisma/seed/demo/groups/records'
import { seedGroups } from '@/prisma/seed/demo/groups/seed'
import { coHostedParts } from '@/prisma/seed/demo/joint-activities'
import { createMeetingsIn } from '@/prisma/seed/demo/meetings'
import { formerDivisions } from '@/prisma/seed/demo/org/former'
import { seedFormerPlaces, seedOrgChanges, signOrgChanges } from '@/prisma/seed/demo/org/seed'
import { seedPeople } from '@/prisma/seed/demo/people/seed'
import { byCenter, type DemoRecords } from '@/prisma/seed/demo/records'
import { createRegister, type Register } from '@/prisma/seed/demo/register'
import { demoReports } from '@/prisma/seed/demo/reports'
import { type DemoSeries, demoSeries } from '@/prisma/seed/demo/series'
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
  const { countyId } = await loadUnits(viewer, formerDivisions())
  return mutateOwn(viewer, async ({ tx }) => {
    await seedCountyDefaultsIn(tx, { countyId, startMonth: timeline.startMonth })
    const changes = await seedOrgChanges(tx, { viewer, timeline, countyId })
    const dictionary = await loadDictionary(tx, countyId)
    const { register, audit } = await createRegister(tx, { viewer, timeline, dictionary })
    await seedFormerPlaces(tx, changes.moved)
    await createOutlineIn(tx, { countyId, today })
    const people = await seedPeople(tx, { viewer, timeline, countyId, centers: register.centers })
    const users = await createAccounts(tx, dictionary, timeline)
    const clerk = users.accounts.find(({ role }) => role === 'COUNTY')
    await signOrgChanges(tx, { countyId, name: clerk?.name ?? viewer.name })
    const records = recordsOf(register, dictionary, timeline)
    const groups = await seedGroups(tx, { viewer, timeline, countyId, groups: records.groups })
    await createRecords(tx, records, users.ids)
    await createFollowUpsIn(tx, {
      countyId,
      timeline,
      centers: register.centers,
      ids: users.ids,
      countyName: clerk?.name ?? viewer.name,
    })
    const balances = await createBalancesIn(tx, { countyId, register, timeline, ids: users.ids })
    const author = clerk?.name ?? viewer.name
    const meetings = await createMeetingsIn(tx, { viewer, timeline, countyId, today, author })
    return {
      result: users.accounts,
      audit: [...changes.audit, ...audit, ...people, ...users.audit, ...groups, ...balances, ...meetings],
    }
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

type SeedRecords = DemoRecords & {
  dictionary: Dictionary
  register: Register
  series: readonly DemoSeries[]
}

function recordsOf(register: Register, dictionary: Dictionary, timeline: Timeline): SeedRecords {
  const { centers, zones, windows, offers } = register
  const { series, lessons } = demoSeries(centers, timeline)
  const activities = demoActivities(centers, timeline, { zones, lessons })
  return {
    series,
    timeline,
    dictionary,
    register,
    centers,
    zones: byCenter(zones),
    windows: byCenter(windows),
    offers: byCenter(offers),
    activities: byCenter(activities),
    coHosted: byCenter(coHostedParts(activities)),
    visits: byCenter(demoVisits(centers, zones, timeline)),
    groups: demoGroups(centers, zones, timeline),
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
  const { timeline, centers } = records
  const visits = centers.flatMap((center) =>
    (records.visits.get(center.row.id) ?? []).map((visit) =>
      toVisitRow(records.placeOf(center), visit, timeline.now),
    ),
  )
  const reports = demoReports(records, ids)
  await createActivityRecordsIn(tx, records)
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
