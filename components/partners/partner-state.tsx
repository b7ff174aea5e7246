import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

/** Whether a partnership runs. */
export function PartnerState({ isActive }: { isActive: boolean }) {
  const t = useTranslations('partners')
  return isActive ? <Badge tone="green">{t('state.ACTIVE')}</Badge> : <Badge>{t('state.LEFT')}</Badge>
}
