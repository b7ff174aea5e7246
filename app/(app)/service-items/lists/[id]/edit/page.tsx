import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ChangeListForm } from '@/components/service-items/change-list-form'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getItemList, listItemChoices } from '@/lib/service-items/lists/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items.versions'))('editTitle') }
}

export default async function EditListPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('list:write')
  const id = await pageId(params)
  const [items, t, { items: words }, list, choices] = await Promise.all([
    getTranslations('items'),
    getTranslations('items.versions'),
    getMessages(),
    load(getItemList(viewer, { id })),
    load(listItemChoices(viewer, { id })),
  ])
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        description={`${list.name} · ${t('numberText', { number: list.number })}`}
        breadcrumb={[
          { label: items('title'), href: '/service-items' },
          { label: t('title'), href: '/service-items/lists' },
          { label: list.name, href: `/service-items/lists/${id}` },
          { label: t('edit') },
        ]}
      />
      <ChangeListForm
        list={list}
        items={choices.map(({ id: itemId, code, name, departmentName }) => ({
          id: itemId,
          code,
          name,
          departmentName,
        }))}
        words={words.versions}
      />
    </>
  )
}
