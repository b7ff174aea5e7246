import 'server-only'
import { assertUnfrozenIn } from '@/lib/centers/frozen/queries'
import { centerScope } from '@/lib/centers/policy'
import type { AuditRecord } from '@/lib/core/audit'
import { addDays, fromDbDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate, type Outcome } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { loadGroupCentersIn } from '@/lib/groups/records/queries'
import { exceptionFaults } from '@/lib/groups/sittings/rules'
import type { RemoveSittingInput, SetSittingInput } from '@/lib/groups/sittings/schema'
import type { ExceptionValues, SittingSaved } from '@/lib/groups/sittings/types'

type Place = { id: string; countyId: string }

const record = (
  center: Place,
  { id, date, ...sides }: { id: string; date: string } & Pick<AuditRecord, 'before' | 'after'>,
): AuditRecord => ({
  event: 'sitting.changed',
  target: { type: 'timetable', id, label: date },
  countyId: center.countyId,
  centerId: center.id,
  ...sides,
})

function assertDayOpen(tx: Tx, { centerId, date }: { centerId: string; date: string }): Promise<void> {
  return assertUnfrozenIn(tx, [{ centerId, field: 'date', from: date, to: addDays(date, 1) }], 'GROUPS')
}

/** Exceptions for bulk insertion, as they are; the caller has checked them. */
export async function createExceptionsIn(
  tx: Tx,
  { now, rows }: { now: Date; rows: readonly (ExceptionValues & { centerId: string })[] },
): Promise<string[]> {
  const created = await tx.doctorException.createManyAndReturn({
    data: rows.map((row) => ({ ...row, date: toDbDate(row.date), createdAt: now })),
    select: { id: true },
  })
  return created.map(({ id }) => id)
}

/**
 * Says how many sittings a day of a center in reach has, whatever its timetable says; 停诊 is 0.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), CONFLICT (the day was changed meanwhile), RULE (fields; the month is
 * approved)
 */
export function setSitting(viewer: Viewer, input: SetSittingInput): Promise<SittingSaved> {
  return mutate(viewer, 'group:write', async ({ tx, now }): Promise<Outcome<SittingSaved>> => {
    const { centerId, version: opened, ...values } = input
    const center = (await loadGroupCentersIn(tx, { viewer, ids: [centerId] })).get(centerId)
    if (!center) throw new AppError('NOT_FOUND')
    const fields = exceptionFaults(values, { center })
    const [reason] = Object.values(fields)
    if (reason) throw new AppError('RULE', { reason, fields })
    await assertDayOpen(tx, { centerId, date: values.date })
    const date = toDbDate(values.date)
    const stored = await tx.doctorException.findUnique({ where: { centerId_date: { centerId, date } } })
    if ((stored?.version ?? null) !== opened) throw new AppError('CONFLICT')
    if (!stored) {
      const [id = ''] = await createExceptionsIn(tx, { now, rows: [{ centerId, ...values }] })
      return {
        result: { id, version: 1, centerId, warnings: [] },
        audit: record(center, { id, date: values.date, after: { ...values, version: 1 } }),
      }
    }
    const { id, version } = stored
    const before: ExceptionValues = { date: values.date, sittings: stored.sittings, reason: stored.reason }
    if (before.sittings === values.sittings && before.reason === values.reason)
      return { result: { id, version, centerId, warnings: [] }, unchanged: true }
    await tx.doctorException.update({
      where: { id, version },
      data: { sittings: values.sittings, reason: values.reason, version: { increment: 1 } },
    })
    return {
      result: { id, version: version + 1, centerId, warnings: [] },
      audit: record(center, {
        id,
        date: values.date,
        before: { ...before },
        after: { ...values, version: version + 1 },
      }),
    }
  })
}

/**
 * Takes an exception in reach back, so that the timetable counts again.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (the month is approved)
 */
export function removeSitting(viewer: Viewer, { id, version }: RemoveSittingInput): Promise<SittingSaved> {
  return mutate(viewer, 'group:write', async ({ tx }) => {
    const found = await tx.doctorException.findFirst({
      where: { id, center: centerScope(viewer, 'group:write') },
      select: {
        date: true,
        sittings: true,
        reason: true,
        version: true,
        center: { select: { id: true, countyId: true } },
      },
    })
    if (!found) throw new AppError('NOT_FOUND')
    if (found.version !== version) throw new AppError('CONFLICT')
    const { center, sittings, reason } = found
    const date = fromDbDate(found.date)
    await assertDayOpen(tx, { centerId: center.id, date })
    await tx.doctorException.delete({ where: { id, version } })
    return {
      result: { id, version, centerId: center.id, warnings: [] },
      audit: record(center, { id, date, before: { date, sittings, reason } }),
    }
  })
}
