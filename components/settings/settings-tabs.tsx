import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/layout/link-tabs'

export function SettingsTabs() {
  const t = useTranslations('settings.tabs')
  return (
    <LinkTabs
      label={t('label')}
      items={[
        { href: '/settings', label: t('settings') },
        { href: '/settings/calendar', label: t('calendar') },
        { href: '/settings/school-holidays', label: t('schoolHolidays') },
        { href: '/settings/checklist', label: t('checklist') },
        { href: '/settings/screen', label: t('screen') },
      ]}
    />
  )
}
