import type { CalendarDate } from '@/lib/core/calendar'
import type { Page } from '@/lib/core/pagination'
import type { DepartmentOption, WindowRow } from '@/lib/service-windows/types'

/** A window in the register of all centers in reach. */
export type RegisteredWindow = WindowRow & {
  centerId: string
  centerName: string
  townshipName: string | null
  canWrite: boolean
}

export type WindowRegister = Page<RegisteredWindow> & { on: CalendarDate }

/** How many of the open centers of reporting categories have a window of a department on a day. */
export type DepartmentPresence = DepartmentOption & { windows: number; having: number }

export type WindowPresence = { on: CalendarDate; centers: number; departments: DepartmentPresence[] }
