import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { GroupTabs } from '@/components/groups/group-tabs'
import { RecordListActions } from '@/components/groups/record-list-actions'
import { PageHeader } from '@/components/layout/page-header'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { ExportKey } from '@/lib/exports/types'

type RecordListProps = {
  /** Where the words of the register are, below `groups`. */
  words: 'sessions' | 'referrals' | 'calls'
  path: string
  register: ExportKey
  raw: RawSearchParams
  may: { create: boolean; import: boolean }
  filters: ReactNode
  figures: ReactNode
  table: ReactNode
}

/** The page of one register of key groups: what it is, its filters, its sums, its rows. */
export function RecordList({ words, path, register, raw, may, filters, figures, table }: RecordListProps) {
  const t = useTranslations('groups')
  return (
    <>
      <PageHeader
        title={t(`${words}.title`)}
        description={t(`${words}.description`)}
        actions={
          <RecordListActions
            register={register}
            raw={raw}
            mayImport={may.import}
            create={may.create ? { href: `${path}/new`, label: t(`${words}.create`) } : null}
          />
        }
      />
      <GroupTabs />
      {filters}
      <div className="mb-4">{figures}</div>
      {table}
    </>
  )
}
