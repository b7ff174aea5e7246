import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { StatusLight } from '@/components/ui/status-light'
import { stateTone } from '@/lib/reporting/mine/view'
import type { ReportStatus as Status, TimeTag } from '@/lib/reporting/types'

const TAG_TONE = { ON_TIME: 'green', LATE: 'amber', OVERDUE: 'red', EXTENDED: 'info' } as const

/** The state of a month and the tag of time beside it. */
export function ReportStatus({ state, timeTag }: { state: Status; timeTag: TimeTag | null }) {
  const t = useTranslations('domain')
  return (
    <span className="inline-flex items-center gap-2">
      <StatusLight tone={stateTone(state)}>{t(`reportState.${state}`)}</StatusLight>
      {timeTag && <Badge tone={TAG_TONE[timeTag]}>{t(`timeTag.${timeTag}`)}</Badge>}
    </span>
  )
}
