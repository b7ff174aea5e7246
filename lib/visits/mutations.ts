import 'server-only'
import { listFrozenMonthsIn } from '@/lib/activities/queries'
import { centerScope } from '@/lib/centers/policy'
import {
  addMonths,
  type CalendarDate,
  firstDay,
  fromDbDate,
  fromDbDateOrNull,
  type Month,
  monthOf,
  toDbDate,
} from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { type MonthPlan, planMonth, toVisitRow, visitProblems } from '@/lib/visits/rules'
import type {
  CancelVisitCountInput,
  ChangeVisitCountInput,
  CreateVisitCountInput,
  SaveMonthVisitsInput,
} from '@/lib/visits/schema'
import type { VisitSaved } from '@/lib/visits/types'
import { Prisma } from '@/prisma/generated/client'

const centerSelect = {
  id: true,
  name: true,
  countyId: true,
  townshipId: true,
  openedOn: true,
  closedOn: true,
} as const

async function loadCenter(tx: Tx, viewer: Viewer, centerId: string) {
  const center = await tx.center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'visit:write')] },
    select: centerSelect,
  })
  if (!center) throw new AppError('NOT_FOUND')
  return center
}

async function assertMonthOpen(tx: Tx, input: { centerId: string; month: Month }): Promise<void> {
  const [month] = await listFrozenMonthsIn(tx, {
    centerId: input.centerId,
    months: [input.month],
    register: 'VISITS',
  })
  if (month)
    throw new AppError('RULE', {
      reason: 'validation.activities.monthApproved',
      params: { month: formatMonth(month) },
    })
}

const dates = (span: { openedOn: Date | null; closedOn: Date | null }) => ({
  openedOn: fromDbDateOrNull(span.openedOn),
  closedOn: fromDbDateOrNull(span.closedOn),
})

/** How the trail names a count: its day and its center. */
const labelOf = (date: CalendarDate, centerName: string) => `${date} ${centerName}`

/**
 * Registers the visits of one day, place and source.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), INVALID_INPUT (fields), RULE (the month is approved), CONFLICT (that
 * day, place and source has a count already)
 */
export function createVisitCount(viewer: Viewer, input: CreateVisitCountInput): Promise<VisitSaved> {
  return mutate(viewer, 'visit:write', async ({ tx, now }) => {
    const { centerId, ...visit } = input
    const center = await loadCenter(tx, viewer, centerId)
    const zone = visit.zoneId
      ? await tx.zone.findFirst({
          where: { id: visit.zoneId, centerId },
          select: { openedOn: true, closedOn: true },
        })
      : null
    const fields = visitProblems(visit, {
      today: today(),
      center: dates(center),
      zone: zone && dates(zone),
    })
    if (Object.keys(fields).length > 0) throw new AppError('INVALID_INPUT', { fields })
    await assertMonthOpen(tx, { centerId, month: monthOf(visit.date) })
    const { id, version } = await tx.visitCount.create({
      data: toVisitRow(center, visit, now),
      select: { id: true, version: true },
    })
    return {
      result: { id, version, date: visit.date, count: visit.count },
      audit: {
        event: 'visit.created',
        target: { type: 'visit', id, label: labelOf(visit.date, center.name) },
        countyId: center.countyId,
        centerId,
        after: { ...visit },
      },
    }
  })
}

async function loadVisit(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.visitCount.findFirst({
    where: { id, center: centerScope(viewer, 'visit:write') },
    select: { date: true, count: true, cancelled: true, center: { select: centerSelect } },
  })
  if (!found) throw new AppError('NOT_FOUND')
  if (found.cancelled) throw new AppError('RULE', { reason: 'validation.activities.visitCancelled' })
  const date = fromDbDate(found.date)
  await assertMonthOpen(tx, { centerId: found.center.id, month: monthOf(date) })
  return { date, before: found.count, center: found.center }
}

/**
 * Corrects the number of a count.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (the month is approved, or it is cancelled), CONFLICT (stale version)
 */
export function changeVisitCount(viewer: Viewer, input: ChangeVisitCountInput): Promise<VisitSaved> {
  return mutate(viewer, 'visit:write', async ({ tx, now }) => {
    const { id, version, count } = input
    const { date, before, center } = await loadVisit(tx, viewer, id)
    await tx.visitCount.update({
      where: { id, version },
      data: { count, updatedAt: now, version: { increment: 1 } },
    })
    return {
      result: { id, version: version + 1, date, count },
      audit: {
        event: 'visit.changed',
        target: { type: 'visit', id, label: labelOf(date, center.name) },
        countyId: center.countyId,
        centerId: center.id,
        before: { count: before },
        after: { count },
      },
    }
  })
}

/**
 * Takes a count back; it stays in the register, marked, and the day may be entered again.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (the month is approved, or it is cancelled), CONFLICT (stale version)
 */
export function cancelVisitCount(viewer: Viewer, input: CancelVisitCountInput): Promise<VisitSaved> {
  return mutate(viewer, 'visit:write', async ({ tx, now }) => {
    const { id, version } = input
    const { date, before, center } = await loadVisit(tx, viewer, id)
    await tx.visitCount.update({
      where: { id, version },
      data: { cancelled: true, updatedAt: now, version: { increment: 1 } },
    })
    return {
      result: { id, version: version + 1, date, count: before },
      audit: {
        event: 'visit.cancelled',
        target: { type: 'visit', id, label: labelOf(date, center.name) },
        countyId: center.countyId,
        centerId: center.id,
        before: { count: before },
        after: { cancelled: true },
      },
    }
  })
}

/**
 * Saves a month's grid of the center's own counts from one source: new days are created, changed ones corrected, blanked
 * ones taken back, all or none.
 * @returns how many days were written
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (`days.<index>.count`), RULE (the month is approved), CONFLICT (another
 * person has written one of the days meanwhile)
 */
export function saveMonthVisits(viewer: Viewer, input: SaveMonthVisitsInput): Promise<{ days: number }> {
  return mutate(viewer, 'visit:write', async ({ tx, now }) => {
    const { centerId, month, source } = input
    const center = await loadCenter(tx, viewer, centerId)
    await assertMonthOpen(tx, { centerId, month })
    const plan = planMonth(month, input.days, await storedDays(tx, input))
    const span = { today: today(), center: dates(center), zone: null }
    const fieldOf = (date: CalendarDate) =>
      `days.${input.days.findLastIndex((day) => day.date === date)}.count`
    const refused = [
      ...plan.misplaced.map((date) => [fieldOf(date), 'validation.month']),
      ...plan.created.flatMap(({ date }) =>
        Object.values(visitProblems({ date, zoneId: null }, span)).map((key) => [fieldOf(date), key]),
      ),
    ]
    if (refused.length > 0) throw new AppError('INVALID_INPUT', { fields: Object.fromEntries(refused) })
    if (plan.stale.length > 0) throw new AppError('CONFLICT')
    const days = plan.created.length + plan.changed.length + plan.cancelled.length
    if (days === 0) return { result: { days }, unchanged: true }
    await tx.visitCount.createMany({
      data: plan.created.map((day) => toVisitRow(center, { ...day, zoneId: null, source }, now)),
    })
    await rewriteDays(tx, plan, now)
    return {
      result: { days },
      audit: {
        event: 'visit.changed',
        target: { type: 'visit', id: null, label: labelOf(month, center.name) },
        countyId: center.countyId,
        centerId,
        ...planDifference(plan, source),
      },
    }
  })
}

async function storedDays(tx: Tx, { centerId, month, source }: SaveMonthVisitsInput) {
  const rows = await tx.visitCount.findMany({
    where: {
      centerId,
      zoneId: null,
      source,
      cancelled: false,
      date: { gte: toDbDate(firstDay(month)), lt: toDbDate(firstDay(addMonths(month, 1))) },
    },
    select: { id: true, date: true, count: true, version: true },
  })
  return rows.map((row) => ({ ...row, date: fromDbDate(row.date) }))
}

/** Changed and cancelled days in one statement, each only at the version that was read. */
async function rewriteDays(tx: Tx, { changed, cancelled }: MonthPlan, now: Date): Promise<void> {
  const rows = [
    ...changed.map((day) => ({ ...day, cancelled: false })),
    ...cancelled.map((day) => ({ ...day, count: day.before, cancelled: true })),
  ]
  if (rows.length === 0) return
  const written = await tx.$executeRaw(Prisma.sql`
    UPDATE "VisitCount" AS v
    SET "count" = n."count", "cancelled" = n."cancelled", "updatedAt" = ${now}, "version" = v."version" + 1
    FROM unnest(
      ${rows.map((row) => row.id)}::uuid[],
      ${rows.map((row) => row.version)}::int[],
      ${rows.map((row) => row.count)}::int[],
      ${rows.map((row) => row.cancelled)}::boolean[]
    ) AS n("id", "version", "count", "cancelled")
    WHERE v."id" = n."id" AND v."version" = n."version" AND NOT v."cancelled"`)
  if (written !== rows.length) throw new AppError('CONFLICT')
}

function planDifference({ created, changed, cancelled }: MonthPlan, source: string) {
  const before = [...changed, ...cancelled].map((day) => [day.date, day.before])
  const after = [...created, ...changed].map((day) => [day.date, day.count])
  const taken = cancelled.map((day) => [day.date, null])
  return {
    before: Object.fromEntries(before),
    after: { source, ...Object.fromEntries([...after, ...taken]) },
  }
}
