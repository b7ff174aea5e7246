import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DryRunStep } from '@/components/imports/dry-run-step'
import { ImportDone } from '@/components/imports/import-done'
import { ImportSteps } from '@/components/imports/import-steps'
import { MappingStep } from '@/components/imports/mapping-step'
import { PageHeader } from '@/components/layout/page-header'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatInstant } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getDryRun, getImport } from '@/lib/imports/queries'
import { dryRunParams } from '@/lib/imports/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

type ImportPageProps = { params: Promise<{ id: string }>; searchParams: Promise<RawSearchParams> }

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const viewer = await requireViewer('center:import')
  const [id, raw] = await Promise.all([pageId(params), searchParams])
  const batch = await load(getImport(viewer, { id }))
  const t = await getTranslations('imports')
  const path = `/imports/${id}`
  const isMapping = batch.status === 'UPLOADED' || (batch.status === 'CHECKED' && raw.step === 'mapping')
  const run =
    batch.status === 'CHECKED' && !isMapping
      ? await load(getDryRun(viewer, { ...dryRunParams.parse(raw), id }))
      : null
  return (
    <>
      <PageHeader
        title={t('detailTitle', { file: batch.fileName })}
        description={t('uploadedBy', { name: batch.userName, at: formatInstant(batch.createdAt) })}
        breadcrumb={[
          { label: t('title'), href: '/imports' },
          { label: t(`register.${batch.register}`) },
          { label: batch.fileName },
        ]}
      />
      <ImportSteps
        current={isMapping ? 1 : run ? 2 : 3}
        mappingHref={run ? `${path}?step=mapping` : undefined}
      />
      {isMapping && <MappingStep batch={batch} />}
      {run && <DryRunStep path={path} params={raw} batch={batch} run={run} />}
      {batch.status === 'APPLIED' && <ImportDone batch={batch} />}
    </>
  )
}
