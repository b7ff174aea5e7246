import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { ListStateLight } from '@/components/service-items/list-state-light'
import { ButtonLink } from '@/components/ui/button-link'
import { formatDateShort } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import { lastDayInForce } from '@/lib/service-items/lists/rules'
import type { ItemListRow } from '@/lib/service-items/lists/types'

const PATH = '/service-items/lists'

type ListTableProps = { page: Page<ItemListRow>; params: RawSearchParams; canWrite: boolean }

/** The versions of the list, the latest first. */
export function ListTable({ page, params, canWrite }: ListTableProps) {
  const t = useTranslations('items.versions')
  const none = useTranslations('items')('none')
  const columns: Column<ItemListRow>[] = [
    { key: 'name', header: t('name'), width: '12rem', cell: (list) => list.name },
    { key: 'number', header: t('number'), cell: (list) => t('numberText', { number: list.number }) },
    { key: 'documentNo', header: t('documentNo'), cell: (list) => list.documentNo ?? none },
    { key: 'from', header: t('from'), cell: (list) => formatDateShort(list.from) },
    {
      key: 'to',
      header: t('to'),
      cell: (list) => (list.to === null ? t('now') : formatDateShort(lastDayInForce(list))),
    },
    {
      key: 'items',
      header: t('items'),
      unit: t('itemsUnit'),
      align: 'right',
      cell: (list) => formatInteger(list.items),
    },
    { key: 'state', header: t('state'), cell: (list) => <ListStateLight state={list.state} /> },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(list) => list.id}
      rowHref={(list) => `${PATH}/${list.id}`}
      rowActions={
        canWrite
          ? (list) => (
              <ButtonLink href={`${PATH}/${list.id}/copy`} size="sm">
                {t('copy')}
              </ButtonLink>
            )
          : undefined
      }
      path={PATH}
      params={params}
      page={page}
      empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
    />
  )
}
