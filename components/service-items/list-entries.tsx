import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/feedback/empty-state'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { CatalogueItem } from '@/lib/service-items/types'

/** The items of a version in the order of departments and codes. */
export function ListEntries({ entries }: { entries: readonly CatalogueItem[] }) {
  const t = useTranslations('items')
  const domain = useTranslations('domain')
  if (entries.length === 0)
    return <EmptyState title={t('versions.noEntries')} description={t('versions.noEntriesHint')} />
  return (
    <Table caption={t('versions.entries')} isCompact>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          <th scope="col">{t('column.code')}</th>
          <th scope="col">{t('column.department')}</th>
          <th scope="col">{t('column.handling')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Link
                href={`/service-items/${item.id}`}
                className="text-info underline-offset-4 hover:underline"
              >
                {item.name}
              </Link>
            </th>
            <td>{item.code}</td>
            <td>{item.departmentName}</td>
            <td>{domain(`handling.${item.handling}`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
