import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { CorrectableMonths } from '@/components/corrections/correctable-months'
import { CorrectionForm } from '@/components/corrections/correction-form'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatMonth } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { Viewer } from '@/lib/core/viewer'
import { getCorrectionDraft, listCorrectableMonths } from '@/lib/corrections/queries'
import { type CorrectionKey, correctionKey } from '@/lib/corrections/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('corrections'))('newTitle') }
}

type NewCorrectionPageProps = { searchParams: Promise<RawSearchParams> }

/** The months to choose from; with a center and a month in the address, the request of that month. */
export default async function NewCorrectionPage({ searchParams }: NewCorrectionPageProps) {
  const viewer = await requireViewer('correction:request')
  const { centerId, month } = await searchParams
  const key = correctionKey.safeParse({ centerId, month })
  return key.success ? <RequestOf viewer={viewer} of={key.data} /> : <Choice viewer={viewer} />
}

async function Choice({ viewer }: { viewer: Viewer }) {
  const [t, months] = await Promise.all([getTranslations('corrections'), load(listCorrectableMonths(viewer))])
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        description={t('chooseHint')}
        breadcrumb={[{ label: t('title'), href: '/corrections' }, { label: t('newTitle') }]}
      />
      <CorrectableMonths months={months} />
    </>
  )
}

async function RequestOf({ viewer, of }: { viewer: Viewer; of: CorrectionKey }) {
  const draft = await load(getCorrectionDraft(viewer, of))
  const [t, { ui, reports, corrections }] = await Promise.all([getTranslations('corrections'), getMessages()])
  const { reportId, version, openId } = draft
  return (
    <>
      <PageHeader
        title={t('newTitleOf', { month: formatMonth(draft.month) })}
        description={t('newDescription', { center: draft.centerName, unit: draft.unitName })}
        breadcrumb={[
          { label: t('title'), href: '/corrections' },
          { label: t('newTitle'), href: '/corrections/new' },
          { label: draft.centerName },
        ]}
      />
      {openId && (
        <Notice tone="info">
          {t('underWay')} <ButtonLink href={`/corrections/${openId}`}>{t('toOpen')}</ButtonLink>
        </Notice>
      )}
      {!draft.isCorrectable && <Notice tone="warning">{t('notCorrectable')}</Notice>}
      {draft.isCorrectable && !openId && reportId && version && (
        <NextIntlClientProvider messages={{ ui, corrections, reports: { sections: reports.sections } }}>
          <CorrectionForm of={of} reportId={reportId} version={version} rows={draft.rows} />
        </NextIntlClientProvider>
      )}
    </>
  )
}
