import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { CreateDepartmentForm } from '@/components/departments/create-department-form'
import { PageHeader } from '@/components/layout/page-header'
import { load, requireViewer } from '@/lib/auth/gate'
import { getNextDepartmentOrder } from '@/lib/departments/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departments'))('createTitle') }
}

export default async function NewDepartmentPage() {
  const viewer = await requireViewer('dictionary:write')
  const [t, messages, order] = await Promise.all([
    getTranslations('departments'),
    getMessages(),
    load(getNextDepartmentOrder(viewer)),
  ])
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        breadcrumb={[{ label: t('title'), href: '/departments' }, { label: t('createTitle') }]}
      />
      <CreateDepartmentForm order={order} words={messages.departments.form} />
    </>
  )
}
