import 'server-only'
import { assertUnfrozenIn } from '@/lib/centers/frozen/queries'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import { type AuditRecord, changedFields } from '@/lib/core/audit'
import { addDays, fromDbDate, fromDbDateOrNull, toDbDate, toDbDateOrNull } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate, type Outcome } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { loadGroupCentersIn } from '@/lib/groups/records/queries'
import type { GroupCenter } from '@/lib/groups/records/types'
import { timetableFaults, timetableWarnings, touchedSpans } from '@/lib/groups/sittings/rules'
import type {
  ChangeTimetableInput,
  CreateTimetableInput,
  EndTimetableInput,
} from '@/lib/groups/sittings/schema'
import type { SittingSaved, TimetableValues } from '@/lib/groups/sittings/types'

const columns = ({ validFrom, validTo, ...values }: TimetableValues) => ({
  ...values,
  validFrom: toDbDate(validFrom),
  validTo: toDbDateOrNull(validTo),
})

/** Rows of timetables for bulk insertion, as they are; the caller has checked them. */
export async function createTimetablesIn(
  tx: Tx,
  { now, rows }: { now: Date; rows: readonly (TimetableValues & { centerId: string })[] },
): Promise<string[]> {
  const created = await tx.doctorTimetable.createManyAndReturn({
    data: rows.map(({ centerId, ...values }) => ({
      centerId,
      ...columns(values),
      createdAt: now,
      updatedAt: now,
    })),
    select: { id: true },
  })
  return created.map(({ id }) => id)
}

function refuse(fields: Record<string, string>): void {
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
}

async function loadCenter(tx: Tx, viewer: Viewer, centerId: string): Promise<GroupCenter> {
  const center = (await loadGroupCentersIn(tx, { viewer, ids: [centerId] })).get(centerId)
  if (!center) throw new AppError('NOT_FOUND')
  return center
}

type Step = {
  center: GroupCenter
  before: TimetableValues | null
  after: TimetableValues | null
  own?: string
}

/** Refuses what the rules forbid and what reaches into an approved month; returns the keys of what is unusual. */
async function checkStep(tx: Tx, { center, before, after, own }: Step): Promise<string[]> {
  if (after) refuse(timetableFaults(after, { center }))
  await assertUnfrozenIn(
    tx,
    touchedSpans(before, after).map((span) => ({ centerId: center.id, field: 'validFrom', ...span })),
    'GROUPS',
  )
  if (!after) return []
  const others = await tx.doctorTimetable.findMany({
    where: { centerId: center.id, ...(own && { id: { not: own } }) },
    select: { weekday: true, sittings: true, validFrom: true, validTo: true },
  })
  const rows = others.map((row) => ({
    ...row,
    validFrom: fromDbDate(row.validFrom),
    validTo: fromDbDateOrNull(row.validTo),
  }))
  return timetableWarnings(after, rows, { center })
}

function auditOf(
  event: 'timetable.created' | 'timetable.changed' | 'timetable.ended',
  { id, center }: { id: string; center: GroupCenter },
): AuditRecord {
  return {
    event,
    target: { type: 'timetable', id, label: center.name },
    countyId: center.countyId,
    centerId: center.id,
  }
}

/**
 * Enters sittings on a weekday of a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), RULE (fields; a month that it would change is approved)
 */
export function createTimetable(
  viewer: Viewer,
  { centerId, ...values }: CreateTimetableInput,
): Promise<SittingSaved> {
  return mutate(viewer, 'group:write', async ({ tx, now }) => {
    const center = await loadCenter(tx, viewer, centerId)
    const warnings = await checkStep(tx, { center, before: null, after: values })
    const [id = ''] = await createTimetablesIn(tx, { now, rows: [{ centerId, ...values }] })
    return {
      result: { id, version: 1, centerId, warnings },
      audit: {
        ...auditOf('timetable.created', { id, center }),
        after: { ...values, version: 1 },
      },
    }
  })
}

async function load({ tx, now }: MutationContext, viewer: Viewer, opened: { id: string; version: number }) {
  const { id, version } = opened
  const found = await tx.doctorTimetable.findFirst({
    where: { id, center: centerScope(viewer, 'group:write') },
    select: {
      centerId: true,
      weekday: true,
      sittings: true,
      validFrom: true,
      validTo: true,
      version: true,
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  await assertVersionIn(tx, { type: 'timetable', id, current: found.version, opened: version, now })
  const { centerId, weekday, sittings } = found
  const values: TimetableValues = {
    weekday,
    sittings,
    validFrom: fromDbDate(found.validFrom),
    validTo: fromDbDateOrNull(found.validTo),
  }
  return { center: await loadCenter(tx, viewer, centerId), values }
}

type Change = { id: string; version: number; event: 'timetable.changed' | 'timetable.ended' }

async function writeChange(
  { tx, now }: MutationContext,
  { id, version, event }: Change,
  { center, before, after }: { center: GroupCenter; before: TimetableValues; after: TimetableValues },
): Promise<Outcome<SittingSaved>> {
  const sides = changedFields({ ...before }, { ...after })
  const centerId = center.id
  if (Object.keys(sides.after).length === 0)
    return { result: { id, version, centerId, warnings: [] }, unchanged: true }
  const warnings = await checkStep(tx, { center, before, after, own: id })
  await tx.doctorTimetable.update({
    where: { id, version },
    data: { ...columns(after), updatedAt: now, version: { increment: 1 } },
  })
  return {
    result: { id, version: version + 1, centerId, warnings },
    audit: {
      ...auditOf(event, { id, center }),
      before: sides.before,
      after: { ...sides.after, version: version + 1 },
    },
  }
}

/**
 * Changes a row of the timetable in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (fields; a month that it would change is approved)
 */
export function changeTimetable(
  viewer: Viewer,
  { id, version, ...values }: ChangeTimetableInput,
): Promise<SittingSaved> {
  return mutate(viewer, 'group:write', async (context) => {
    const { center, values: before } = await load(context, viewer, { id, version })
    return writeChange(
      context,
      { id, version, event: 'timetable.changed' },
      { center, before, after: values },
    )
  })
}

/**
 * Ends a row of the timetable in reach with a last day. A last day before its first removes it: it was never in force.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (a month that it would change is approved)
 */
export function endTimetable(
  viewer: Viewer,
  { id, version, lastDay }: EndTimetableInput,
): Promise<SittingSaved> {
  return mutate(viewer, 'group:write', async (context): Promise<Outcome<SittingSaved>> => {
    const { tx } = context
    const { center, values: before } = await load(context, viewer, { id, version })
    const change = { id, version, event: 'timetable.ended' as const }
    if (lastDay >= before.validFrom)
      return writeChange(context, change, {
        center,
        before,
        after: { ...before, validTo: addDays(lastDay, 1) },
      })
    await checkStep(tx, { center, before, after: null })
    await tx.doctorTimetable.delete({ where: { id, version } })
    return {
      result: { id, version, centerId: center.id, warnings: [] },
      audit: { ...auditOf('timetable.ended', { id, center }), before: { ...before } },
    }
  })
}
