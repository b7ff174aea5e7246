import type { AuditEvent, AuditRecord } from '@/lib/core/audit'
import { fromDbDate, monthOf } from '@/lib/core/calendar'
import { formatMonth } from '@/lib/core/format/date'

type Corrected = {
  id: string
  report: { centerId: string; countyId: string; month: Date; center: { name: string } }
}

/** An entry of the trail about a correction, named by its center and month. */
export function correctionAudit(
  event: AuditEvent,
  { id, report }: Corrected,
  change: Pick<AuditRecord, 'before' | 'after'>,
): AuditRecord {
  return {
    event,
    target: {
      type: 'correction',
      id,
      label: `${report.center.name} ${formatMonth(monthOf(fromDbDate(report.month)))}`,
    },
    countyId: report.countyId,
    centerId: report.centerId,
    ...change,
  }
}
