import 'server-only'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { lockCountiesIn } from '@/lib/centers/row/queries'
import { type AuditRecord, changedFields } from '@/lib/core/audit'
import {
  type CalendarDate,
  fromDbDate,
  fromDbDateOrNull,
  toDbDate,
  toDbDateOrNull,
} from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { writableCounties } from '@/lib/targets/policy'
import { changeFaults, isSameRule, overlaps, targetFaults } from '@/lib/targets/rules'
import type { ChangeTargetInput, CreateTargetInput, EndTargetInput } from '@/lib/targets/schema'
import type { TargetSaved, TargetValues } from '@/lib/targets/types'
import { findFrozenMonthIn } from '@/lib/zones/frozen/queries'
import { monthApproved } from '@/lib/zones/frozen/rules'
import type { TargetMetric } from '@/prisma/generated/enums'

/** What the trail names a target by. */
const WORDS: Record<TargetMetric, string> = {
  FLOOR_AREA: '建筑面积',
  DOMAINS: '五大功能',
  ITEM_SHARE: '下沉事项覆盖',
  WEEKLY_CLASSES: '每周培训班',
  DOCTOR_SESSIONS: '每周医生坐诊',
  FACILITY_SHARE: '设施覆盖率',
  REPORTING_RATE: '报送率',
}

function refuse(fields: Record<string, string>): void {
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
}

/**
 * Changing a target never moves a past month. Rule: a day from which a rule begins or ends lies after the last month of the
 * county that has an approved or locked report; a correction is the way to change such a month.
 * @throws AppError RULE naming the month
 */
async function assertFutureIn(
  tx: Tx,
  { countyId, day, field }: { countyId: string; day: CalendarDate; field: string },
): Promise<void> {
  const month = await findFrozenMonthIn(tx, { countyId, from: day })
  if (month) throw monthApproved(month, field)
}

const SELECT = {
  countyId: true,
  metric: true,
  operator: true,
  category: true,
  kind: true,
  facility: true,
  townshipId: true,
  value: true,
  effectiveFrom: true,
  effectiveTo: true,
  basis: true,
} as const

/** @throws AppError RULE when another rule for the same centers holds on one of the days */
async function assertAloneIn(
  tx: Tx,
  { countyId, target, exceptId }: { countyId: string; target: TargetValues; exceptId: string | null },
): Promise<void> {
  // Of two who set a rule at the same time, the second sees what the first has done.
  await lockCountiesIn(tx, [countyId])
  const others = await tx.target.findMany({
    where: { countyId, metric: target.metric },
    select: { id: true, ...SELECT },
  })
  const isTaken = others.some((other) => {
    const days = {
      effectiveFrom: fromDbDate(other.effectiveFrom),
      effectiveTo: fromDbDateOrNull(other.effectiveTo),
    }
    return other.id !== exceptId && isSameRule(other, target) && overlaps(days, target)
  })
  if (isTaken) refuse({ effectiveFrom: 'validation.progress.targetTwice' })
}

/** @throws AppError INVALID_INPUT for a township or facility of another county */
async function assertPlacesIn(tx: Tx, countyId: string, target: TargetValues): Promise<void> {
  const { townshipId, facility } = target
  const township =
    townshipId && (await tx.orgUnit.findFirst({ where: { id: townshipId, countyId, level: 'TOWNSHIP' } }))
  const type = facility && (await tx.zoneType.findFirst({ where: { code: facility, countyId } }))
  const fields = {
    ...(townshipId && !township && { townshipId: 'validation.choice' }),
    ...(facility && !type && { facility: 'validation.choice' }),
  }
  if (Object.keys(fields).length > 0) throw new AppError('INVALID_INPUT', { fields })
}

async function insertIn(
  tx: Tx,
  countyId: string,
  target: TargetValues,
): Promise<{ id: string; audit: AuditRecord }> {
  const { effectiveFrom, effectiveTo, ...values } = target
  const { id } = await tx.target.create({
    data: {
      ...values,
      countyId,
      effectiveFrom: toDbDate(effectiveFrom),
      effectiveTo: toDbDateOrNull(effectiveTo),
    },
    select: { id: true },
  })
  const audit: AuditRecord = {
    event: 'target.created',
    target: { type: 'target', id, label: WORDS[target.metric] },
    countyId,
    after: { ...target, version: 1 },
  }
  return { id, audit }
}

/**
 * Sets a target of the viewer's county.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post at a county), INVALID_INPUT (foreign township or facility), RULE (fields;
 * a day inside or before an approved month; another rule for the same centers on these days)
 */
export function createTarget(viewer: Viewer, target: CreateTargetInput): Promise<TargetSaved> {
  return mutate(viewer, 'target:write', async ({ tx }) => {
    const [countyId] = writableCounties(viewer)
    if (!countyId) throw new AppError('NOT_FOUND')
    refuse(targetFaults(target))
    if (target.effectiveTo !== null && target.effectiveTo <= target.effectiveFrom)
      refuse({ effectiveTo: 'validation.progress.targetOrder' })
    await assertPlacesIn(tx, countyId, target)
    await assertFutureIn(tx, { countyId, day: target.effectiveFrom, field: 'effectiveFrom' })
    await assertAloneIn(tx, { countyId, target, exceptId: null })
    const { id, audit } = await insertIn(tx, countyId, target)
    return { result: { id, version: 1 }, audit }
  })
}

async function loadTarget(
  { tx, now }: MutationContext,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
) {
  const found = await tx.target.findFirst({
    where: { id, countyId: { in: writableCounties(viewer) } },
    select: { ...SELECT, version: true },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { countyId, version: current, effectiveFrom, effectiveTo, value, ...rest } = found
  await assertVersionIn(tx, { type: 'target', id, current, opened: version, now })
  const values: TargetValues = {
    ...rest,
    value: value.toFixed(2),
    effectiveFrom: fromDbDate(effectiveFrom),
    effectiveTo: fromDbDateOrNull(effectiveTo),
  }
  return { countyId, values }
}

/**
 * Changes a target from a day on: the old rule ends on it and keeps what it said of the days before, a new one begins.
 * @returns the new rule
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (fields; the day lies before the rule began, after it ended, or
 * inside or before an approved month)
 */
export function changeTarget(
  viewer: Viewer,
  { id, version, effectiveFrom, ...next }: ChangeTargetInput,
): Promise<TargetSaved> {
  return mutate(viewer, 'target:write', async ({ tx, now }) => {
    const { countyId, values } = await loadTarget({ tx, now }, viewer, { id, version })
    const target: TargetValues = { ...values, ...next, effectiveFrom }
    refuse({ ...targetFaults(target), ...changeFaults(values, effectiveFrom) })
    await assertFutureIn(tx, { countyId, day: effectiveFrom, field: 'effectiveFrom' })
    await assertAloneIn(tx, { countyId, target, exceptId: id })
    await tx.target.update({
      where: { id, version },
      data: { effectiveTo: toDbDate(effectiveFrom), version: { increment: 1 } },
    })
    const created = await insertIn(tx, countyId, target)
    const changed: AuditRecord = {
      event: 'target.changed',
      target: { type: 'target', id, label: WORDS[values.metric] },
      countyId,
      ...changedFields({ ...values }, { ...values, effectiveTo: effectiveFrom }),
    }
    return { result: { id: created.id, version: 1 }, audit: [changed, created.audit] }
  })
}

/**
 * Ends a target on a day, the first on which it no longer applies.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (ended already; not after its beginning; inside or before an
 * approved month)
 */
export function endTarget(
  viewer: Viewer,
  { id, version, effectiveTo }: EndTargetInput,
): Promise<TargetSaved> {
  return mutate(viewer, 'target:write', async ({ tx, now }) => {
    const { countyId, values } = await loadTarget({ tx, now }, viewer, { id, version })
    if (values.effectiveTo !== null) refuse({ effectiveTo: 'validation.progress.targetEnded' })
    if (effectiveTo <= values.effectiveFrom) refuse({ effectiveTo: 'validation.progress.targetOrder' })
    await assertFutureIn(tx, { countyId, day: effectiveTo, field: 'effectiveTo' })
    await tx.target.update({
      where: { id, version },
      data: { effectiveTo: toDbDate(effectiveTo), version: { increment: 1 } },
    })
    return {
      result: { id, version: version + 1 },
      audit: {
        event: 'target.ended',
        target: { type: 'target', id, label: WORDS[values.metric] },
        countyId,
        before: { effectiveTo: null },
        after: { effectiveTo, version: version + 1 },
      },
    }
  })
}
