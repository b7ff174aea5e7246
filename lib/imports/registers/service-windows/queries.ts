import 'server-only'
import { fromDbDateOrNull } from '@/lib/core/calendar'
import { listDepartmentNamesIn } from '@/lib/imports/registers/departments/queries'
import type { WindowLookups, WindowValues } from '@/lib/imports/registers/service-windows/rules'
import type { RegisterSource } from '@/lib/imports/registers/types'

/** The windows in use of the centers in reach; the number of a closed one is free again. */
export const windowSource: RegisterSource<WindowValues, WindowLookups> = {
  lookupsIn: async (tx, { countyId }) => ({ departments: await listDepartmentNamesIn(tx, countyId) }),
  recordsIn: async (tx, { centerIds }) => {
    const windows = await tx.serviceWindow.findMany({
      where: { centerId: { in: centerIds }, closedOn: null },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        version: true,
        centerId: true,
        number: true,
        name: true,
        schedule: true,
        integrated: true,
        openedOn: true,
        departments: { select: { departmentId: true } },
      },
    })
    return windows.map(({ id, version, centerId, departments, ...window }) => ({
      id,
      version,
      centerId,
      isClosed: false,
      values: {
        ...window,
        openedOn: fromDbDateOrNull(window.openedOn),
        departmentIds: departments.map((row) => row.departmentId).sort(),
      },
    }))
  },
}
