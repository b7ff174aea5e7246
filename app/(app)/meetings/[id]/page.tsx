import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { BriefingTable } from '@/components/briefings/briefing-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { MakePapersButton } from '@/components/meetings/make-papers-button'
import { RequestSetButton } from '@/components/meetings/request-set-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import { getMeeting } from '@/lib/meetings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('title') }
}

export default async function MeetingPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('briefing:export')
  const id = await pageId(params)
  const [t, { meetings: words }, meeting] = await Promise.all([
    getTranslations('meetings'),
    getMessages(),
    load(getMeeting(viewer, { id })),
  ])
  const { papers, can, version } = meeting
  const names = (units: readonly string[]) => (units.length > 0 ? units.join('、') : t('noUnits'))
  const make = can.change && <MakePapersButton id={id} version={version} words={words.make} />
  return (
    <>
      <PageHeader
        title={meeting.name}
        description={formatDate(meeting.day)}
        breadcrumb={[{ label: t('title'), href: '/meetings' }, { label: meeting.name }]}
        actions={
          <>
            {can.change && <ButtonLink href={`/meetings/${id}/edit`}>{t('edit')}</ButtonLink>}
            {papers.length > 0 && <RequestSetButton meetingId={id} words={words.download} />}
            {make}
          </>
        }
      />
      <Section title={t('section.basic')}>
        <Card>
          <DefinitionList
            items={[
              { term: t('column.day'), detail: formatDate(meeting.day) },
              { term: t('column.cutOff'), detail: formatDate(meeting.cutOff) },
              { term: t('column.attending'), detail: names(meeting.attendingUnits), isWide: true },
              { term: t('column.reporting'), detail: names(meeting.reportingUnits), isWide: true },
              { term: t('createdBy'), detail: meeting.createdBy },
            ]}
          />
        </Card>
      </Section>
      <Section title={t('section.papers')}>
        <BriefingTable
          page={{ rows: papers, total: papers.length, page: 1, perPage: 100 }}
          params={{}}
          path={`/meetings/${id}`}
          caption={t('section.papers')}
          empty={<EmptyState title={t('noPapers')} description={t('noPapersHint')} />}
        />
      </Section>
    </>
  )
}
