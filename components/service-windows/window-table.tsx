import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { WindowStateLight } from '@/components/service-windows/window-state-light'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatDateShort } from '@/lib/core/format/date'
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
            <td>
              <Link
                href={`/service-windows/${window.id}`}
                className="text-info underline-offset-4 hover:underline"
              >
                {window.name}
              </Link>
            </td>
            <td>{window.departments.map((department) => department.name).join(SEPARATOR)}</td>
            <td>{window.schedule ?? t('none')}</td>
            <td>{t(window.integrated ? 'yes' : 'no')}</td>
            <td>{formatDateShort(window.openedOn)}</td>
            <td>
              <WindowStateLight window={window} on={on} />
            </td>
            {actions && <td className="actions">{actions(window)}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
