import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { restoreItemAction, retireItemAction } from '@/lib/service-items/catalogue/actions'
import type { CatalogueItem } from '@/lib/service-items/types'

type ItemStepProps = {
  item: Pick<CatalogueItem, 'id' | 'version' | 'name' | 'retiredOn'>
  size?: 'sm' | 'md'
}

/** Retiring an item of the catalogue, or restoring a retired one. */
export function ItemStep({ item: { id, version, name, retiredOn }, size = 'md' }: ItemStepProps) {
  const t = useTranslations('items')
  const isRetired = retiredOn !== null
  const words = isRetired ? 'restoring' : 'retiring'
  return (
    <ConfirmAction
      label={t(isRetired ? 'restore' : 'retire')}
      title={t(`${words}.title`, { name })}
      description={t(`${words}.description`)}
      confirmLabel={t(`${words}.confirm`)}
      action={(isRetired ? restoreItemAction : retireItemAction).bind(null, { id, version })}
      successMessage={t(`${words}.done`)}
      isDanger={!isRetired}
      variant="secondary"
      size={size}
    />
  )
}
