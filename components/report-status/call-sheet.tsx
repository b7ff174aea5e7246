import { useTranslations } from 'next-intl'
import { formatDateShort } from '@/lib/core/format/date'
import type { CallRow } from '@/lib/reminders/types'
import { MARK_WORDS } from '@/lib/reporting/status/view'

/** 催报名单 as it is printed: one page to call from, with room for what was answered. */
export function CallSheet({ rows }: { rows: readonly CallRow[] }) {
  const t = useTranslations('report-status')
  const domain = useTranslations('domain')
  return (
    <div className="table-box rounded-lg border border-line print:rounded-none print:border-0">
      <table className="table min-w-3xl print:min-w-0" data-compact="true">
        <caption className="sr-only">{t('calls')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('order')}</th>
            <th scope="col">{t('township')}</th>
            <th scope="col">{t('center')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('contact')}</th>
            <th scope="col">{t('phone')}</th>
            <th scope="col">{t('secretary')}</th>
            <th scope="col" className="numeric">
              {t('reminded')}
            </th>
            <th scope="col" className="w-32">
              {t('answer')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.centerId}>
              <td className="numeric">{index + 1}</td>
              <td>{row.townshipName ?? t('countyLevel')}</td>
              <th scope="row">{row.centerName}</th>
              <td className="whitespace-nowrap">
                {domain(`reportState.${row.state}`)}
                {row.timeTag === 'OVERDUE' && `（${MARK_WORDS.OVERDUE}）`}
              </td>
              <td className="whitespace-nowrap">{formatDateShort(row.dueOn)}</td>
              <td>{row.contactName ?? t('unknown')}</td>
              <td className="numeric whitespace-nowrap">{row.phone ?? t('unknown')}</td>
              <td>{row.secretaries.join('、') || t('unknown')}</td>
              <td className="numeric">{row.reminders}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
