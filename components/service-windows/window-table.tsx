import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import { formatDateShort } from '@/lib/core/format/date'
import { isWindowActive } from '@/lib/service-windows/rules'
import type { WindowRow } from '@/lib/service-windows/types'

const SEPARATOR = '、'

type WindowTableProps = {
  windows: readonly WindowRow[]
  on: string
  /** What can be done with a window; left out for readers. */
  actions: ((window: WindowRow) => ReactNode) | undefined
}

export function WindowTable({ windows, on, actions }: WindowTableProps) {
  const t = useTranslations('windows')
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <th className="numeric">{t('column.number')}</th>
          <th>{t('column.name')}</th>
          <th>{t('column.departments')}</th>
          <th>{t('column.schedule')}</th>
          <th>{t('column.integrated')}</th>
          <th>{t('column.openedOn')}</th>
          <th>{t('column.state')}</th>
          {actions && <th className="actions">{t('column.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {windows.map((window) => (
          <tr key={window.id}>
            <td className="numeric">{window.number}</td>
            <td>{window.name}</td>
            <td>{window.departments.map((department) => department.name).join(SEPARATOR)}</td>
            <td>{window.schedule ?? t('none')}</td>
            <td>{t(window.integrated ? 'yes' : 'no')}</td>
            <td>{formatDateShort(window.openedOn)}</td>
            <td>
              {isWindowActive(window, on) ? (
                <StatusLight tone="green">{t('active')}</StatusLight>
              ) : (
                <StatusLight tone="grey">
                  {t('closed', { date: formatDateShort(window.closedOn) })}
                </StatusLight>
              )}
            </td>
            {actions && <td className="actions">{actions(window)}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
