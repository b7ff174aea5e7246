import { useTranslations } from 'next-intl'
import { GrantExtensionButton } from '@/components/report-status/grant-extension-button'
import { RefuseExtensionButton } from '@/components/report-status/refuse-extension-button'
import { Table } from '@/components/ui/table'
import { formatDateShort, formatInstant, formatMonth } from '@/lib/core/format/date'
import type { OpenExtensionRequest } from '@/lib/reporting/extension/requests/types'

type Props = {
  rows: readonly OpenExtensionRequest[]
  /** The day that a grant proposes. */
  proposed: string
  mayDecide: boolean
}

/** Who asks for more time, for which month and why; the county decides here, the township reads along. */
export function ExtensionRequestTable({ rows, proposed, mayDecide }: Props) {
  const t = useTranslations('report-status')
  return (
    <Table caption={t('requests.title')} isFirstColumnSticky>
      <thead>
        <tr>
          <th scope="col" className="min-w-36">
            {t('center')}
          </th>
          <th scope="col">{t('township')}</th>
          <th scope="col">{t('month')}</th>
          <th scope="col" className="min-w-52">
            {t('requests.reason')}
          </th>
          <th scope="col">{t('requests.by')}</th>
          <th scope="col">{t('requests.at')}</th>
          <th scope="col">{t('requests.extendedTo')}</th>
          {mayDecide && (
            <th scope="col" className="actions">
              {t('actions')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.centerName}</th>
            <td>{row.townshipName ?? t('countyLevel')}</td>
            <td className="whitespace-nowrap">{formatMonth(row.month)}</td>
            <td>{row.reason}</td>
            <td>{row.requestedBy}</td>
            <td className="whitespace-nowrap">{formatInstant(row.requestedAt)}</td>
            <td className="whitespace-nowrap">
              {row.extendedTo ? formatDateShort(row.extendedTo) : t('requests.notYet')}
            </td>
            {mayDecide && (
              <td className="actions">
                <span className="relative inline-flex gap-2">
                  <GrantExtensionButton
                    centerId={row.centerId}
                    month={row.month}
                    name={row.centerName}
                    dueOn={proposed}
                  />
                  <RefuseExtensionButton id={row.id} version={row.version} name={row.centerName} />
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
