import { type CalendarDate, fromDbDateOrNull, isInForce, toDbDateOrNull } from '@/lib/core/calendar'
import type { DepartmentOption, NewWindow, WindowRow } from '@/lib/service-windows/types'

type Dates = { openedOn: CalendarDate | null; closedOn: CalendarDate | null }

/** Message keys by field. Rule: 启用 ≤ 停用, neither lies ahead, and a window belongs to one department at least. */
export function windowFaults(
  { openedOn, closedOn, departmentIds }: Dates & { departmentIds: readonly string[] },
  today: CalendarDate,
): Record<string, string> {
  if (departmentIds.length === 0) return { departmentIds: 'validation.services.departmentMissing' }
  if (openedOn !== null && openedOn > today) return { openedOn: 'validation.services.dateInFuture' }
  if (closedOn !== null && closedOn > today) return { closedOn: 'validation.services.dateInFuture' }
  if (openedOn !== null && closedOn !== null && closedOn < openedOn)
    return { closedOn: 'validation.services.closedBeforeOpened' }
  return {}
}

/** Whether a window is active on a day. Rule: opened ≤ date < closed, unknown opening means since before. */
export function isWindowActive(window: Dates, on: CalendarDate): boolean {
  return isInForce({ from: window.openedOn, to: window.closedOn }, on)
}

/** The first number from 1 that no window in use carries. */
export function nextWindowNumber(used: readonly number[]): number {
  const taken = new Set(used)
  let number = 1
  while (taken.has(number)) number += 1
  return number
}

/** A new window as the rows that are inserted: its own and one a department. */
export function toWindowRows(window: NewWindow & { id: string }, now: Date) {
  return {
    window: {
      id: window.id,
      centerId: window.centerId,
      ...windowColumns(window),
      createdAt: now,
      updatedAt: now,
    },
    departments: [...new Set(window.departmentIds)].map((departmentId) => ({
      windowId: window.id,
      departmentId,
    })),
  }
}

/** The columns of a window that a form fills. */
export function windowColumns(window: Omit<NewWindow, 'id' | 'centerId' | 'departmentIds'>) {
  return {
    number: window.number,
    name: window.name,
    schedule: window.schedule ?? null,
    integrated: window.integrated ?? false,
    openedOn: toDbDateOrNull(window.openedOn),
    closedOn: toDbDateOrNull(window.closedOn),
  }
}

type StoredWindow = Omit<WindowRow, 'openedOn' | 'closedOn' | 'departments'> & {
  openedOn: Date | null
  closedOn: Date | null
  departments: { department: DepartmentOption }[]
}

/** A stored window as it is shown. */
export function windowOf({ departments, ...window }: StoredWindow): WindowRow {
  return {
    ...window,
    openedOn: fromDbDateOrNull(window.openedOn),
    closedOn: fromDbDateOrNull(window.closedOn),
    departments: departments.map((row) => row.department),
  }
}
