import 'server-only'
import type { AuditRecord } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import type { DepartmentHandOver } from '@/lib/service-items/types'

/**
 * Puts the items in use of one department under another of its county. That the viewer may is the caller's duty.
 * @returns an audit entry for each item
 */
export async function moveItemsIn(
  tx: Tx,
  { countyId, from, to, on }: DepartmentHandOver,
): Promise<AuditRecord[]> {
  const inUse = { OR: [{ retiredOn: null }, { retiredOn: { gt: on } }] }
  const items = await tx.serviceItem.findMany({
    where: { countyId, departmentId: from.id, ...inUse },
    orderBy: { code: 'asc' },
    select: { id: true, name: true },
  })
  await tx.serviceItem.updateMany({
    where: { id: { in: items.map(({ id }) => id) } },
    data: { departmentId: to.id, version: { increment: 1 } },
  })
  return items.map(({ id, name }) => ({
    event: 'item.changed',
    target: { type: 'item', id, label: name },
    countyId,
    before: { departmentId: from.id, department: from.name },
    after: { departmentId: to.id, department: to.name },
  }))
}
