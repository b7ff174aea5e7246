import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/layout/link-tabs'

/** The page over all four registers, and each of them. */
export function GroupTabs() {
  const t = useTranslations('groups.tabs')
  return (
    <LinkTabs
      label={t('label')}
      items={[
        { href: '/groups', label: t('overview') },
        { href: '/groups/child-sessions', label: t('sessions') },
        { href: '/groups/referrals', label: t('referrals') },
        { href: '/groups/follow-up-calls', label: t('calls') },
        { href: '/groups/sittings', label: t('sittings') },
      ]}
    />
  )
}
