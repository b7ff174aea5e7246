import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DayRecordTable } from '@/components/groups/day-record-table'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import type { RawSearchParams, Sort } from '@/lib/core/search-params'
import type { CallPage, CallRow } from '@/lib/groups/follow-up-calls/types'
import { hasRate } from '@/lib/groups/rules'

type CallTableProps = { page: CallPage; params: RawSearchParams; sort: Sort<string>; empty: ReactNode }

export function CallTable({ page, params, sort, empty }: CallTableProps) {
  const t = useTranslations('groups')
  const count = (key: 'calls' | 'satisfied'): Column<CallRow> => ({
    key,
    header: t(`column.${key}`),
    unit: t('unit.times'),
    align: 'right',
    isSortable: true,
    cell: (row) => formatInteger(row[key]),
  })
  const rate = (sums: { calls: number; satisfied: number }) =>
    hasRate(sums) ? formatShare(sums.satisfied, sums.calls) : t('none')
  return (
    <DayRecordTable
      caption={t('calls.title')}
      path="/groups/follow-up-calls"
      settingsKey="follow-up-calls"
      page={page}
      params={params}
      sort={sort}
      counts={[
        count('calls'),
        count('satisfied'),
        { key: 'rate', header: t('column.satisfaction'), align: 'right', cell: rate },
      ]}
      total={{
        calls: formatInteger(page.calls),
        satisfied: formatInteger(page.satisfied),
        rate: rate(page),
      }}
      empty={empty}
    />
  )
}
