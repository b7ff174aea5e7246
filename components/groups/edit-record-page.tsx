import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CountsNotice } from '@/components/groups/counts-notice'
import { PageHeader } from '@/components/layout/page-header'

type EditRecordPageProps = {
  title: string
  list: { label: string; href: string }
  record: { id: string; label: string; centerName: string }
  children: ReactNode
}

/** A form that changes a record. */
export async function EditRecordPage({ title, list, record, children }: EditRecordPageProps) {
  const t = await getTranslations('groups')
  return (
    <>
      <PageHeader
        title={title}
        description={`${record.label} · ${record.centerName}`}
        breadcrumb={[
          { label: t('title'), href: '/groups' },
          list,
          { label: record.label, href: `${list.href}/${record.id}` },
          { label: t('edit') },
        ]}
      />
      <CountsNotice />
      {children}
    </>
  )
}
