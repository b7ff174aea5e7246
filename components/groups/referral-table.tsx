import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DayRecordTable } from '@/components/groups/day-record-table'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams, Sort } from '@/lib/core/search-params'
import type { ReferralPage, ReferralRow } from '@/lib/groups/referrals/types'

type ReferralTableProps = {
  page: ReferralPage
  params: RawSearchParams
  sort: Sort<string>
  empty: ReactNode
}

export function ReferralTable({ page, params, sort, empty }: ReferralTableProps) {
  const t = useTranslations('groups')
  const count = (key: 'informed' | 'employed'): Column<ReferralRow> => ({
    key,
    header: t(`column.${key}`),
    unit: t('unit.persons'),
    align: 'right',
    isSortable: true,
    cell: (row) => formatInteger(row[key]),
  })
  return (
    <DayRecordTable
      caption={t('referrals.title')}
      path="/groups/referrals"
      settingsKey="job-referrals"
      page={page}
      params={params}
      sort={sort}
      counts={[count('informed'), count('employed')]}
      total={{ informed: formatInteger(page.informed), employed: formatInteger(page.employed) }}
      empty={empty}
    />
  )
}
