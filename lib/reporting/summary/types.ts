import type { Month } from '@/lib/core/calendar'
import type { ReportStatus, TimeTag } from '@/lib/reporting/types'

export type SummaryColumn = {
  code: string
  name: string
  unit: string
  section: string
  /** Centers add up; what does not (a ratio, days open) has no total. */
  isSummed: boolean
}

export type SummaryRow = {
  centerId: string
  code: string
  centerName: string
  townshipId: string | null
  townshipName: string | null
  state: ReportStatus
  timeTag: TimeTag | null
  reportId: string | null
  /** By code; empty while the state does not count. */
  figures: Record<string, number>
}

/** 汇总表: the centers of a month × its indicators. */
export type MonthSummary = {
  month: Month
  unitName: string
  columns: SummaryColumn[]
  rows: SummaryRow[]
  /** By code, over the rows that count. */
  totals: Record<string, number>
  townships: { id: string; name: string }[]
  counted: number
}
