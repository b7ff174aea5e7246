import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CopyListForm } from '@/components/service-items/copy-list-form'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { getItemList } from '@/lib/service-items/lists/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items.versions'))('copyTitle') }
}

export default async function CopyListPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('list:write')
  const id = await pageId(params)
  const [items, t, { items: words }, { version, name }] = await Promise.all([
    getTranslations('items'),
    getTranslations('items.versions'),
    getMessages(),
    load(getItemList(viewer, { id })),
  ])
  return (
    <>
      <PageHeader
        title={t('copyTitle')}
        description={t('copyHint')}
        breadcrumb={[
          { label: items('title'), href: '/service-items' },
          { label: t('title'), href: '/service-items/lists' },
          { label: name, href: `/service-items/lists/${id}` },
          { label: t('copyTitle') },
        ]}
      />
      <CopyListForm list={{ id, version }} from={today()} words={words.versions.form} />
    </>
  )
}
