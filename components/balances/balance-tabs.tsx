import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/layout/link-tabs'

/** The starting values, and the months before the county reported here. */
export function BalanceTabs() {
  const t = useTranslations('balances.tabs')
  return (
    <LinkTabs
      label={t('label')}
      items={[
        { href: '/balances', label: t('balances') },
        { href: '/balances/history', label: t('history') },
      ]}
    />
  )
}
