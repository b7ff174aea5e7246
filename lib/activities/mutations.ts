import 'server-only'
import { listFrozenMonthsIn } from '@/lib/activities/queries'
import {
  type ActivityValues,
  activityProblems,
  activityWarnings,
  toActivityColumns,
  toActivityRow,
  touchedMonths,
} from '@/lib/activities/rules'
import type { CancelActivityInput, ChangeActivityInput, CreateActivityInput } from '@/lib/activities/schema'
import type { ActivitySaved } from '@/lib/activities/types'
import { centerScope } from '@/lib/centers/policy'
import { changedFields } from '@/lib/core/audit'
import { fromDbDate, fromDbDateOrNull, type Month } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'

const centerSelect = { id: true, countyId: true, townshipId: true, openedOn: true, closedOn: true } as const

type LoadedCenter = {
  id: string
  countyId: string
  townshipId: string | null
  openedOn: Date | null
  closedOn: Date | null
}

async function assertMonthsOpen(tx: Tx, input: { centerId: string; months: Month[] }): Promise<void> {
  const [month] = await listFrozenMonthsIn(tx, input)
  if (month)
    throw new AppError('RULE', {
      reason: 'validation.activities.monthApproved',
      params: { month: formatMonth(month) },
    })
}

/** Refuses what the rules forbid; returns the keys of what is unusual. */
async function checkActivity(tx: Tx, center: LoadedCenter, activity: ActivityValues): Promise<string[]> {
  const [type, zone] = await Promise.all([
    tx.activityType.findFirst({
      where: { id: activity.typeId, countyId: center.countyId },
      select: { id: true },
    }),
    activity.zoneId
      ? tx.zone.findFirst({
          where: { id: activity.zoneId, centerId: center.id },
          select: { openedOn: true, closedOn: true, seats: true },
        })
      : null,
  ])
  const dates = (span: { openedOn: Date | null; closedOn: Date | null }) => ({
    openedOn: fromDbDateOrNull(span.openedOn),
    closedOn: fromDbDateOrNull(span.closedOn),
  })
  const fields = {
    ...activityProblems(activity, {
      today: today(),
      center: dates(center),
      zone: zone && { seats: zone.seats, ...dates(zone) },
    }),
    ...(!type && { typeId: 'validation.choice' }),
  }
  if (Object.keys(fields).length > 0) throw new AppError('INVALID_INPUT', { fields })
  return activityWarnings(activity, zone?.seats ?? null)
}

/**
 * Registers an activity of a center in reach.
 * @returns its id and what is unusual about it
 * @throws AppError FORBIDDEN, NOT_FOUND (center), INVALID_INPUT (fields), RULE (the month is approved)
 */
export function createActivity(viewer: Viewer, input: CreateActivityInput): Promise<ActivitySaved> {
  return mutate(viewer, 'activity:write', async ({ tx, now }) => {
    const { centerId, ...activity } = input
    const center = await tx.center.findFirst({
      where: { AND: [{ id: centerId }, centerScope(viewer, 'activity:write')] },
      select: centerSelect,
    })
    if (!center) throw new AppError('NOT_FOUND')
    const warnings = await checkActivity(tx, center, activity)
    await assertMonthsOpen(tx, { centerId, months: touchedMonths(null, activity) })
    const { id, version } = await tx.activity.create({
      data: toActivityRow(center, activity, now),
      select: { id: true, version: true },
    })
    return {
      result: { id, name: activity.name, version, warnings },
      audit: {
        event: 'activity.created',
        target: { type: 'activity', id, label: activity.name },
        countyId: center.countyId,
        centerId,
        after: { ...activity },
      },
    }
  })
}

/** An activity in reach as it stands, with its center; cancelled ones are gone for good. */
async function loadActivity(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.activity.findFirst({
    where: { id, center: centerScope(viewer, 'activity:write') },
    select: {
      typeId: true,
      zoneId: true,
      name: true,
      date: true,
      startTime: true,
      status: true,
      attendances: true,
      households: true,
      volunteers: true,
      volunteerHours: true,
      partner: true,
      summary: true,
      center: { select: centerSelect },
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { center, date, volunteerHours, ...columns } = found
  if (found.status === 'CANCELLED')
    throw new AppError('RULE', { reason: 'validation.activities.alreadyCancelled' })
  const before: ActivityValues = {
    ...columns,
    date: fromDbDate(date),
    volunteerHours: volunteerHours?.toFixed(1) ?? null,
  }
  return { center, before }
}

/**
 * Changes an activity in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (fields), RULE (a month that it feeds is approved, or it is
 * cancelled), CONFLICT (stale version)
 */
export function changeActivity(viewer: Viewer, input: ChangeActivityInput): Promise<ActivitySaved> {
  return mutate(viewer, 'activity:write', async ({ tx, now }) => {
    const { id, version, ...after } = input
    const { center, before } = await loadActivity(tx, viewer, id)
    const warnings = await checkActivity(tx, center, after)
    await assertMonthsOpen(tx, { centerId: center.id, months: touchedMonths(before, after) })
    await tx.activity.update({
      where: { id, version },
      data: { ...toActivityColumns(after), updatedAt: now, version: { increment: 1 } },
    })
    return {
      result: { id, name: after.name, version: version + 1, warnings },
      audit: {
        event: 'activity.changed',
        target: { type: 'activity', id, label: after.name },
        countyId: center.countyId,
        centerId: center.id,
        ...changedFields({ ...before }, { ...after }),
      },
    }
  })
}

/**
 * Cancels an activity in reach; it stays in the register and counts nowhere.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (its month is approved, or it is cancelled), CONFLICT (stale version)
 */
export function cancelActivity(viewer: Viewer, input: CancelActivityInput): Promise<{ name: string }> {
  return mutate(viewer, 'activity:write', async ({ tx, now }) => {
    const { id, version } = input
    const { center, before } = await loadActivity(tx, viewer, id)
    await assertMonthsOpen(tx, {
      centerId: center.id,
      months: touchedMonths(before, { ...before, status: 'CANCELLED' }),
    })
    await tx.activity.update({
      where: { id, version },
      data: { status: 'CANCELLED', updatedAt: now, version: { increment: 1 } },
    })
    return {
      result: { name: before.name },
      audit: {
        event: 'activity.cancelled',
        target: { type: 'activity', id, label: before.name },
        countyId: center.countyId,
        centerId: center.id,
        before: { status: before.status },
        after: { status: 'CANCELLED' },
      },
    }
  })
}
