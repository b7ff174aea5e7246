import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CircularForm } from '@/components/briefings/circular-form'
import { CircularPreview } from '@/components/briefings/circular-preview'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import { getCircular } from '@/lib/briefings/queries'
import { circularParams } from '@/lib/briefings/schema'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'

const PATH = '/briefings'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefings'))('title') }
}

type BriefingsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function BriefingsPage({ searchParams }: BriefingsPageProps) {
  const viewer = await requireViewer('briefing:export')
  const raw = await searchParams
  const params = circularParams.parse(raw)
  const circular = await load(getCircular(viewer, params))
  const t = await getTranslations('briefings')
  const { month, asOf, scope, unreported } = circular
  const drawn = { month, on: asOf, township: scope.townshipId ?? undefined }
  return (
    <>
      <PageHeader
        title={t('heading')}
        description={t('description')}
        actions={
          <>
            {viewerMay(viewer, 'dashboard:read') && (
              <ButtonLink href={withParams('/dashboard', {}, drawn)}>{t('check')}</ButtonLink>
            )}
            <ButtonLink
              href={withParams('/api/briefings/circular', {}, { ...drawn, fonts: params.fonts })}
              prefetch={false}
              download
              variant="primary"
            >
              {t('download')}
            </ButtonLink>
          </>
        }
      />
      <CircularForm path={PATH} params={raw} circular={circular} fonts={params.fonts} />
      {unreported > 0 && (
        <Notice tone="warning">{t('unreported', { month: formatMonth(month), count: unreported })}</Notice>
      )}
      <p className="my-4 text-table text-soft">{t('basis', { date: formatDate(asOf) })}</p>
      <CircularPreview document={circular.document} />
    </>
  )
}
