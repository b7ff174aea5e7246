import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { ChangeReferralForm } from '@/components/groups/change-referral-form'
import { EditRecordPage } from '@/components/groups/edit-record-page'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDateShort } from '@/lib/core/format/date'
import { getReferral } from '@/lib/groups/referrals/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.referrals'))('editTitle') }
}

export default async function EditReferralPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('group:write')
  const id = await pageId(params)
  const [t, words, referral] = await Promise.all([
    getTranslations('groups.referrals'),
    getMessages(),
    load(getReferral(viewer, { id })),
  ])
  if (!referral.can.change) notFound()
  const { form, referrals } = words.groups
  return (
    <EditRecordPage
      title={t('editTitle')}
      list={{ label: t('title'), href: '/groups/referrals' }}
      record={{
        id,
        label: t('detailTitle', { date: formatDateShort(referral.date) }),
        centerName: referral.centerName,
      }}
    >
      <ChangeReferralForm referral={referral} words={{ ...form, ...referrals.form }} />
    </EditRecordPage>
  )
}
