import 'server-only'
import { type CoHostPart, jointProblems } from '@/lib/activities/joint/rules'
import { type ActivityValues, activityProblems, activityWarnings } from '@/lib/activities/rules'
import { fromDbDateOrNull } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'

/** The center that an activity hangs on, as the checks need it. */
export const HOST = {
  id: true,
  name: true,
  countyId: true,
  townshipId: true,
  openedOn: true,
  closedOn: true,
} as const

export type HostCenter = {
  id: string
  name: string
  countyId: string
  townshipId: string | null
  openedOn: Date | null
  closedOn: Date | null
}

const dates = (span: { openedOn: Date | null; closedOn: Date | null }) => ({
  openedOn: fromDbDateOrNull(span.openedOn),
  closedOn: fromDbDateOrNull(span.closedOn),
})

/** The zone of the host with its days and seats, or null. */
async function findZone(tx: Tx, zoneId: string | null, centerId: string) {
  if (!zoneId) return null
  const zone = await tx.zone.findFirst({
    where: { id: zoneId, centerId },
    select: { openedOn: true, closedOn: true, seats: true },
  })
  return zone && { seats: zone.seats, ...dates(zone) }
}

/** Fields that name a record which the host's county does not have. */
async function strayChoices(tx: Tx, countyId: string, activity: ActivityValues) {
  const { typeId, partnerId, departmentId } = activity
  const select = { id: true } as const
  const type = await tx.activityType.findFirst({ where: { id: typeId, countyId }, select })
  const partner = partnerId && (await tx.partner.findFirst({ where: { id: partnerId, countyId }, select }))
  const department =
    departmentId && (await tx.department.findFirst({ where: { id: departmentId, countyId }, select }))
  return {
    ...(!type && { typeId: 'validation.choice' }),
    ...(partnerId && !partner && { partnerId: 'validation.choice' }),
    ...(departmentId && !department && { departmentId: 'validation.choice' }),
  }
}

async function splitFaults(
  tx: Tx,
  host: HostCenter,
  { activity, coHosts }: { activity: ActivityValues; coHosts: readonly CoHostPart[] },
) {
  if (coHosts.length === 0) return {}
  const centers = await tx.center.findMany({
    where: { id: { in: coHosts.map(({ centerId }) => centerId) }, countyId: host.countyId },
    select: { id: true, openedOn: true, closedOn: true },
  })
  return jointProblems(activity, coHosts, {
    hostId: host.id,
    centers: new Map(centers.map((center) => [center.id, dates(center)])),
  })
}

/**
 * Refuses what the rules forbid of an activity with its totals and its co-hosts.
 * @returns the message keys of what is unusual
 * @throws AppError INVALID_INPUT (fields)
 */
export async function checkActivityIn(
  tx: Tx,
  host: HostCenter,
  { activity, coHosts }: { activity: ActivityValues; coHosts: readonly CoHostPart[] },
): Promise<string[]> {
  const zone = await findZone(tx, activity.zoneId, host.id)
  const fields = {
    ...activityProblems(activity, { today: today(), center: dates(host), zone }),
    ...(await strayChoices(tx, host.countyId, activity)),
    ...(await splitFaults(tx, host, { activity, coHosts })),
  }
  if (Object.keys(fields).length > 0) throw new AppError('INVALID_INPUT', { fields })
  return activityWarnings(activity, zone?.seats ?? null)
}
