import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CreateItemForm } from '@/components/service-items/create-item-form'
import { itemChoices } from '@/components/service-items/item-choices'
import { load, requireViewer } from '@/lib/auth/gate'
import { listItemDepartments } from '@/lib/service-items/catalogue/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items'))('createTitle') }
}

export default async function NewItemPage() {
  const viewer = await requireViewer('item:write')
  const [t, messages, departments] = await Promise.all([
    getTranslations('items'),
    getMessages(),
    load(listItemDepartments(viewer, { isForNew: true })),
  ])
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        breadcrumb={[{ label: t('title'), href: '/service-items' }, { label: t('createTitle') }]}
      />
      <CreateItemForm words={messages.items.itemForm} choices={itemChoices(departments, messages)} />
    </>
  )
}
