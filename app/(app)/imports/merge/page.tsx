import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MergeForm } from '@/components/imports/merge-form'
import { MergePreviewCard } from '@/components/imports/merge-preview-card'
import { PageHeader } from '@/components/layout/page-header'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getMergePreview, listMergeChoices } from '@/lib/imports/merge/queries'
import { mergeParams } from '@/lib/imports/merge/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports.merge'))('title') }
}

type MergePageProps = { searchParams: Promise<RawSearchParams> }

export default async function MergePage({ searchParams }: MergePageProps) {
  const viewer = await requireViewer('center:decide')
  const { keptId, mergedId } = mergeParams.parse(await searchParams)
  const isPair = keptId !== undefined && mergedId !== undefined && keptId !== mergedId
  const [choices, preview, t] = await Promise.all([
    load(listMergeChoices(viewer)),
    isPair ? load(getMergePreview(viewer, { keptId, mergedId })) : null,
    getTranslations('imports'),
  ])
  return (
    <>
      <PageHeader
        title={t('merge.title')}
        description={t('merge.description')}
        breadcrumb={[{ label: t('title'), href: '/imports' }, { label: t('merge.title') }]}
      />
      <MergeForm choices={choices} keptId={keptId} mergedId={mergedId} />
      {preview && <MergePreviewCard preview={preview} />}
    </>
  )
}
