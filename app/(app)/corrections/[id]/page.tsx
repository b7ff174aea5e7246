import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { ChangeTable } from '@/components/corrections/change-table'
import { CorrectionActions } from '@/components/corrections/correction-actions'
import { CorrectionState } from '@/components/corrections/correction-state'
import { RecordTable } from '@/components/corrections/record-table'
import { SignatureList } from '@/components/corrections/signature-list'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatMonth } from '@/lib/core/format/date'
import { getCorrection } from '@/lib/corrections/queries'
import { reportHref } from '@/lib/reporting/mine/view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('corrections'))('title') }
}

export default async function CorrectionPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('correction:read')
  const id = await pageId(params)
  const correction = await load(getCorrection(viewer, { id }))
  const [t, { ui, corrections }] = await Promise.all([getTranslations('corrections'), getMessages()])
  return (
    <>
      <PageHeader
        title={t('detailTitle', { center: correction.centerName, month: formatMonth(correction.month) })}
        description={t('detailDescription')}
        breadcrumb={[{ label: t('title'), href: '/corrections' }, { label: correction.centerName }]}
        status={<CorrectionState state={correction.state} />}
        actions={<ButtonLink href={reportHref(correction)}>{t('toForm')}</ButtonLink>}
      />
      {correction.drift.length > 0 && (
        <Notice tone="danger" className="mb-4">
          {t('drift')}
        </Notice>
      )}
      {correction.refusal === 'ownWork' && (
        <Notice tone="warning" className="mb-4">
          {t('ownWork')}
        </Notice>
      )}
      <Section title={t('changes')} description={t('changesHint')}>
        <Card isFlush>
          <ChangeTable lines={correction.lines} of={correction} />
        </Card>
      </Section>
      {correction.records && (
        <Section title={t('records.title')} description={t('records.description')}>
          <Card isFlush>
            <RecordTable lines={correction.records} of={correction} />
          </Card>
        </Section>
      )}
      <Section title={t('signatures')}>
        <SignatureList correction={correction} />
      </Section>
      <NextIntlClientProvider messages={{ ui, corrections }}>
        <CorrectionActions key={correction.version} correction={correction} />
      </NextIntlClientProvider>
    </>
  )
}
