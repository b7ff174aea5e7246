import 'server-only'
import { type AuditRecord, changedFields } from '@/lib/core/audit'
import { fromDbDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate, type Outcome } from '@/lib/core/mutate'
import { requireCountyId, type Viewer } from '@/lib/core/viewer'
import { schoolHolidayFaults } from '@/lib/groups/school-holidays/rules'
import type {
  ChangeSchoolHolidayInput,
  CreateSchoolHolidayInput,
  RemoveSchoolHolidayInput,
} from '@/lib/groups/school-holidays/schema'
import type { SchoolHolidaySaved, SchoolHolidayValues } from '@/lib/groups/school-holidays/types'

const columns = ({ firstDay, lastDay, name }: SchoolHolidayValues) => ({
  name,
  firstDay: toDbDate(firstDay),
  lastDay: toDbDate(lastDay),
})

async function assertRules(tx: Tx, countyId: string, values: SchoolHolidayValues, own?: string) {
  const others = await tx.schoolHoliday.findMany({
    where: { countyId, ...(own && { id: { not: own } }) },
    select: { firstDay: true, lastDay: true },
  })
  const fields = schoolHolidayFaults(
    values,
    others.map((row) => ({ from: fromDbDate(row.firstDay), to: fromDbDate(row.lastDay) })),
  )
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
}

/**
 * School holidays of a county, inside a running transaction; what the page and the demonstration county write alike.
 * @throws AppError RULE (fields)
 */
export async function createSchoolHolidayIn(
  tx: Tx,
  { countyId, values }: { countyId: string; values: SchoolHolidayValues },
): Promise<{ id: string; audit: AuditRecord }> {
  await assertRules(tx, countyId, values)
  const { id } = await tx.schoolHoliday.create({
    data: { countyId, ...columns(values) },
    select: { id: true },
  })
  return {
    id,
    audit: {
      event: 'school-holiday.changed',
      target: { type: 'settings', id, label: values.name },
      countyId,
      after: { ...values, version: 1 },
    },
  }
}

/**
 * Enters school holidays of the viewer's county.
 * @throws AppError FORBIDDEN, NOT_FOUND (no county), RULE (fields)
 */
export function createSchoolHoliday(
  viewer: Viewer,
  input: CreateSchoolHolidayInput,
): Promise<SchoolHolidaySaved> {
  return mutate(viewer, 'settings:write', async ({ tx }) => {
    const { id, audit } = await createSchoolHolidayIn(tx, {
      countyId: requireCountyId(viewer),
      values: input,
    })
    return { result: { id, version: 1 }, audit }
  })
}

async function load(tx: Tx, viewer: Viewer, { id, version }: RemoveSchoolHolidayInput) {
  const countyId = requireCountyId(viewer)
  const found = await tx.schoolHoliday.findFirst({ where: { id, countyId } })
  if (!found) throw new AppError('NOT_FOUND')
  if (found.version !== version) throw new AppError('CONFLICT')
  const { name } = found
  const values: SchoolHolidayValues = {
    name,
    firstDay: fromDbDate(found.firstDay),
    lastDay: fromDbDate(found.lastDay),
  }
  return { countyId, values }
}

/**
 * Changes school holidays of the viewer's county.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (fields)
 */
export function changeSchoolHoliday(
  viewer: Viewer,
  { id, version, ...values }: ChangeSchoolHolidayInput,
): Promise<SchoolHolidaySaved> {
  return mutate(viewer, 'settings:write', async ({ tx }) => {
    const before = await load(tx, viewer, { id, version })
    await assertRules(tx, before.countyId, values, id)
    const sides = changedFields({ ...before.values }, { ...values })
    if (Object.keys(sides.after).length === 0)
      return { result: { id, version }, unchanged: true } satisfies Outcome<SchoolHolidaySaved>
    await tx.schoolHoliday.update({
      where: { id, version },
      data: { ...columns(values), version: { increment: 1 } },
    })
    return {
      result: { id, version: version + 1 },
      audit: {
        event: 'school-holiday.changed',
        target: { type: 'settings', id, label: values.name },
        countyId: before.countyId,
        before: sides.before,
        after: { ...sides.after, version: version + 1 },
      },
    } satisfies Outcome<SchoolHolidaySaved>
  })
}

/**
 * Removes school holidays of the viewer's county.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version)
 */
export function removeSchoolHoliday(
  viewer: Viewer,
  { id, version }: RemoveSchoolHolidayInput,
): Promise<{ id: string }> {
  return mutate(viewer, 'settings:write', async ({ tx }) => {
    const { countyId, values } = await load(tx, viewer, { id, version })
    await tx.schoolHoliday.delete({ where: { id, version } })
    return {
      result: { id },
      audit: {
        event: 'school-holiday.changed',
        target: { type: 'settings', id, label: values.name },
        countyId,
        before: { ...values },
      },
    }
  })
}
