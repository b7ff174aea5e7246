import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { CreateStaffForm } from '@/components/staff/create-staff-form'
import { staffOptions } from '@/components/staff/staff-options'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { staffListParams } from '@/lib/staff/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('createTitle') }
}

type NewStaffPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewStaffPage({ searchParams }: NewStaffPageProps) {
  const viewer = await requireViewer('staff:write')
  const raw = await searchParams
  const asked = staffListParams.parse(raw).centerId
  const [t, messages, centers] = await Promise.all([
    getTranslations('staff'),
    getMessages(),
    load(listCenterChoices(viewer, 'staff:write')),
  ])
  const center = centers.find(({ id }) => id === asked) ?? centers[0]
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        description={center?.name}
        breadcrumb={[{ label: t('title'), href: '/staff' }, { label: t('createTitle') }]}
        selectors={
          center && centers.length > 1 ? (
            <SelectorForm
              path="/staff/new"
              params={raw}
              name="centerId"
              label={t('chooseCenter')}
              options={centers.map(({ id, name }) => ({ value: id, label: name }))}
              value={center.id}
            />
          ) : undefined
        }
      />
      {center ? (
        <>
          <Notice className="mb-5 max-w-2xl">{t('privacy')}</Notice>
          <CreateStaffForm
            key={center.id}
            centerId={center.id}
            today={today()}
            words={messages.staff.form}
            options={staffOptions(messages)}
          />
        </>
      ) : (
        <EmptyState title={t('noCenter')} description={t('noCenterHint')} />
      )}
    </>
  )
}
