import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

/** Whether a record counts. */
export function RecordState({ isCancelled }: { isCancelled: boolean }) {
  const t = useTranslations('groups.state')
  return isCancelled ? <Badge>{t('CANCELLED')}</Badge> : <Badge tone="green">{t('VALID')}</Badge>
}
