import { useTranslations } from 'next-intl'
import { GrantExtensionButton } from '@/components/report-status/grant-extension-button'
import { RemindButton } from '@/components/report-status/remind-button'
import { ReportStatus } from '@/components/reporting/report-status'
import { Table } from '@/components/ui/table'
import { formatDateShort } from '@/lib/core/format/date'
import type { CallRow } from '@/lib/reminders/types'

type Props = {
  month: string
  rows: readonly CallRow[]
  /** The month has come to its last day, so that somebody can be reminded of it. */
  mayRemind: boolean
  mayExtend: boolean
}

/** Who has not submitted, with whom to call, how often each was reminded, and the ways to act on it. */
export function CallTable({ month, rows, mayRemind, mayExtend }: Props) {
  const t = useTranslations('report-status')
  return (
    <Table caption={t('calls')} isFirstColumnSticky>
      <thead>
        <tr>
          <th scope="col" className="min-w-36">
            {t('center')}
          </th>
          <th scope="col">{t('township')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('due')}</th>
          <th scope="col">{t('contact')}</th>
          <th scope="col">{t('phone')}</th>
          <th scope="col">{t('secretary')}</th>
          <th scope="col" className="numeric">
            {t('reminded')}
          </th>
          <th scope="col" className="actions">
            {t('actions')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.centerId}>
            <th scope="row">{row.centerName}</th>
            <td>{row.townshipName ?? t('countyLevel')}</td>
            <td>
              <ReportStatus state={row.state} timeTag={row.timeTag} />
            </td>
            <td className="whitespace-nowrap">{formatDateShort(row.dueOn)}</td>
            <td>{row.contactName ?? t('unknown')}</td>
            <td className="numeric whitespace-nowrap">{row.phone ?? t('unknown')}</td>
            <td>{row.secretaries.join('、') || t('unknown')}</td>
            <td className="numeric">{row.reminders}</td>
            <td className="actions">
              <span className="relative inline-flex gap-2">
                {mayRemind &&
                  (row.isRemindedToday ? (
                    <span className="self-center text-small text-soft">{t('remindedToday')}</span>
                  ) : (
                    <RemindButton month={month} centerIds={[row.centerId]} name={row.centerName} />
                  ))}
                {mayExtend && (
                  <GrantExtensionButton
                    centerId={row.centerId}
                    month={month}
                    name={row.centerName}
                    dueOn={row.dueOn}
                  />
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
