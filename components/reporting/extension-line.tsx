import { useTranslations } from 'next-intl'
import { RequestExtension } from '@/components/reporting/request-extension'
import { formatDate, formatInstant } from '@/lib/core/format/date'
import { isSubmitted } from '@/lib/reporting/calendar/rules'
import type { MonthExtension } from '@/lib/reporting/extension/requests/types'
import type { ReportForm } from '@/lib/reporting/form/types'

type Props = {
  extension: MonthExtension
  form: Pick<ReportForm, 'centerId' | 'month' | 'state' | 'timetable' | 'can'>
}

/** How the last request for more time stands, and the way to make one while the month waits for its unit. */
export function ExtensionLine({ extension, form }: Props) {
  const t = useTranslations('reports.extension')
  const { last, canRequest } = extension
  const { centerId, month, timetable } = form
  const isWaiting = !isSubmitted(form.state)
  const mayAsk = canRequest && isWaiting && form.can.save
  if (!mayAsk && (!last || !isWaiting)) return null
  const isDecided = last !== null && last.state !== 'OPEN'
  const at = isDecided ? last.decidedAt : (last?.requestedAt ?? null)
  return (
    <p className="mb-4 flex flex-wrap items-center gap-3 text-table text-soft print:hidden">
      {last &&
        t(last.state, {
          by: (isDecided ? last.decidedBy : last.requestedBy) ?? '',
          at: at ? formatInstant(at) : '',
          due: formatDate(timetable.dueOn),
          reason: last.reason,
          note: last.note ?? '',
        })}
      {mayAsk && <RequestExtension of={{ centerId, month }} />}
    </p>
  )
}
