import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { ActivityDetail } from '@/lib/activities/types'
import { formatInteger, NO_VALUE } from '@/lib/core/format/number'

type SplitTableProps = { activity: ActivityDetail }

/** How the attendances and volunteers of a joint activity fall to its centers; the parts add up to the totals. */
export function SplitTable({ activity }: SplitTableProps) {
  const t = useTranslations('activities.split')
  const isHeld = activity.status === 'HELD'
  const rows = [
    {
      id: activity.centerId,
      name: activity.centerName,
      role: t('hostRole'),
      attendances: activity.ownAttendances,
      volunteers: activity.ownVolunteers,
      hours: activity.ownVolunteerHours,
    },
    ...activity.coHosts.map((part) => ({
      id: part.centerId,
      name: part.centerName,
      role: t('coHostRole'),
      attendances: isHeld ? part.attendances : null,
      volunteers: isHeld ? part.volunteers : null,
      hours: isHeld ? part.volunteerHours : null,
    })),
  ]
  return (
    <Table caption={t('title')} isStickyHead={false} isCompact>
      <thead>
        <tr>
          <th scope="col">{t('center')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col" className="numeric">
            {t('attendances')}
          </th>
          <th scope="col" className="numeric">
            {t('volunteers')}
          </th>
          <th scope="col" className="numeric">
            {t('hours')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td>{row.role}</td>
            <td className="numeric">{formatInteger(row.attendances)}</td>
            <td className="numeric">{formatInteger(row.volunteers)}</td>
            <td className="numeric">{row.hours ?? NO_VALUE}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('total')}
          </th>
          <td className="numeric">{formatInteger(activity.attendances)}</td>
          <td className="numeric">{formatInteger(activity.volunteers)}</td>
          <td className="numeric">{activity.volunteerHours ?? NO_VALUE}</td>
        </tr>
      </tfoot>
    </Table>
  )
}
