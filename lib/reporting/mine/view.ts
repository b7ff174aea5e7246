import type { ReportStatus, TimeTag } from '@/lib/reporting/types'

/** Days before the due day from which a month is pressing. */
const PRESSING_DAYS = 3

/** Whether a month waits for the community: 未填报, 填报中 or 已退回. */
export function isToDo({ state }: { state: ReportStatus }): boolean {
  return state === 'NONE' || state === 'DRAFT' || state === 'RETURNED'
}

export type LightTone = 'green' | 'amber' | 'red' | 'grey'

/**
 * The light of a month. Rule: green in time, amber within three days of the due day, late or returned, red past it without
 * a submission, grey while there is time.
 */
export function lightOf(row: {
  state: ReportStatus
  timeTag: TimeTag | null
  daysLeft: number | null
}): LightTone {
  if (row.timeTag === 'OVERDUE') return 'red'
  if (row.state === 'RETURNED' || row.timeTag === 'LATE') return 'amber'
  if (row.timeTag === 'ON_TIME') return 'green'
  return row.daysLeft !== null && row.daysLeft <= PRESSING_DAYS ? 'amber' : 'grey'
}

/** The light of a state alone. */
export function stateTone(state: ReportStatus): LightTone {
  if (state === 'APPROVED' || state === 'LOCKED') return 'green'
  return state === 'RETURNED' || state === 'SUBMITTED' ? 'amber' : 'grey'
}

/** The address of a month's form. */
export function reportHref(key: { centerId: string; month: string }): string {
  return `/reports/${key.centerId}/${key.month}`
}
