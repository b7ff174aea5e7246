import 'server-only'
import { checkActivityIn, HOST, type HostCenter } from '@/lib/activities/checks/queries'
import { assertCenterMonthsOpenIn } from '@/lib/activities/frozen/queries'
import { type ActivityValues, toActivityRow } from '@/lib/activities/rules'
import { pastMonths, seriesDays, seriesProblems, weeklyDays } from '@/lib/activities/series/rules'
import type { CreateSeriesInput, EndSeriesInput } from '@/lib/activities/series/schema'
import type { SeriesSaved } from '@/lib/activities/series/types'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'

/** The occurrence of one day as it is planned. */
function plannedOn({ typeId, zoneId, name, startTime, endTime, audience }: CreateSeriesInput, date: string) {
  return {
    typeId,
    zoneId,
    name,
    date,
    startTime,
    endTime,
    audience,
    status: 'PLANNED',
    attendances: null,
    households: null,
    volunteers: null,
    volunteerHours: null,
    partnerId: null,
    departmentId: null,
    partner: null,
    budget: null,
    summary: null,
  } satisfies ActivityValues
}

/** The days of a class without the holidays and the temporary closures of its center. */
async function planIn(tx: Tx, host: HostCenter, input: CreateSeriesInput) {
  const span = { gte: toDbDate(input.firstDay), lte: toDbDate(input.lastDay) }
  const holidays = await tx.calendarDay.findMany({
    where: { date: span, kind: 'HOLIDAY' },
    select: { date: true, name: true },
  })
  const closures = await tx.temporaryClosure.findMany({
    where: {
      centerId: host.id,
      closedFrom: { lte: span.lte },
      OR: [{ closedTo: null }, { closedTo: { gt: span.gte } }],
    },
    select: { closedFrom: true, closedTo: true, reason: true },
  })
  return seriesDays(input, {
    holidays: new Map(holidays.map(({ date, name }) => [fromDbDate(date), name])),
    closures: closures.map(({ closedFrom, closedTo, reason }) => ({
      from: fromDbDate(closedFrom),
      to: fromDbDateOrNull(closedTo),
      name: reason,
    })),
  })
}

/** Refuses a class whose first or last occurrence is not to be had; those between stand in the same spans of days. */
async function assertPossible(
  tx: Tx,
  host: HostCenter,
  { input, days }: { input: CreateSeriesInput; days: string[] },
) {
  const fields = seriesProblems(input, days)
  if (Object.keys(fields).length > 0) throw new AppError('INVALID_INPUT', { fields })
  for (const [field, day] of [
    ['firstDay', days[0]],
    ['lastDay', days.at(-1)],
  ] as const)
    await checkActivityIn(tx, host, { activity: plannedOn(input, day ?? ''), coHosts: [] }).catch((error) => {
      throw renamed(error, field)
    })
  await assertCenterMonthsOpenIn(tx, {
    hostId: host.id,
    touched: pastMonths(days, today()).map((month) => ({ centerId: host.id, month })),
  })
}

/** A refusal of an occurrence's date as one of the field that gave it. */
function renamed(error: unknown, field: string): unknown {
  if (!(error instanceof AppError) || !error.details.fields?.date) return error
  const { date, ...others } = error.details.fields
  return new AppError(error.code, { ...error.details, fields: { ...others, [field]: date } })
}

/**
 * Creates a weekly class with one planned activity a week, holidays and temporary closures of the center passed over.
 * @returns how many were made and which days were passed over
 * @throws AppError FORBIDDEN, NOT_FOUND (center), INVALID_INPUT (fields), RULE (a past month of it is approved)
 */
export function createSeries(viewer: Viewer, input: CreateSeriesInput): Promise<SeriesSaved> {
  return mutate(viewer, 'activity:write', async ({ tx, now }) => {
    const host = await tx.center.findFirst({
      where: { AND: [{ id: input.centerId }, centerScope(viewer, 'activity:write')] },
      select: HOST,
    })
    if (!host) throw new AppError('NOT_FOUND')
    const { days, skipped } = await planIn(tx, host, input)
    await assertPossible(tx, host, { input, days })
    const { centerId, typeId, zoneId, name, weekday, startTime, firstDay, lastDay } = input
    const { id } = await tx.activitySeries.create({
      data: {
        ...{ centerId, typeId, zoneId, name, weekday, startTime },
        firstDay: toDbDate(firstDay),
        lastDay: toDbDate(lastDay),
        createdAt: now,
      },
      select: { id: true },
    })
    await tx.activity.createMany({
      data: days.map((day) => ({ ...toActivityRow(host, plannedOn(input, day), now), seriesId: id })),
    })
    return {
      result: { id, name, made: days.length, skipped },
      audit: {
        event: 'series.created',
        target: { type: 'series', id, label: name },
        countyId: host.countyId,
        centerId,
        after: { ...input, days, skipped: skipped.map(({ date }) => date) },
      },
    }
  })
}

/**
 * Ends a weekly class: what was planned for later days goes, but for an occurrence on which something hangs already, which is
 * cancelled and stays.
 * @returns how many occurrences fell out
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (a day outside the class), RULE (it has ended), CONFLICT (stale version)
 */
export function endSeries(viewer: Viewer, input: EndSeriesInput): Promise<{ name: string; removed: number }> {
  return mutate(viewer, 'activity:write', async ({ tx, now }) => {
    const { id, version, lastDay } = input
    const found = await tx.activitySeries.findFirst({
      where: { id, center: centerScope(viewer, 'activity:write') },
      select: {
        name: true,
        weekday: true,
        firstDay: true,
        lastDay: true,
        endedOn: true,
        center: { select: HOST },
      },
    })
    if (!found) throw new AppError('NOT_FOUND')
    if (found.endedOn) throw new AppError('RULE', { reason: 'validation.activities.seriesEnded' })
    const [first, last] = [fromDbDate(found.firstDay), fromDbDate(found.lastDay)]
    if (lastDay < first || lastDay >= last)
      throw new AppError('INVALID_INPUT', { fields: { lastDay: 'validation.activities.seriesEndOutside' } })
    await tx.activitySeries.update({
      where: { id, version },
      data: { endedOn: toDbDate(lastDay), version: { increment: 1 } },
      select: { id: true },
    })
    const removed = await dropLaterIn(tx, { id, lastDay, now })
    return {
      result: { name: found.name, removed },
      audit: {
        event: 'series.ended',
        target: { type: 'series', id, label: found.name },
        countyId: found.center.countyId,
        centerId: found.center.id,
        before: { lastDay: last },
        after: {
          lastDay,
          removed,
          days: weeklyDays({ weekday: found.weekday, firstDay: first, lastDay }).length,
        },
      },
    }
  })
}

/** Takes the planned occurrences after a day out of a class. */
async function dropLaterIn(tx: Tx, { id, lastDay, now }: { id: string; lastDay: string; now: Date }) {
  const later = { seriesId: id, status: 'PLANNED' as const, date: { gt: toDbDate(lastDay) } }
  const planned = await tx.activity.findMany({
    where: later,
    select: { id: true, _count: { select: { signUps: true, coHosts: true } } },
  })
  const files = await tx.attachment.findMany({
    where: { targetType: 'ACTIVITY', targetId: { in: planned.map((row) => row.id) } },
    select: { targetId: true },
  })
  const used = new Set([
    ...planned.filter(({ _count }) => _count.signUps + _count.coHosts > 0).map((row) => row.id),
    ...files.map(({ targetId }) => targetId),
  ])
  const ids = planned.map((row) => row.id)
  await tx.activity.updateMany({
    where: { id: { in: ids.filter((one) => used.has(one)) }, status: 'PLANNED' },
    data: { status: 'CANCELLED', updatedAt: now, version: { increment: 1 } },
  })
  await tx.activity.deleteMany({
    where: { id: { in: ids.filter((one) => !used.has(one)) }, status: 'PLANNED' },
  })
  return ids.length
}
