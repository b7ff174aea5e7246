import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { ReportStatus, TimeTag } from '@/lib/reporting/types'

/**
 * What a month of a center is in the matrix: ○ 不应报, 史 历史补录, · 未到期, 延 已延期, ✗ 未报, 待 待审核, 退 已退回, ✓ 按时, 迟 迟报.
 */
export type StatusMark =
  | 'NOT_EXPECTED'
  | 'HISTORICAL'
  | 'OPEN'
  | 'EXTENDED'
  | 'OVERDUE'
  | 'WAITING'
  | 'RETURNED'
  | 'ON_TIME'
  | 'LATE'

export type StatusCell = {
  month: Month
  mark: StatusMark
  isExpected: boolean
  state: ReportStatus
  timeTag: TimeTag | null
  reportId: string | null
  dueOn: CalendarDate
  lockAt: Date
  firstSubmittedAt: Date | null
  approvedAt: Date | null
  returns: number
  /** 待核实. */
  toVerify: string | null
}

export type StatusRow = {
  centerId: string
  code: string
  centerName: string
  unitId: string
  unitName: string
  countyId: string
  townshipId: string | null
  townshipName: string | null
  cells: StatusCell[]
}

export type StatusGroup = { townshipId: string | null; townshipName: string | null; rows: StatusRow[] }

export type Share = { part: number; whole: number }

/** 报送率 and its sisters of one month over a township or the whole reach. */
export type StatusRates = {
  townshipId: string | null
  /** Null: everything in reach. */
  name: string | null
  /** 报送率 to date. */
  reporting: Share
  /** 报送率 at the lock; null while no lock of the month has passed. */
  reportingAtLock: Share | null
  timeliness: Share
  firstPass: Share
}

export type MonthRates = {
  month: Month
  /** Every township in reach, whatever the rates are narrowed to. */
  townships: { id: string; name: string }[]
  rates: StatusRates[]
  total: StatusRates
}

export type StatusMatrix = {
  months: Month[]
  groups: StatusGroup[]
  /** The centers of the whole matrix, of which the groups may hold a part. */
  total: number
}
