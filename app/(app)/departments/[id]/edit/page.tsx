import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { ChangeDepartmentForm } from '@/components/departments/change-department-form'
import { PageHeader } from '@/components/layout/page-header'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getDepartment } from '@/lib/departments/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departments'))('editTitle') }
}

export default async function EditDepartmentPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('dictionary:write')
  const [t, messages, department] = await Promise.all([
    getTranslations('departments'),
    getMessages(),
    pageId(params).then((id) => load(getDepartment(viewer, { id }))),
  ])
  const { id, version, name, code, order, can } = department
  if (!can.change) notFound()
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        description={`${name} · ${code}`}
        breadcrumb={[
          { label: t('title'), href: '/departments' },
          { label: name, href: `/departments/${id}` },
          { label: t('edit') },
        ]}
      />
      <ChangeDepartmentForm department={{ id, version, name, order }} words={messages.departments.form} />
    </>
  )
}
