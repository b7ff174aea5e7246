import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/feedback/empty-state'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { WindowPresence } from '@/lib/service-windows/register/types'

/** How many centers have a window of each department; a department leads to its windows. */
export function PresenceTable({ presence, params }: { presence: WindowPresence; params: RawSearchParams }) {
  const t = useTranslations('windows.presence')
  const { departments, centers } = presence
  if (departments.length === 0) return <EmptyState title={t('empty')} />
  const head = (key: 'windows' | 'having' | 'lacking') =>
    `${t(key)}（${t(key === 'windows' ? 'windowsUnit' : 'centersUnit')}）`
  return (
    <Table caption={t('title')} isCompact isStickyHead={false}>
      <thead>
        <tr>
          <th scope="col">{t('department')}</th>
          <th scope="col" className="numeric">
            {head('windows')}
          </th>
          <th scope="col" className="numeric">
            {head('having')}
          </th>
          <th scope="col" className="numeric">
            {head('lacking')}
          </th>
          <th scope="col" className="numeric">
            {t('share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {departments.map(({ id, name, windows, having }) => (
          <tr key={id}>
            <th scope="row">
              <Link
                href={withParams('/service-windows', params, { departmentId: id, page: undefined })}
                className="text-info underline-offset-4 hover:underline"
              >
                {name}
              </Link>
            </th>
            <td className="numeric">{formatInteger(windows)}</td>
            <td className="numeric">{formatInteger(having)}</td>
            <td className="numeric">{formatInteger(centers - having)}</td>
            <td className="numeric">{formatShare(having, centers)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
