import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/feedback/empty-state'
import { CountsNotice } from '@/components/groups/counts-notice'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import type { RawSearchParams } from '@/lib/core/search-params'

type Choice = { id: string; name: string }

type NewRecordPageProps = {
  title: string
  list: { label: string; href: string }
  raw: RawSearchParams
  /** Centers that the viewer may write to, and the one that the record is for. */
  centers: readonly Choice[]
  center: Choice | undefined
  children: ReactNode
}

/** A form for a new record of a center that can be chosen. */
export async function NewRecordPage({ title, list, raw, centers, center, children }: NewRecordPageProps) {
  const t = await getTranslations('groups')
  return (
    <>
      <PageHeader
        title={title}
        description={center?.name}
        breadcrumb={[{ label: t('title'), href: '/groups' }, list, { label: title }]}
        selectors={
          center && centers.length > 1 ? (
            <SelectorForm
              path={`${list.href}/new`}
              params={raw}
              name="centerId"
              label={t('chooseCenter')}
              options={centers.map(({ id, name }) => ({ value: id, label: name }))}
              value={center.id}
            />
          ) : undefined
        }
      />
      {center ? (
        <>
          <CountsNotice />
          {children}
        </>
      ) : (
        <EmptyState title={t('noCenter')} description={t('noCenterHint')} />
      )}
    </>
  )
}
