import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import type { ActivityDetail } from '@/lib/activities/types'
import { formatDate } from '@/lib/core/format/date'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'

type ActivityFactsProps = { activity: ActivityDetail }

/** Everything that is known of an activity, as the rows of a dossier; figures are totals of the event. */
export function ActivityFacts({ activity }: ActivityFactsProps) {
  const t = useTranslations('activities')
  const domain = useTranslations('domain')
  const none = t('none')
  const amount = (value: string, unit: 'attendances' | 'households' | 'hours' | 'yuan') =>
    value === none ? none : `${value} ${t(`unit.${unit}`)}`
  return (
    <DefinitionList
      items={[
        { term: t('center'), detail: activity.centerName },
        { term: t('zone'), detail: activity.zoneName ?? none },
        { term: t('type'), detail: activity.typeName },
        { term: t('audience'), detail: domain(`audience.${activity.audience}`) },
        { term: t('date'), detail: `${formatDate(activity.date)} ${timeOf(activity)}`.trim() },
        { term: t('attendances'), detail: amount(formatInteger(activity.attendances), 'attendances') },
        { term: t('households'), detail: amount(formatInteger(activity.households), 'households') },
        { term: t('volunteers'), detail: amount(formatInteger(activity.volunteers), 'attendances') },
        { term: t('volunteerHours'), detail: amount(activity.volunteerHours ?? none, 'hours') },
        { term: t('department'), detail: activity.departmentName ?? none },
        { term: t('partner'), detail: activity.partnerName ?? none },
        { term: t('others'), detail: activity.partner ?? none },
        { term: t('budget'), detail: amount(formatDecimal(activity.budget), 'yuan') },
        ...(activity.series ? [{ term: t('seriesOf'), detail: <SeriesLink activity={activity} /> }] : []),
        { term: t('summary'), detail: activity.summary ?? none, isWide: true },
      ]}
    />
  )
}

const timeOf = ({ startTime, endTime }: ActivityDetail) => [startTime, endTime].filter(Boolean).join('–')

function SeriesLink({ activity: { series, isCoHosted } }: ActivityFactsProps) {
  if (!series) return null
  if (isCoHosted) return series.name
  return (
    <Link href={`/activities/series/${series.id}`} className="text-info underline-offset-4 hover:underline">
      {series.name}
    </Link>
  )
}
