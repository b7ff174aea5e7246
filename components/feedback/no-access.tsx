import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/feedback/empty-state'

export function NoAccess({ description, action }: { description?: ReactNode; action?: ReactNode }) {
  const t = useTranslations('ui')
  return (
    <EmptyState
      icon={<Lock aria-hidden />}
      title={t('noAccess.title')}
      description={description ?? t('noAccess.description')}
      action={action}
    />
  )
}
