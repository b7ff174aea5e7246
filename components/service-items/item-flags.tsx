import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { CatalogueItem } from '@/lib/service-items/types'

type ItemFlagsProps = { item: Pick<CatalogueItem, 'isListed' | 'integrated' | 'highFrequency'> }

/** On the list, 一窗集成, 高频. */
export function ItemFlags({ item }: ItemFlagsProps) {
  const t = useTranslations('items')
  if (!item.isListed && !item.integrated && !item.highFrequency) return t('none')
  return (
    <span className="inline-flex flex-wrap gap-1">
      {item.isListed && <Badge tone="info">{t('listed')}</Badge>}
      {item.integrated && <Badge>{t('integrated')}</Badge>}
      {item.highFrequency && <Badge>{t('highFrequency')}</Badge>}
    </span>
  )
}
