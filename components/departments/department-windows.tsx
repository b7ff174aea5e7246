import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/feedback/empty-state'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { RegisteredWindow } from '@/lib/service-windows/register/types'

/** The first windows that a department staffs. */
export function DepartmentWindows({ windows }: { windows: readonly RegisteredWindow[] }) {
  const t = useTranslations('departments')
  return (
    <Card isFlush>
      {windows.length > 0 ? (
        <Table caption={t('section.windows')} isStickyHead={false}>
          <thead>
            <tr>
              <th scope="col">{t('windows.center')}</th>
              <th scope="col">{t('windows.township')}</th>
              <th scope="col" className="numeric">
                {t('windows.number')}
              </th>
              <th scope="col">{t('windows.name')}</th>
              <th scope="col">{t('windows.schedule')}</th>
            </tr>
          </thead>
          <tbody>
            {windows.map((window) => (
              <tr key={window.id}>
                <th scope="row">{window.centerName}</th>
                <td>{window.townshipName ?? t('none')}</td>
                <td className="numeric">{window.number}</td>
                <td>{window.name}</td>
                <td>{window.schedule ?? t('none')}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <EmptyState title={t('windows.empty')} description={t('windows.emptyHint')} />
      )}
    </Card>
  )
}
