import 'server-only'
import { assertCenterMonthsOpenIn } from '@/lib/activities/frozen/queries'
import { occurrenceProblem } from '@/lib/activities/series/rules'
import type { MarkOccurrencesInput } from '@/lib/activities/series/schema'
import { centerScope } from '@/lib/centers/policy'
import type { AuditRecord } from '@/lib/core/audit'
import { fromDbDate, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

type Mark = MarkOccurrencesInput['occurrences'][number] & { date: string; name: string }

/** The class in reach and its marks with their days; an occurrence that is not one of its plans any more is a conflict. */
async function loadMarks(tx: Tx, viewer: Viewer, { id, occurrences }: MarkOccurrencesInput) {
  const series = await tx.activitySeries.findFirst({
    where: { id, center: centerScope(viewer, 'activity:write') },
    select: {
      centerId: true,
      center: { select: { countyId: true } },
      activities: {
        where: { id: { in: occurrences.map((mark) => mark.id) }, status: 'PLANNED' },
        select: { id: true, date: true, name: true },
      },
    },
  })
  if (!series) throw new AppError('NOT_FOUND')
  const known = new Map(series.activities.map((row) => [row.id, row]))
  const marks = occurrences.flatMap((mark, index): (Mark & { index: number })[] => {
    if (mark.attendances === null && !mark.cancelled) return []
    const row = known.get(mark.id)
    if (!row) throw new AppError('CONFLICT')
    return [{ ...mark, index, date: fromDbDate(row.date), name: row.name }]
  })
  return { centerId: series.centerId, countyId: series.center.countyId, marks }
}

/** One statement for all, each only at the version that was read. */
async function writeMarks(tx: Tx, marks: readonly Mark[], now: Date): Promise<void> {
  const rows = marks.map(({ id, version, attendances, cancelled }) => {
    return { id, version, attendances, status: cancelled ? 'CANCELLED' : 'HELD' }
  })
  const written = await tx.$executeRaw(Prisma.sql`
    UPDATE "Activity" AS a
    SET "status" = m."status"::"ActivityStatus", "attendances" = m."attendances", "updatedAt" = ${now},
      "version" = a."version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS m("id" uuid, "version" int, "attendances" int, "status" text)
    WHERE a."id" = m."id" AND a."version" = m."version" AND a."status" = 'PLANNED'`)
  if (written !== rows.length) throw new AppError('CONFLICT')
}

/**
 * Says of several past occurrences of a weekly class how many came or that it fell out, all or none.
 * @returns how many were marked
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (`occurrences.<index>.attendances`), RULE (a month is approved), CONFLICT
 * (one of them was changed meanwhile)
 */
export function markOccurrences(viewer: Viewer, input: MarkOccurrencesInput): Promise<{ marked: number }> {
  return mutate(viewer, 'activity:write', async ({ tx, now }) => {
    const { centerId, countyId, marks } = await loadMarks(tx, viewer, input)
    if (marks.length === 0)
      throw new AppError('INVALID_INPUT', { reason: 'validation.activities.nothingMarked' })
    const refused = marks.flatMap(({ index, ...mark }) => {
      const problem = occurrenceProblem(mark, { date: mark.date, today: today() })
      return problem ? [[`occurrences.${index}.attendances`, problem]] : []
    })
    if (refused.length > 0) throw new AppError('INVALID_INPUT', { fields: Object.fromEntries(refused) })
    const held = marks.filter(({ cancelled }) => !cancelled)
    const months = [...new Set(held.map(({ date }) => monthOf(date)))]
    await assertCenterMonthsOpenIn(tx, {
      hostId: centerId,
      touched: months.map((month) => ({ centerId, month })),
    })
    await writeMarks(tx, marks, now)
    const audit = marks.map(({ id, name, attendances, cancelled }): AuditRecord => {
      return {
        event: cancelled ? 'activity.cancelled' : 'activity.changed',
        target: { type: 'activity', id, label: name },
        countyId,
        centerId,
        before: { status: 'PLANNED' },
        after: cancelled ? { status: 'CANCELLED' } : { status: 'HELD', attendances },
      }
    })
    return { result: { marked: marks.length }, audit }
  })
}
