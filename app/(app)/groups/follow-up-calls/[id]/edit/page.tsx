import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { ChangeCallForm } from '@/components/groups/change-call-form'
import { EditRecordPage } from '@/components/groups/edit-record-page'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDateShort } from '@/lib/core/format/date'
import { getCall } from '@/lib/groups/follow-up-calls/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.calls'))('editTitle') }
}

export default async function EditCallPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('group:write')
  const id = await pageId(params)
  const [t, words, call] = await Promise.all([
    getTranslations('groups.calls'),
    getMessages(),
    load(getCall(viewer, { id })),
  ])
  if (!call.can.change) notFound()
  const { form, calls } = words.groups
  return (
    <EditRecordPage
      title={t('editTitle')}
      list={{ label: t('title'), href: '/groups/follow-up-calls' }}
      record={{
        id,
        label: t('detailTitle', { date: formatDateShort(call.date) }),
        centerName: call.centerName,
      }}
    >
      <ChangeCallForm call={call} words={{ ...form, ...calls.form }} />
    </EditRecordPage>
  )
}
