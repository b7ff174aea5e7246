import 'server-only'
import type { AuditRecord } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import type { DepartmentHandOver } from '@/lib/service-items/types'

/**
 * Lets another department of the county staff the windows of one that are open or will be. That the viewer may is the
 * caller's duty.
 * @returns an audit entry for each window
 */
export async function moveWindowsIn(
  tx: Tx,
  { countyId, from, to, on, now }: DepartmentHandOver & { now: Date },
): Promise<AuditRecord[]> {
  const windows = await tx.serviceWindow.findMany({
    where: {
      center: { countyId },
      departments: { some: { departmentId: from.id } },
      OR: [{ closedOn: null }, { closedOn: { gt: on } }],
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      centerId: true,
      departments: {
        orderBy: { department: { order: 'asc' } },
        select: { department: { select: { id: true, name: true } } },
      },
    },
  })
  const ids = windows.map(({ id }) => id)
  await tx.serviceWindowDepartment.createMany({
    data: ids.map((windowId) => ({ windowId, departmentId: to.id })),
    skipDuplicates: true,
  })
  await tx.serviceWindowDepartment.deleteMany({ where: { windowId: { in: ids }, departmentId: from.id } })
  await tx.serviceWindow.updateMany({
    where: { id: { in: ids } },
    data: { updatedAt: now, version: { increment: 1 } },
  })
  return windows.map(({ id, name, centerId, departments }) => {
    const before = departments.map(({ department }) => department)
    const after = [...before.filter((one) => one.id !== from.id && one.id !== to.id), to]
    return {
      event: 'window.changed',
      target: { type: 'window', id, label: name },
      countyId,
      centerId,
      before: { departments: before.map((one) => one.name) },
      after: { departments: after.map((one) => one.name) },
    }
  })
}
