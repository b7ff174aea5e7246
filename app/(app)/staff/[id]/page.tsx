import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { RecordHistory } from '@/components/staff/record-history'
import { StaffState } from '@/components/staff/staff-state'
import { StaffSteps } from '@/components/staff/staff-steps'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getStaffMember, listStaffHistory } from '@/lib/staff/queries'
import { staffPageParams } from '@/lib/staff/schema'
import type { StaffDetail } from '@/lib/staff/types'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') }
}

type StaffMemberPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function StaffMemberPage({ params, searchParams }: StaffMemberPageProps) {
  const viewer = await requireViewer('staff:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, { staff: words }, member, history] = await Promise.all([
    getTranslations('staff'),
    getMessages(),
    load(getStaffMember(viewer, { id })),
    load(listStaffHistory(viewer, { id, ...staffPageParams.parse(raw) })),
  ])
  return (
    <>
      <PageHeader
        title={member.name}
        description={member.centerName}
        breadcrumb={[{ label: t('title'), href: '/staff' }, { label: member.name }]}
        status={<StaffState member={member} on={today()} />}
        actions={
          <StaffSteps
            record={{ id, version: member.version, name: member.name, can: member.can }}
            today={today()}
            words={{ edit: words.edit, close: words.close, reopen: words.reopen }}
          />
        }
      />
      <Section title={t('section.basic')}>
        <Card>
          <DefinitionList items={await dossier(member)} />
        </Card>
      </Section>
      <Section title={t('section.history')} id="history">
        <RecordHistory
          page={history}
          path={`/staff/${id}`}
          params={raw}
          fields={words.field}
          dictionaries={{ post: words.post, certificate: words.certificate }}
        />
      </Section>
    </>
  )
}

async function dossier(member: StaffDetail) {
  const t = await getTranslations('staff')
  const born =
    member.birthYear === null ? t('none') : `${member.birthYear}（${t(`ageBand.${member.ageBand}`)}）`
  return [
    { term: t('column.center'), detail: member.centerName },
    { term: t('column.township'), detail: member.townshipName ?? t('none') },
    { term: t('column.post'), detail: t(`post.${member.post}`) },
    { term: t('column.fullTime'), detail: t(`fullTime.${member.isFullTime ? 'YES' : 'NO'}`) },
    { term: t('column.certificate'), detail: t(`certificate.${member.certificate}`) },
    { term: t('column.birthYear'), detail: born },
    { term: t('column.joinedOn'), detail: formatDate(member.joinedOn) },
    { term: t('column.leftOn'), detail: formatDate(member.leftOn) },
  ]
}
