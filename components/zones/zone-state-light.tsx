import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import { formatDateShort } from '@/lib/core/format/date'
import { isZoneActive } from '@/lib/zones/rules'
import type { ZoneRow } from '@/lib/zones/types'

/** Whether a zone is in use on a day, and if not, since when. */
export function ZoneStateLight({ zone, on }: { zone: Pick<ZoneRow, 'openedOn' | 'closedOn'>; on: string }) {
  const t = useTranslations('zones')
  if (isZoneActive(zone, on)) return <StatusLight tone="green">{t('active')}</StatusLight>
  const isAhead = zone.openedOn !== null && on < zone.openedOn
  return (
    <StatusLight tone="grey">
      {isAhead
        ? t('ahead', { date: formatDateShort(zone.openedOn) })
        : t('closed', { date: formatDateShort(zone.closedOn) })}
    </StatusLight>
  )
}
