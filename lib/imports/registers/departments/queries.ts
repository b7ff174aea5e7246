import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { DepartmentLookups, DepartmentRowValues } from '@/lib/imports/registers/departments/rules'
import type { Named } from '@/lib/imports/registers/fields/rules'
import type { RegisterSource } from '@/lib/imports/registers/types'

/** The bureaus of a county in their order, by name. */
export function listDepartmentNamesIn(tx: Tx, countyId: string): Promise<Named[]> {
  return tx.department.findMany({
    where: { countyId },
    orderBy: { order: 'asc' },
    select: { id: true, name: true },
  })
}

/** The bureaus of a county as a register; an abolished one is closed. */
export const departmentSource: RegisterSource<DepartmentRowValues, DepartmentLookups> = {
  lookupsIn: async (tx, { countyId }) => {
    const departments = await tx.department.findMany({
      where: { countyId },
      select: { code: true, name: true, order: true },
    })
    return { taken: departments, nextOrder: Math.max(0, ...departments.map(({ order }) => order)) + 1 }
  },
  recordsIn: async (tx, { countyId }) => {
    const departments = await tx.department.findMany({
      where: { countyId },
      orderBy: { code: 'asc' },
      select: { id: true, version: true, code: true, name: true, order: true, closedOn: true },
    })
    return departments.map(({ id, version, closedOn, ...values }) => ({
      id,
      version,
      centerId: null,
      isClosed: closedOn !== null,
      values,
    }))
  },
}
