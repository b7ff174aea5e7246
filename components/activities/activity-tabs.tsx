import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/layout/link-tabs'

type ActivityTabsProps = { centerId?: string }

/** The register of activities as a list, as a calendar, and its weekly classes; a center that was chosen stays chosen. */
export function ActivityTabs({ centerId }: ActivityTabsProps) {
  const t = useTranslations('activities')
  const place = centerId ? `&centerId=${centerId}` : ''
  return (
    <LinkTabs
      label={t('views')}
      items={[
        { href: centerId ? `/activities?centerId=${centerId}` : '/activities', label: t('list') },
        { href: `/activities?view=calendar${place}`, label: t('calendar') },
        {
          href: centerId ? `/activities/series?centerId=${centerId}` : '/activities/series',
          label: t('series'),
        },
      ]}
    />
  )
}
