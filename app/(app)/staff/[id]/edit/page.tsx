import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { ChangeStaffForm } from '@/components/staff/change-staff-form'
import { staffOptions } from '@/components/staff/staff-options'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getStaffMember } from '@/lib/staff/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('editTitle') }
}

export default async function EditStaffPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('staff:write')
  const id = await pageId(params)
  const [t, messages, { can, ...member }] = await Promise.all([
    getTranslations('staff'),
    getMessages(),
    load(getStaffMember(viewer, { id })),
  ])
  if (!can.change) notFound()
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        description={`${member.name} · ${member.centerName}`}
        breadcrumb={[
          { label: t('title'), href: '/staff' },
          { label: member.name, href: `/staff/${id}` },
          { label: t('edit') },
        ]}
      />
      <Notice className="mb-5 max-w-2xl">{t('privacy')}</Notice>
      <ChangeStaffForm member={member} words={messages.staff.form} options={staffOptions(messages)} />
    </>
  )
}
