import 'server-only'
import { listDepartmentNamesIn } from '@/lib/imports/registers/departments/queries'
import type { ItemLookups, ItemValues } from '@/lib/imports/registers/service-items/rules'
import type { RegisterSource } from '@/lib/imports/registers/types'

/** The catalogue of a county; a retired item is closed. */
export const itemSource: RegisterSource<ItemValues, ItemLookups> = {
  lookupsIn: async (tx, { countyId }) => ({ departments: await listDepartmentNamesIn(tx, countyId) }),
  recordsIn: async (tx, { countyId }) => {
    const items = await tx.serviceItem.findMany({
      where: { countyId },
      orderBy: { code: 'asc' },
      select: {
        id: true,
        version: true,
        code: true,
        name: true,
        departmentId: true,
        handling: true,
        procedure: true,
        legalDays: true,
        promisedDays: true,
        materials: true,
        highFrequency: true,
        integrated: true,
        retiredOn: true,
      },
    })
    return items.map(({ id, version, retiredOn, ...values }) => ({
      id,
      version,
      centerId: null,
      isClosed: retiredOn !== null,
      values,
    }))
  },
}
