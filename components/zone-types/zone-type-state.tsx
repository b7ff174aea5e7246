import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import { formatDateShort } from '@/lib/core/format/date'
import type { ZoneTypeRow } from '@/lib/zone-types/types'

/** Whether a type can be chosen for new zones. */
export function ZoneTypeState({ type }: { type: Pick<ZoneTypeRow, 'retiredOn'> }) {
  const t = useTranslations('zone-types')
  return type.retiredOn === null ? (
    <StatusLight tone="green">{t('active')}</StatusLight>
  ) : (
    <StatusLight tone="grey">{t('retired', { date: formatDateShort(type.retiredOn) })}</StatusLight>
  )
}
