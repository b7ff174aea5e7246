import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { BriefingState } from '@/components/briefings/briefing-state'
import { ComparisonTable } from '@/components/briefings/comparison-table'
import { DownloadLinks } from '@/components/briefings/download-links'
import { ExamplesForm } from '@/components/briefings/examples-form'
import { FinalizeButton } from '@/components/briefings/finalize-button'
import { PaperView } from '@/components/briefings/paper-view'
import { RenameDialog } from '@/components/briefings/rename-dialog'
import { StatusNotice } from '@/components/briefings/status-notice'
import { VoidButton } from '@/components/briefings/void-button'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { listExampleOptions } from '@/lib/briefings/examples/queries'
import { hasExamples } from '@/lib/briefings/papers/rules'
import { getBriefing } from '@/lib/briefings/queries'
import { formatDate } from '@/lib/core/format/date'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefings'))('title') }
}

export default async function BriefingPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('briefing:export')
  const id = await pageId(params)
  const [t, messages, briefing] = await Promise.all([
    getTranslations('briefings'),
    getMessages(),
    load(getBriefing(viewer, { id })),
  ])
  const { briefings: words, domain } = messages
  const { version, can, comparison, kind, title } = briefing
  const isChoosing = can.edit && hasExamples(kind)
  const options = isChoosing ? await load(listExampleOptions(viewer, briefing.scope)) : null
  return (
    <>
      <PageHeader
        title={title}
        description={`${domain.briefingKind[kind]}　${t('status.basis', { date: formatDate(briefing.cutOff) })}`}
        breadcrumb={[{ label: t('title'), href: '/briefings' }, { label: domain.briefingKind[kind] }]}
        status={<BriefingState state={briefing.state} />}
        actions={
          <>
            {can.edit && <RenameDialog key={version} {...{ id, version, title }} words={words.rename} />}
            <DownloadLinks briefing={briefing} />
            {can.void && <VoidButton id={id} version={version} words={words.void} />}
            {can.finalize && <FinalizeButton id={id} version={version} words={words.finalize} />}
          </>
        }
      />
      <StatusNotice briefing={briefing} />
      <PaperView briefing={briefing} />
      {options && (
        <Section title={t('examples.title')} description={t('examples.description')}>
          <ExamplesForm
            key={version}
            {...{ id, version, options }}
            chosen={briefing.examples}
            words={words.examples}
          />
        </Section>
      )}
      {comparison && (
        <Section
          title={t('comparison.title')}
          description={t('comparison.description', {
            title: comparison.title,
            date: formatDate(comparison.cutOff),
          })}
          actions={
            <Link
              href={`/briefings/${comparison.id}`}
              className="text-table text-info underline-offset-4 hover:underline"
            >
              {t('comparison.open')}
            </Link>
          }
        >
          <ComparisonTable comparison={comparison} />
        </Section>
      )}
    </>
  )
}
