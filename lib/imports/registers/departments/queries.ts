import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Named } from '@/lib/imports/registers/fields/rules'

/** The bureaus of a county in their order, by name. */
export function listDepartmentNamesIn(tx: Tx, countyId: string): Promise<Named[]> {
  return tx.department.findMany({
    where: { countyId },
    orderBy: { order: 'asc' },
    select: { id: true, name: true },
  })
}
