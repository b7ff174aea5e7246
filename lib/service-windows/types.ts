import type { CalendarDate } from '@/lib/core/calendar'

type Optional = {
  schedule: string | null
  /** 一窗受理 */
  integrated: boolean
  openedOn: CalendarDate | null
  /** First day on which it is closed. */
  closedOn: CalendarDate | null
}

/** A service window to be created; what is left out is empty. */
export type NewWindow = {
  id?: string
  centerId: string
  number: number
  name: string
  departmentIds: readonly string[]
} & Partial<Optional>

/** A bureau in a select. */
export type DepartmentOption = { id: string; code: string; name: string }

/** 服务窗口 of a center as it is shown. */
export type WindowRow = Optional & {
  id: string
  number: number
  name: string
  version: number
  departments: DepartmentOption[]
}

/** One window with its center. */
export type WindowDetail = WindowRow & {
  centerId: string
  centerName: string
  unitName: string
  townshipName: string | null
  canWrite: boolean
}
