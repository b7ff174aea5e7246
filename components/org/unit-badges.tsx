import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

type UnitBadgesProps = { unit: { provisional: boolean; closedOn: string | null } }

/** Whether a unit exists, and whether its code is a provisional one. */
export function UnitBadges({ unit: { provisional, closedOn } }: UnitBadgesProps) {
  const t = useTranslations('org')
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={closedOn ? 'neutral' : 'green'}>{t(closedOn ? 'state.CLOSED' : 'state.OPEN')}</Badge>
      {provisional && <Badge tone="amber">{t('provisional')}</Badge>}
    </span>
  )
}
