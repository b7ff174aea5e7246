import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/layout/link-tabs'

/** The catalogue, and what the units think of it. */
export function IndicatorTabs() {
  const t = useTranslations('indicators.tabs')
  return (
    <LinkTabs
      label={t('label')}
      items={[
        { href: '/indicators', label: t('indicators') },
        { href: '/indicators/suggestions', label: t('suggestions') },
      ]}
    />
  )
}
