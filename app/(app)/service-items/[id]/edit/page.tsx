import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ChangeItemForm } from '@/components/service-items/change-item-form'
import { itemChoices } from '@/components/service-items/item-choices'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getItemForEdit, listItemDepartments } from '@/lib/service-items/catalogue/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items'))('editTitle') }
}

export default async function EditItemPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('item:write')
  const id = await pageId(params)
  const [t, messages, item, departments] = await Promise.all([
    getTranslations('items'),
    getMessages(),
    load(getItemForEdit(viewer, { id })),
    load(listItemDepartments(viewer)),
  ])
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        description={`${item.name} · ${item.code}`}
        breadcrumb={[
          { label: t('title'), href: '/service-items' },
          { label: item.name, href: `/service-items/${id}` },
          { label: t('edit') },
        ]}
      />
      <ChangeItemForm
        item={item}
        words={messages.items.itemForm}
        choices={itemChoices(departments, messages)}
      />
    </>
  )
}
