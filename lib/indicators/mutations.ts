import 'server-only'
import { randomUUID } from 'node:crypto'
import { changedFields } from '@/lib/core/audit'
import { firstDay, shanghaiDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { indicatorCountyId } from '@/lib/indicators/policy'
import { earliestChange } from '@/lib/indicators/rules'
import type { ChangeIndicatorInput } from '@/lib/indicators/schema'
import type { IndicatorSaved } from '@/lib/indicators/types'

/** @throws AppError NOT_FOUND (no such indicator), INVALID_INPUT (a department that the county does not have) */
async function assertKnown(
  tx: Tx,
  countyId: string,
  { code, departmentCode }: ChangeIndicatorInput,
): Promise<string> {
  const indicator = await tx.indicator.findUnique({ where: { code }, select: { name: true } })
  if (!indicator) throw new AppError('NOT_FOUND')
  if (departmentCode === null) return indicator.name
  const department = await tx.department.findFirst({
    where: { countyId, code: departmentCode },
    select: { id: true },
  })
  if (!department) throw new AppError('INVALID_INPUT', { fields: { departmentCode: 'validation.choice' } })
  return indicator.name
}

/**
 * Lays down from which month on the county uses an indicator or not, who is responsible, and what stands beside it.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (department), RULE (a month that has begun), CONFLICT (somebody
 * changed the same month meanwhile)
 */
export function changeIndicator(viewer: Viewer, input: ChangeIndicatorInput): Promise<IndicatorSaved> {
  return mutate(viewer, 'indicator:write', async ({ tx, now }) => {
    const countyId = indicatorCountyId(viewer)
    if (!countyId) throw new AppError('FORBIDDEN')
    const name = await assertKnown(tx, countyId, input)
    const { code, validFrom, version, ...values } = input
    const reason = 'validation.reporting.indicatorTooEarly'
    if (validFrom < earliestChange(shanghaiDate(now)))
      throw new AppError('RULE', { reason, fields: { validFrom: reason } })
    const key = { countyId, code, validFrom: toDbDate(firstDay(validFrom)) }
    const before = await tx.indicatorSetting.findUnique({
      where: { countyId_code_validFrom: key },
      select: {
        id: true,
        version: true,
        isUsed: true,
        departmentCode: true,
        help: true,
        superiorColumn: true,
      },
    })
    if ((before?.version ?? null) !== version) throw new AppError('CONFLICT')
    const { id = randomUUID(), version: current = 0, ...standing } = before ?? {}
    const sides = changedFields(standing, values)
    if (before && Object.keys(sides.after).length === 0)
      return { result: { code, validFrom, version: current }, unchanged: true }
    if (before)
      await tx.indicatorSetting.update({
        where: { id, version: current },
        data: { ...values, version: { increment: 1 } },
      })
    else await tx.indicatorSetting.create({ data: { id, ...key, ...values, createdAt: now } })
    return {
      result: { code, validFrom, version: current + 1 },
      audit: {
        event: 'indicator.changed',
        target: { type: 'indicator', id, label: `${code} ${name}` },
        countyId,
        ...(before && { before: sides.before }),
        after: { validFrom, ...sides.after, version: current + 1 },
      },
    }
  })
}
