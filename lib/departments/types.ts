import type { CalendarDate } from '@/lib/core/calendar'

/** What of a department is changed over time. */
export type DepartmentValues = {
  name: string
  order: number
  /** The first day without it. */
  closedOn: CalendarDate | null
}

/** 县直部门 in the register of a county. */
export type DepartmentRow = DepartmentValues & {
  id: string
  code: string
  isActive: boolean
  /** Service items in use. */
  items: number
  /** Windows open today in the viewer's reach that it staffs. */
  windows: number
  /** People with a post in it today. */
  people: number
}

export type DepartmentCan = { change: boolean; close: boolean; reopen: boolean; handOver: boolean }

export type DepartmentDetail = DepartmentRow & { version: number; can: DepartmentCan }

export type DepartmentSaved = { id: string; name: string; version: number }
