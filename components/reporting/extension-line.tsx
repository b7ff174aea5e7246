import { useTranslations } from 'next-intl'
import { formatDate, formatInstant } from '@/lib/core/format/date'
import type { ExtensionRequestDetail } from '@/lib/reporting/extension/requests/types'

type Props = {
  last: ExtensionRequestDetail
  /** The month's due day as it stands now. */
  dueOn: string
}

/** How the last request for more time for a month stands. */
export function ExtensionLine({ last, dueOn }: Props) {
  const t = useTranslations('reports.extension')
  const isOpen = last.state === 'OPEN'
  const at = isOpen ? last.requestedAt : last.decidedAt
  return (
    <p className="mb-4 text-table text-soft">
      {t(last.state, {
        by: (isOpen ? last.requestedBy : last.decidedBy) ?? '',
        at: at ? formatInstant(at) : '',
        due: formatDate(dueOn),
        reason: last.reason,
        note: last.note ?? '',
      })}
    </p>
  )
}
