import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { RecordPage } from '@/components/groups/record-page'
import { RecordStep } from '@/components/groups/record-step'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDate, formatDateShort } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import { cancelReferralAction, restoreReferralAction } from '@/lib/groups/referrals/actions'
import { getReferral, listReferralHistory } from '@/lib/groups/referrals/queries'
import type { ReferralDetail } from '@/lib/groups/referrals/types'
import { recordPageParams } from '@/lib/groups/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.referrals'))('title') }
}

type ReferralPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function ReferralPage({ params, searchParams }: ReferralPageProps) {
  const viewer = await requireViewer('group:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, words, referral, history] = await Promise.all([
    getTranslations('groups.referrals'),
    getMessages(),
    load(getReferral(viewer, { id })),
    load(listReferralHistory(viewer, { id, ...recordPageParams.parse(raw) })),
  ])
  const { cancel, restore } = words.groups.referrals
  const key = { id, version: referral.version }
  return (
    <RecordPage
      title={t('detailTitle', { date: formatDateShort(referral.date) })}
      list={{ label: t('title'), href: '/groups/referrals' }}
      record={referral}
      items={await dossier(referral)}
      steps={
        <>
          {referral.can.cancel && (
            <RecordStep {...key} words={cancel} action={cancelReferralAction} isDanger />
          )}
          {referral.can.restore && <RecordStep {...key} words={restore} action={restoreReferralAction} />}
        </>
      }
      history={history}
      raw={raw}
      fields={words.groups.field}
    />
  )
}

async function dossier(referral: ReferralDetail) {
  const t = await getTranslations('groups')
  return [
    { term: t('column.center'), detail: referral.centerName },
    { term: t('column.township'), detail: referral.townshipName ?? t('none') },
    { term: t('column.date'), detail: formatDate(referral.date) },
    { term: t('column.informed'), detail: `${formatInteger(referral.informed)} ${t('unit.persons')}` },
    { term: t('column.employed'), detail: `${formatInteger(referral.employed)} ${t('unit.persons')}` },
    { term: t('column.note'), detail: referral.note ?? t('none') },
  ]
}
