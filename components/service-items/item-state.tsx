import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import { formatDateShort } from '@/lib/core/format/date'
import type { CatalogueItem } from '@/lib/service-items/types'

/** Whether an item is in the catalogue, or since when no longer. */
export function ItemState({ item }: { item: Pick<CatalogueItem, 'retiredOn'> }) {
  const t = useTranslations('items')
  return item.retiredOn === null ? (
    <StatusLight tone="green">{t('active')}</StatusLight>
  ) : (
    <StatusLight tone="grey">{t('retired', { date: formatDateShort(item.retiredOn) })}</StatusLight>
  )
}
