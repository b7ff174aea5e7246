import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ChangeWindowForm } from '@/components/service-windows/change-window-form'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getWindowForEdit, listDepartments } from '@/lib/service-windows/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('windows.form'))('editTitle') }
}

export default async function EditWindowPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('window:write')
  const id = await pageId(params)
  const [t, { windows: words }, window, departments] = await Promise.all([
    getTranslations('windows'),
    getMessages(),
    load(getWindowForEdit(viewer, { id })),
    load(listDepartments(viewer)),
  ])
  return (
    <>
      <PageHeader
        title={t('form.editTitle')}
        description={`${window.name} · ${window.centerName}`}
        breadcrumb={[
          { label: t('register.title'), href: '/service-windows' },
          { label: window.name, href: `/service-windows/${id}` },
          { label: t('edit') },
        ]}
      />
      <ChangeWindowForm
        window={window}
        departments={departments}
        words={words.form}
        backHref={`/service-windows/${id}`}
      />
    </>
  )
}
