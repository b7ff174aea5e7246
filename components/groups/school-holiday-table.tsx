import { useTranslations } from 'next-intl'
import { RecordStep } from '@/components/groups/record-step'
import { SchoolHolidayDialog } from '@/components/groups/school-holiday-dialog'
import { Table } from '@/components/ui/table'
import { formatDateShort } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import { removeSchoolHolidayAction } from '@/lib/groups/school-holidays/actions'
import type { SchoolHolidayRow } from '@/lib/groups/school-holidays/types'
import type { Messages } from '@/lib/i18n/messages'

type SchoolHolidayTableProps = {
  rows: readonly SchoolHolidayRow[]
  words: Messages['groups']['holidays']
}

/** The school holidays of a year with the ways to change them. */
export function SchoolHolidayTable({ rows, words }: SchoolHolidayTableProps) {
  const t = useTranslations('groups.holidays')
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table caption={t('caption')}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('firstDay')}</th>
            <th scope="col">{t('lastDay')}</th>
            <th scope="col" className="numeric">
              {t('days')}
            </th>
            <th scope="col" className="actions">
              {t('actions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td className="whitespace-nowrap">{formatDateShort(row.firstDay)}</td>
              <td className="whitespace-nowrap">{formatDateShort(row.lastDay)}</td>
              <td className="numeric">{formatInteger(row.days)}</td>
              <td className="actions">
                <span className="inline-flex gap-2">
                  <SchoolHolidayDialog holiday={row} label={words.form.edit} words={words.form} />
                  <RecordStep
                    id={row.id}
                    version={row.version}
                    words={words.remove}
                    action={removeSchoolHolidayAction}
                    isDanger
                  />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
