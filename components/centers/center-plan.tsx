import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { planProgress } from '@/lib/centers/plan/rules'
import type { CenterDetail } from '@/lib/centers/types'
import { formatDateShort } from '@/lib/core/format/date'
import { formatDecimalShort, formatSignedDecimal } from '@/lib/core/format/number'

type CenterPlanProps = { center: CenterDetail; on: string }

const SEPARATOR = '，'

/** What a center was planned to become, and how it stands against that on a day. */
export function CenterPlan({ center, on }: CenterPlanProps) {
  const t = useTranslations('centers')
  const domain = useTranslations('domain')
  const { plannedArea, plannedKind, plannedOpenOn } = center
  const parts = [
    plannedArea && t('plan.area', { value: formatDecimalShort(plannedArea) }),
    plannedKind && t('plan.kind', { kind: domain(`kind.${plannedKind}`) }),
    plannedOpenOn && t('plan.open', { date: formatDateShort(plannedOpenOn) }),
  ].filter(Boolean)
  const { state, days, areaDifference, isOtherKind } = planProgress(center, center, on)
  const isClosed = center.status === 'CLOSED'
  const opening = (() => {
    if (isClosed) return t('plan.CLOSED')
    if (days === null) return t(state === 'OPENED' ? 'plan.OPENED' : 'plan.NO_DAY')
    if (state === 'OPENED') {
      if (days === 0) return t('plan.OPENED_ON_TIME')
      return days < 0 ? t('plan.OPENED_EARLY', { days: -days }) : t('plan.OPENED_LATE', { days })
    }
    if (state === 'OVERDUE') return t('plan.OVERDUE', { days })
    return days === 0 ? t('plan.TODAY') : t('plan.AHEAD', { days })
  })()
  const isLate = !isClosed && (state === 'OVERDUE' || (state === 'OPENED' && (days ?? 0) > 0))
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="numeric">{t('plan.summary', { parts: parts.join(SEPARATOR) })}</span>
      <Badge tone={isLate ? 'amber' : 'neutral'}>{opening}</Badge>
      {areaDifference !== null && (
        <span className="numeric text-soft">
          {areaDifference === '0.00'
            ? t('plan.areaEqual')
            : t('plan.areaDifference', { value: formatSignedDecimal(areaDifference) })}
        </span>
      )}
      {isOtherKind && <Badge tone="amber">{t('plan.otherKind')}</Badge>}
    </div>
  )
}
