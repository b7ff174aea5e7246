import type { AuditRecord } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { createSessionsIn } from '@/lib/groups/child-sessions/mutations'
import { createCallsIn } from '@/lib/groups/follow-up-calls/mutations'
import { createReferralsIn } from '@/lib/groups/referrals/mutations'
import { createSchoolHolidayIn } from '@/lib/groups/school-holidays/mutations'
import { createExceptionsIn } from '@/lib/groups/sittings/exceptions/mutations'
import { createTimetablesIn } from '@/lib/groups/sittings/mutations'
import type { DemoGroups } from '@/prisma/seed/demo/groups/records'
import type { Timeline } from '@/prisma/seed/demo/timeline'

type Input = { viewer: Viewer; timeline: Timeline; countyId: string; groups: DemoGroups }

/**
 * The school holidays and the registers of key groups, through the product's own mutations, before any month is approved.
 * @returns the audit entries of the holidays, sessions and referrals; calls and sittings are too many to be told one by one
 */
export async function seedGroups(
  tx: Tx,
  { viewer, timeline, countyId, groups }: Input,
): Promise<AuditRecord[]> {
  const { now } = timeline
  const holidays: AuditRecord[] = []
  for (const values of groups.holidays)
    holidays.push((await createSchoolHolidayIn(tx, { countyId, values })).audit)
  const sessions = await createSessionsIn(tx, { viewer, now, rows: groups.sessions })
  const referrals = await createReferralsIn(tx, { viewer, now, rows: groups.referrals })
  await createCallsIn(tx, { viewer, now, rows: groups.calls })
  await createTimetablesIn(tx, {
    now,
    rows: groups.plans.flatMap(({ centerId, timetable }) => timetable.map((row) => ({ centerId, ...row }))),
  })
  await createExceptionsIn(tx, {
    now,
    rows: groups.plans.flatMap(({ centerId, exceptions }) => exceptions.map((row) => ({ centerId, ...row }))),
  })
  return [...holidays, ...[...sessions, ...referrals].map(({ audit }) => audit)]
}
