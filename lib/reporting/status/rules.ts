import { addMonths, lastDay, type Month, monthOf, shanghaiDate } from '@/lib/core/calendar'
import { isSubmitted, reportingRates } from '@/lib/reporting/calendar/rules'
import type {
  Share,
  StatusCell,
  StatusGroup,
  StatusMark,
  StatusRates,
  StatusRow,
} from '@/lib/reporting/status/types'
import type { ReportStatus, TimeTag } from '@/lib/reporting/types'

/** The month whose reports are being collected: the one before the present, from its last day on the present one. */
export function monthInHand(now: Date): Month {
  const today = shanghaiDate(now)
  const month = monthOf(today)
  return today === lastDay(month) ? month : addMonths(month, -1)
}

type MarkInput = {
  isExpected: boolean
  isHistorical: boolean
  state: ReportStatus
  timeTag: TimeTag | null
}

/**
 * The mark of a month in the matrix. Rule: what is not expected is ○, a month of 历史补录 never counts; what has not been
 * submitted shows its time (✗ past the due day, 延 under an extension, · before it); what waits for somebody says for whom
 * (待审核, 已退回); what is approved says whether it came in time.
 */
export function statusMark({ isExpected, isHistorical, state, timeTag }: MarkInput): StatusMark {
  if (isHistorical) return 'HISTORICAL'
  if (!isExpected) return 'NOT_EXPECTED'
  if (!isSubmitted(state)) {
    if (timeTag === 'OVERDUE') return 'OVERDUE'
    return timeTag === 'EXTENDED' ? 'EXTENDED' : 'OPEN'
  }
  if (state === 'SUBMITTED') return 'WAITING'
  if (state === 'RETURNED') return 'RETURNED'
  return timeTag === 'LATE' ? 'LATE' : 'ON_TIME'
}

/**
 * The rates of a month. Rules: 报送率 submitted ÷ expected, to date and as of each center's own lock (a submission that was
 * withdrawn does not count); 按时报送率 first submission in time ÷ expected; 一次审核通过率 approved without any return ÷
 * approved or returned at least once. At the lock only centers whose lock has passed are looked at.
 */
export function statusRates(
  cells: readonly StatusCell[],
  { now, townshipId, name }: { now: Date; townshipId: string | null; name: string | null },
): StatusRates {
  const expected = cells.filter((cell) => cell.isExpected)
  const rates = reportingRates(expected)
  const locked = expected.filter((cell) => cell.lockAt <= now)
  const inTime = locked.filter(
    ({ state, firstSubmittedAt, lockAt }) =>
      isSubmitted(state) && firstSubmittedAt !== null && firstSubmittedAt < lockAt,
  )
  const atLock: Share | null = locked.length > 0 ? { part: inTime.length, whole: locked.length } : null
  return {
    townshipId,
    name,
    reporting: rates.reportingRate,
    reportingAtLock: atLock,
    timeliness: rates.timelinessRate,
    firstPass: rates.firstPassRate,
  }
}

/** Centers by township, in the order in which they come. */
export function groupByTownship(rows: readonly StatusRow[]): StatusGroup[] {
  const groups: StatusGroup[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.townshipId === row.townshipId) last.rows.push(row)
    else groups.push({ townshipId: row.townshipId, townshipName: row.townshipName, rows: [row] })
  }
  return groups
}
