import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/feedback/empty-state'
import { EndTimetableButton } from '@/components/groups/end-timetable-button'
import { TimetableDialog } from '@/components/groups/timetable-dialog'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import { addDays } from '@/lib/core/calendar'
import { formatDateShort } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { SittingMonth } from '@/lib/groups/sittings/types'
import { rowState } from '@/lib/groups/sittings/view'
import type { Messages } from '@/lib/i18n/messages'

const TONES = { current: 'green', ahead: 'amber', ended: 'grey' } as const

type TimetableTableProps = {
  sittings: SittingMonth
  today: string
  words: Messages['groups']
}

/** On which weekdays doctors sit at a center, with the ways to change it for those who may. */
export function TimetableTable({ sittings, today, words }: TimetableTableProps) {
  const t = useTranslations('groups')
  const { timetable, centerId, can } = sittings
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      {timetable.length === 0 ? (
        <EmptyState title={t('sittings.timetable.empty')} description={t('sittings.timetable.emptyHint')} />
      ) : (
        <Table caption={t('sittings.timetable.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('sittings.timetable.weekday')}</th>
              <th scope="col" className="numeric">
                {t('sittings.timetable.sittings')}
              </th>
              <th scope="col">{t('sittings.timetable.from')}</th>
              <th scope="col">{t('sittings.timetable.to')}</th>
              <th scope="col">{t('sittings.timetable.state')}</th>
              {can.write && (
                <th scope="col" className="actions">
                  {t('sittings.timetable.actions')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {timetable.map((row) => {
              const state = rowState(row, today)
              return (
                <tr key={row.id}>
                  <th scope="row" className="whitespace-nowrap">
                    {t(`weekday.${row.weekday as 1}`)}
                  </th>
                  <td className="numeric">{formatInteger(row.sittings)}</td>
                  <td className="whitespace-nowrap">{formatDateShort(row.validFrom)}</td>
                  <td className="whitespace-nowrap">
                    {row.validTo ? formatDateShort(addDays(row.validTo, -1)) : t('sittings.timetable.open')}
                  </td>
                  <td>
                    <StatusLight tone={TONES[state]}>{t(`sittings.timetable.${state}`)}</StatusLight>
                  </td>
                  {can.write && (
                    <td className="actions">
                      <span className="inline-flex gap-2">
                        <TimetableDialog
                          centerId={centerId}
                          row={row}
                          today={today}
                          words={words.sittings.form}
                          weekdays={words.weekday}
                        />
                        {state !== 'ended' && (
                          <EndTimetableButton
                            id={row.id}
                            version={row.version}
                            today={today}
                            words={words.sittings.end}
                          />
                        )}
                      </span>
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </Table>
      )}
    </div>
  )
}
