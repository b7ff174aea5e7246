import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

/** Whether there is the department today. */
export function DepartmentState({ isActive }: { isActive: boolean }) {
  const t = useTranslations('departments')
  return isActive ? <Badge tone="green">{t('state.ACTIVE')}</Badge> : <Badge>{t('state.CLOSED')}</Badge>
}
