import 'server-only'
import { shanghaiDate, toDbDate } from '@/lib/core/calendar'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { loadDepartmentIn } from '@/lib/departments/mutations'
import type { HandOverDepartmentInput } from '@/lib/departments/schema'
import type { DepartmentSaved } from '@/lib/departments/types'
import { moveItemsIn } from '@/lib/service-items/handover/mutations'
import { moveWindowsIn } from '@/lib/service-windows/handover/mutations'

/**
 * Gives what an abolished department has left, its items in use and its windows, to another one of the county. Its people
 * are handed over one by one, for each post is somebody's.
 * @throws AppError FORBIDDEN, NOT_FOUND (also a successor that is none), CONFLICT (stale version), RULE (not abolished,
 * nothing left)
 */
export function handOverDepartment(
  viewer: Viewer,
  { id, version, successorId }: HandOverDepartmentInput,
): Promise<DepartmentSaved> {
  return mutate(viewer, 'dictionary:write', async ({ tx, now }) => {
    const { countyId, values } = await loadDepartmentIn(tx, { viewer, now, id, version })
    if (values.closedOn === null) throw new AppError('RULE', { reason: 'validation.services.departmentOpen' })
    const successor = await tx.department.findFirst({
      where: { id: successorId, countyId, closedOn: null },
      select: { id: true, name: true },
    })
    if (!successor) throw new AppError('NOT_FOUND')
    const { name } = values
    const move = { countyId, from: { id, name }, to: successor, on: toDbDate(shanghaiDate(now)) }
    const items = await moveItemsIn(tx, move)
    const windows = await moveWindowsIn(tx, { ...move, now })
    if (items.length + windows.length === 0)
      throw new AppError('RULE', { reason: 'validation.services.nothingToHandOver' })
    await tx.department.update({ where: { id, version }, data: { version: { increment: 1 } } })
    return {
      result: { id, name, version: version + 1 },
      audit: [
        {
          event: 'department.handed-over',
          target: { type: 'department', id, label: name },
          countyId,
          after: {
            successor: successor.name,
            items: items.length,
            windows: windows.length,
            version: version + 1,
          },
        },
        ...items,
        ...windows,
      ],
    }
  })
}
